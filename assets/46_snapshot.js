/* Pictures of the view: what may be chosen, what is remembered, and the query that asks the server for one. Pure.
 *
 * A subject is what the page shows: {source, date, region, compare, layers, view ([lon, lat, zoom] or null), screen
 * ({width, height} of the map in px), revision, lang, from, to, period ({from, to} of the page's curve), dates, changes
 * (days of the source on which its map changes, ISO)}. limits are boot.pictures: they are those of dashboard/briefing/request.py.
 */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const VERSION = 1; // of what is remembered
  const KINDS = ["snapshot", "animation", "sheet", "briefing"];
  const FORMATS = { snapshot: ["png", "svg", "pdf"], animation: ["mp4", "gif"], sheet: ["png", "pdf"], briefing: ["pptx"] };
  const SIZES = {
    snapshot: ["16:9", "4:3", "square", "a4-landscape", "a4", "a3-landscape", "a3", "custom"],
    animation: ["film", "1280x720", "1920x1080", "square"],
    sheet: ["a4-landscape", "a4", "a3-landscape", "a3", "16:9"],
  };
  const SPEEDS = [1, 3, 7, 14, 30]; // days in a second, as in dashboard/layout.py
  const SCALES = [1, 2, 3];
  const LONG = 40; // pictures in one file from which on it takes long enough to say so
  const SCREEN = { width: 1040, height: 640 }; // px: the map to which the server takes a view to belong, as in briefing/projection.py
  const VIEW_LIMITS = [4, 16]; // zoom

  const oneOf = (...choices) => (value) => choices.includes(value);
  const between = (low, high) => (value) => Number.isInteger(value) && value >= low && value <= high;
  const flag = (value) => typeof value === "boolean";

  // name -> [whether a value is one, the usual value]
  const FIELDS = {
    kind: [oneOf(...KINDS), "snapshot"],
    theme: [oneOf("light", "dark", "print"), "light"],
    lang: [oneOf("", "en", "uk"), ""], // "" is the page's
    extent: [oneOf("view", "region"), "view"],
    scale: [oneOf(...SCALES), 2],
    curve: [flag, true],
    qr: [flag, false],
    width: [between(1, 99999), 1600],
    height: [between(1, 99999), 900],
    speed: [oneOf(...SPEEDS), 7],
    unchanged: [oneOf("skip", "hold"), "hold"],
    spread: [oneOf("count", "dates"), "count"],
    count: [between(1, 999), 9],
    ...Object.fromEntries(Object.keys(SIZES).flatMap((kind) => [
      [kind + ".format", [oneOf(...FORMATS[kind]), FORMATS[kind][0]]],
      [kind + ".size", [oneOf(...SIZES[kind]), SIZES[kind][0]]],
    ])),
  };

  /** Return the settings of a text that was remembered; what is missing or wrong is as usual. */
  function read(text) {
    let kept = null;
    try {
      kept = JSON.parse(text);
    } catch (_) {
      kept = null; // somebody else's, or cut off
    }
    const known = kept && typeof kept === "object" && kept.v === VERSION ? kept : {};
    const value = (name, [check, usual]) => (Object.hasOwn(known, name) && check(known[name]) ? known[name] : usual);
    return Object.fromEntries(Object.entries(FIELDS).map(([name, field]) => [name, value(name, field)]));
  }

  const write = (settings) => JSON.stringify({ v: VERSION, ...settings });

  /** Return the name of a setting that each kind has for itself, or the name as it is. */
  const own = (kind, name) => (kind + "." + name in FIELDS ? kind + "." + name : name);

  const formatOf = (kind, settings) => (kind === "briefing" ? "pptx" : settings[kind + ".format"]);

  /** Return [width, height] in px before the scale, or null for a deck. */
  function sides(kind, settings, limits) {
    if (kind === "briefing") return null;
    const name = settings[kind + ".size"];
    if (name === "custom") return [settings.width, settings.height];
    return limits.sizes[name] || name.split("x").map(Number);
  }

  const scaled = (kind, settings) => ["snapshot", "sheet"].includes(kind) && formatOf(kind, settings) === "png";

  /** Return the pixels of the file, [width, height]. */
  function pixels(kind, settings, limits) {
    const scale = scaled(kind, settings) ? settings.scale : 1;
    return sides(kind, settings, limits).map((side) => side * scale);
  }

  /** Return the view, as text, at which a picture shows all the ground that the screen shows. */
  function viewOf(subject) {
    const [lon, lat, zoom] = subject.view;
    const { width, height } = subject.screen;
    const share = Math.min(SCREEN.width / Math.max(width, 1), SCREEN.height / Math.max(height, 1));
    const [low, high] = VIEW_LIMITS;
    return [lon.toFixed(4), lat.toFixed(4), Math.min(high, Math.max(low, zoom + Math.log2(share))).toFixed(2)].join(",");
  }

  // --- the query ---

  const DECK_SIZE = [1600, 900]; // px: the slides that hold a map

  function common(settings, subject) {
    const lang = settings.lang || subject.lang;
    return {
      source: subject.source,
      region: subject.region,
      layers: subject.layers.length < salient.url.LAYERS.length ? subject.layers.join(",") : null,
      view: settings.extent === "view" && subject.view ? viewOf(subject) : null,
      theme: settings.theme === "light" ? null : settings.theme,
      lang: lang === "en" ? null : lang,
    };
  }

  const sized = (kind, settings) => (settings[kind + ".size"] === "custom" ? settings.width + "x" + settings.height : settings[kind + ".size"]);

  const EXTRA = {
    snapshot: (s, subject) => ({ date: subject.date, compare: subject.compare, ...subject.period, size: sized("snapshot", s), scale: scale("snapshot", s), curve: s.curve ? null : "0", qr: s.qr ? "1" : null }),
    animation: (s, subject) => ({ from: subject.from, to: subject.to, size: sized("animation", s), speed: s.speed, unchanged: s.unchanged, curve: s.curve ? null : "0" }),
    sheet: (s, subject) => ({ ...days(s, subject), size: sized("sheet", s), scale: scale("sheet", s), qr: s.qr ? "1" : null }),
    briefing: (s, subject) => ({ from: subject.from, to: subject.to }),
  };

  const scale = (kind, settings) => (scaled(kind, settings) && settings.scale !== 1 ? settings.scale : null);
  const days = (settings, subject) => (settings.spread === "dates" ? { dates: subject.dates.join(",") } : { from: subject.from, to: subject.to, count: settings.count });

  function join(pairs) {
    const kept = Object.entries(pairs).filter(([, value]) => value !== null && value !== undefined && value !== "");
    return kept.map(([name, value]) => name + "=" + encodeURIComponent(value).replace(/%2C/g, ",").replace(/%40/g, "@").replace(/%3A/g, ":")).join("&");
  }

  /** Return the address of a file, under the page's prefix: `snapshot.png?...`. It names the revision that is shown. */
  function address(kind, settings, subject) {
    const pairs = { ...EXTRA[kind](settings, subject), ...common(settings, subject), rev: subject.revision };
    return kind + "." + formatOf(kind, settings) + "?" + join(pairs);
  }

  const inside = (date, from, to) => (date < from ? from : date > to ? to : date);

  /** Return {address, date}: the picture that previews a file. date is the day of a single map. */
  function preview(kind, settings, subject, limits) {
    const plain = { ...settings, [kind + ".format"]: "png", scale: 1 };
    if (kind === "snapshot" || kind === "sheet") return { address: address(kind, plain, subject), date: kind === "sheet" ? null : subject.date };
    const date = inside(subject.date, subject.from, subject.to);
    const size = kind === "animation" ? sides(kind, settings, limits) : DECK_SIZE;
    const frame = { ...plain, "snapshot.format": "png", "snapshot.size": "custom", width: size[0], height: size[1], qr: false };
    return { address: address("snapshot", frame, { ...subject, date, compare: null, period: { from: subject.from, to: subject.to } }), date };
  }

  /** Return a file's name where the server gives none. */
  function fileName(kind, settings, subject) {
    const when = kind === "snapshot" ? subject.date : kind === "sheet" && settings.spread === "dates" ? subject.dates[0] : subject.from + "-" + subject.to;
    return ["salient", subject.source, subject.region.replace(",", "-"), when].join("-") + "." + formatOf(kind, settings);
  }

  // --- what cannot be made ---

  const spanOf = (subject) => salient.text.daysBetween(subject.from, subject.to) + 1;

  /** Return how many pictures the file holds. */
  function count(kind, settings, subject) {
    if (kind === "snapshot") return 1;
    if (kind === "sheet") return settings.spread === "dates" ? subject.dates.length : Math.min(settings.count, spanOf(subject));
    if (kind === "briefing" || settings.unchanged === "hold") return spanOf(subject);
    return new Set([subject.from, subject.to, ...subject.changes.filter((day) => subject.from <= day && day <= subject.to)]).size;
  }

  const long = (kind, settings, subject) => kind === "briefing" || count(kind, settings, subject) >= LONG;

  function badSize(kind, settings, limits) {
    if (kind === "briefing") return null;
    const size = sides(kind, settings, limits);
    const [least, most] = limits.side;
    if (!size.every((side) => side >= least && side <= most)) return ["snap.bad.size", { least, most }];
    const [width, height] = pixels(kind, settings, limits);
    return width * height > limits.pixels ? ["snap.bad.pixels", { n: Math.round((width * height) / 1e6), most: Math.round(limits.pixels / 1e6) }] : null;
  }

  function badDates(dates, limits) {
    if (!dates.length) return ["snap.bad.dates", {}];
    return dates.length > limits.sheet ? ["snap.bad.many", { n: dates.length, most: limits.sheet }] : null;
  }

  function badDays(kind, settings, subject, source, limits) {
    const cover = ["snap.bad.cover", { first: source.first, last: source.last }];
    const covered = (date) => source.first <= date && date <= source.last;
    if (kind === "snapshot") return covered(subject.date) ? null : cover;
    if (kind === "sheet" && settings.spread === "dates") return badDates(subject.dates, limits) || (subject.dates.every(covered) ? null : cover);
    if (!subject.from || !subject.to || subject.from >= subject.to) return ["snap.bad.period", {}];
    if (!covered(subject.from) || !covered(subject.to)) return cover;
    if (kind === "sheet") return settings.count >= 2 && settings.count <= limits.sheet ? null : ["snap.bad.count", { least: 2, most: limits.sheet }];
    const n = count(kind, settings, subject);
    if (kind === "animation") return n > limits.frames ? ["snap.bad.frames", { n, most: limits.frames }] : null;
    return n > limits.deck ? ["snap.bad.deck", { n, most: limits.deck }] : null;
  }

  /** Return why a file cannot be made, as [word, values], or null. */
  function problem(kind, settings, subject, source, limits) {
    if (!subject.region.split(",").some((id) => source.regions.includes(id))) return ["snap.bad.region", {}];
    return badSize(kind, settings, limits) || badDays(kind, settings, subject, source, limits);
  }

  // --- terms ---

  /** Return the sources of what is shown, the compared one among them. */
  function sourcesOf(manifest, state, compared) {
    const ids = [state.source, ...(compared && state.compare ? [state.compare.split("@")[0]] : [])];
    return [...new Set(ids)].map((id) => salient.story.sourceOf(manifest, id)).filter(Boolean);
  }

  /** Return {rule, source}: the strictest of "none", "personal" and "free", and whose it is. */
  function terms(sources) {
    const ruleOf = ({ terms: { display, pictures } }) => (display === false || pictures === "none" ? "none" : pictures === "personal" ? "personal" : "free");
    for (const rule of ["none", "personal"]) {
      const source = sources.find((one) => ruleOf(one) === rule);
      if (source) return { rule, source };
    }
    return { rule: "free", source: null };
  }

  salient.snapshot = { KINDS, FORMATS, SIZES, SPEEDS, SCALES, read, write, own, formatOf, sides, scaled, pixels, viewOf, address, preview, fileName, count, long, problem, sourcesOf, terms, join };
})(typeof window === "undefined" ? globalThis : window);
