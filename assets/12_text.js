/* Words, numbers and dates in the reader's language. Pure: the words come from dashboard/words.py. */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const DAY_MS = 86400000;
  const LONGEST = 160; // characters of what others wrote
  const MINUS = "\u2212"; // as wide as a plus sign in tabular figures

  /** Return the ISO date of the day `days` after `iso`. */
  const addDays = (iso, days) => new Date(Date.parse(iso + "T00:00:00Z") + days * DAY_MS).toISOString().slice(0, 10);

  /** Return the number of days from `a` to `b`, both ISO dates. */
  const daysBetween = (a, b) => Math.round((Date.parse(b + "T00:00:00Z") - Date.parse(a + "T00:00:00Z")) / DAY_MS);

  function parts(iso) {
    const moment = new Date(iso + "T00:00:00Z");
    return { year: moment.getUTCFullYear(), month: moment.getUTCMonth(), day: moment.getUTCDate(), weekday: moment.getUTCDay() };
  }

  /** Return what others wrote without what could turn a line around or hide in it; long texts are cut off. */
  function plain(foreign, longest = LONGEST) {
    const text = String(foreign ?? "").replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g, " ").replace(/ {2,}/g, " ").trim();
    return text.length > longest ? text.slice(0, longest - 1) + "\u2026" : text;
  }

  function pluralForm(lang, n) {
    if (lang !== "uk") return n === 1 ? 0 : 1;
    const tens = n % 100;
    const ones = n % 10;
    if (ones === 1 && tens !== 11) return 0;
    return ones >= 2 && ones <= 4 && !(tens >= 12 && tens <= 14) ? 1 : 2;
  }

  /** Return the text functions of a language, on the table of its words. */
  function text(words, lang) {
    const table = words[lang];
    const lists = {};
    const list = (key) => (lists[key] = lists[key] || table[key].split(","));

    function say(key, values) {
      const template = key in table ? table[key] : key;
      return values ? template.replace(/\{(\w+)\}/g, (_, name) => values[name]) : template;
    }

    function count(key, n) {
      const forms = table[key].split("|");
      return forms[Math.min(pluralForm(lang, n), forms.length - 1)].replace("{n}", number(n, 0));
    }

    function number(value, digits) {
      const [whole, fraction] = Math.abs(value).toFixed(digits).split(".");
      const grouped = whole.replace(/\B(?=(\d{3})+$)/g, table["number.group"]);
      return grouped + (fraction ? table["number.point"] + fraction : "");
    }

    /** Areas: one decimal below ten, none above. A trace of ground never reads as none. */
    const area = (km2) => (km2 > 0 && km2 < 0.05 ? "<" + number(0.1, 1) : number(km2, km2 < 9.95 && km2 > 0 ? 1 : 0));

    function signed(km2) {
      const plain = number(km2, Math.abs(km2) < 9.95 ? 1 : 0);
      if (/^[0.,]+$/.test(plain)) return "0";
      return (km2 < 0 ? MINUS : "+") + plain;
    }

    function share(fraction) {
      const percent = 100 * fraction;
      return number(percent, percent > 0 && percent < 9.95 ? 1 : 0) + (lang === "uk" ? "\u00a0%" : "%");
    }

    const named = (key, iso) => {
      const p = parts(iso);
      return p.day + " " + list(key)[p.month] + " " + p.year;
    };

    const date = (iso) => named("months.of", iso);
    const shortDate = (iso) => named(lang === "uk" ? "months.of" : "months.short", iso);

    function longDate(iso) {
      const p = parts(iso);
      const weekday = list("weekdays")[p.weekday];
      const values = { weekday: weekday[0].toUpperCase() + weekday.slice(1), day: p.day, month: list("months.of")[p.month], year: p.year };
      return say("date.long", values);
    }

    const month = (index) => list("months.short")[index];
    const monthYear = (iso) => list("months.full")[parts(iso).month] + " " + parts(iso).year;
    const has = (key) => key in table;
    const and = (items) => (items.length === 2 ? say("and", { a: items[0], b: items[1] }) : items.join(", "));

    /** Return a text of a published row in the reader's language: {text, lang}; what was not translated is English. */
    function told(row, name) {
      const own = row.told && row.told[lang];
      const found = own && own[name];
      return found === undefined || found === null ? { text: row[name], lang: "en" } : { text: found, lang };
    }

    return { lang, say, has, told, plain, count, number, area, signed, share, date, shortDate, longDate, month, monthYear, and };
  }

  salient.text = { text, plain, addDays, daysBetween, parts, pluralForm };
})(typeof window === "undefined" ? globalThis : window);
