/* Words, numbers and dates in the reader's language. Pure: the words come from dashboard/words/. */

import { dateParts } from "./dates.js";

/** @import { Fill, Iso, Lang, Translated, WordTable, Words } from "../types.js" */

const LONGEST = 160; // characters of what others wrote
const MINUS = "\u2212"; // as wide as a plus sign in tabular figures

/** Return a text with a capital letter at its beginning.
 *
 * @param {string} text
 * @returns {string}
 */
export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** Return a text with a small letter at its beginning.
 *
 * @param {string} text
 * @returns {string}
 */
export const lower = (text) => text.charAt(0).toLowerCase() + text.slice(1);

/** What could steer a line of text, or hide in one: as in geodata/files.py. */
export const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\u{e0000}-\u{e007f}]/gu;

/** Return what others wrote without what could turn a line around or hide in it; long texts are cut off.
 *
 * @param {unknown} foreign
 * @param {number} [longest]
 * @returns {string}
 */
export function plainText(foreign, longest = LONGEST) {
  const text = String(foreign ?? "")
    .replace(UNSAFE, " ")
    .replace(/ {2,}/g, " ")
    .trim();
  return text.length > longest ? text.slice(0, longest - 1) + "\u2026" : text;
}

/** Return what chooses the form of a counted word that a number takes, by the rules of Unicode (CLDR).
 *
 * @param {string} written - the names of the forms, in the order in which words have them
 * @param {Lang} lang
 * @returns {(forms: string[], n: number) => string}
 */
export function pluralForms(written, lang) {
  const [names, rules] = [written.split(","), new Intl.PluralRules(lang)];
  return (forms, n) => forms[names.indexOf(rules.select(n))] ?? forms[forms.length - 1];
}

/** Return how numbers are written, by the words of a language.
 *
 * @param {WordTable} table
 * @returns {Pick<Words, "number" | "area" | "signed" | "percent" | "share">}
 */
function numbersOf(table) {
  /**
   * @param {number} value
   * @param {number} digits
   * @returns {string}
   */
  function number(value, digits) {
    const [whole, fraction] = Math.abs(value).toFixed(digits).split(".");
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, table["number.group"]);
    return grouped + (fraction ? table["number.point"] + fraction : "");
  }

  /** Areas: one decimal below ten, none above. A trace of ground never reads as none.
   *
   * @param {number} km2
   * @returns {string}
   */
  const area = (km2) =>
    km2 > 0 && km2 < 0.05 ? "<" + number(0.1, 1) : number(km2, km2 < 9.95 && km2 > 0 ? 1 : 0);

  /**
   * @param {number} km2
   * @returns {string}
   */
  function signed(km2) {
    const plain = number(km2, Math.abs(km2) < 9.95 ? 1 : 0);
    if (/^[0.,]+$/.test(plain)) return "0";
    return (km2 < 0 ? MINUS : "+") + plain;
  }

  /** Return a number of per cent.
   *
   * @param {number} value
   * @param {number} digits
   * @returns {string}
   */
  const percent = (value, digits) => table["language.percent"].replace("{n}", number(value, digits));

  /**
   * @param {number} fraction
   * @returns {string}
   */
  function share(fraction) {
    const value = 100 * fraction;
    return percent(value, value > 0 && value < 9.95 ? 1 : 0);
  }

  return { number, area, signed, percent, share };
}

/** Return how dates are written, by the words of a language; say(key, values) fills them in.
 *
 * @param {WordTable} table
 * @param {Words["say"]} say
 * @returns {Pick<Words, "longDate" | "date" | "shortDate" | "month" | "monthYear">}
 */
function datesOf(table, say) {
  /**
   * @param {string} key
   * @returns {string[]}
   */
  const list = (key) => table[key].split(",");

  /**
   * @param {string} key
   * @param {Iso} iso
   * @returns {string}
   */
  const named = (key, iso) => {
    const p = dateParts(iso);
    return p.day + " " + list(key)[p.month] + " " + p.year;
  };

  /**
   * @param {Iso} iso
   * @returns {string}
   */
  function longDate(iso) {
    const p = dateParts(iso);
    const weekday = list("weekdays")[p.weekday];
    const values = {
      weekday: weekday[0].toUpperCase() + weekday.slice(1),
      day: p.day,
      month: list("months.of")[p.month],
      year: p.year,
    };
    return say("date.long", values);
  }

  return {
    longDate,
    date: (iso) => named("months.of", iso),
    shortDate: (iso) => named("months.date", iso),
    month: (index) => list("months.short")[index],
    monthYear: (iso) => list("months.full")[dateParts(iso).month] + " " + dateParts(iso).year,
  };
}

/** Return what gives a text of a published row: {text, lang}, in English where it was not translated.
 *
 * @param {Lang} lang
 * @returns {Words["told"]}
 */
const translatedTexts = (lang) => (row, name) => {
  const found = row.told?.[lang]?.[String(name)];
  return found === undefined || found === null ? { text: row[name], lang: "en" } : { text: found, lang };
};

/** Return the text functions of a language, on the table of its words.
 *
 * @param {Record<Lang, WordTable>} words
 * @param {Lang} lang
 * @returns {Words}
 */
export function wordsOf(words, lang) {
  const table = words[lang];
  const numbers = numbersOf(table);
  const form = pluralForms(table["language.plurals"], lang);

  /**
   * @param {string} key
   * @param {Fill} [values]
   * @returns {string}
   */
  function say(key, values) {
    const template = key in table ? table[key] : key;
    return values ? template.replace(/\{(\w+)\}/g, (_, name) => String(values[name])) : template;
  }

  /**
   * @param {string} key
   * @returns {boolean}
   */
  const has = (key) => key in table;
  /**
   * @param {string[]} items
   * @returns {string}
   */
  const and = (items) => (items.length === 2 ? say("and", { a: items[0], b: items[1] }) : items.join(", "));

  /**
   * @param {string} key
   * @param {number} n
   * @returns {string}
   */
  function count(key, n) {
    const forms = table[key].split("|");
    return form(forms, n).replace("{n}", numbers.number(n, 0));
  }

  return {
    lang,
    count,
    say,
    has,
    and,
    told: translatedTexts(lang),
    plain: plainText,
    ...numbers,
    ...datesOf(table, say),
  };
}
