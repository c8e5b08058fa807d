/* The address bar: every parameter with its parser and its default. Pure.
 *
 * parse(query, context) gives a whole state: a value that is missing, unknown or out of bounds is its default.
 * format(state, context) gives the query that parses to the same state; defaults are left out.
 * `claim` and `place` name what the panel tells of: the id of a claim, that of a settlement, or a spot as lon,lat. Whether
 * there is such a claim or settlement is known only to those who have the files: see 49_link.js.
 * context: {sources: ids, source: the usual id, date: source id -> its usual ISO date, latest: source id -> its last
 * one, lang, theme}. doubts() names what a link asked for and could not get; what others append to follow a reader
 * (fbclid, utm_... and the like) is no part of the state and is never written back.
 */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const REGIONS = ["kursk,sumy", "kursk", "sumy", "belgorod"];
  const THEMES = ["auto", "light", "dark"];
  const LANGUAGES = ["en", "uk"];
  const MODES = ["changes", "swipe", "side"]; // how two maps are shown
  const LAYERS = ["contact", "places", "rivers", "names", "band"]; // all on by default
  const TABS = ["day", "claims", "places", "source"]; // of the panel
  const ID = /^[A-Za-z][A-Za-z0-9_-]{0,31}$/; // of a claim or a settlement
  const SPOT = /^\d\d(\.\d{1,9})?,\d\d(\.\d{1,9})?$/; // lon,lat
  const SPOT_DIGITS = 5; // decimals of a degree: some 0.7 m
  const LATEST = "latest"; // in place of a date: that of the newest map
  const FOLLOWING = /^(utm_.*|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|igsh(id)?|mc_[ce]id|_ga|_gl|_)$/; // as in dashboard/site.py
  const ISO = /^\d{4}-\d{2}-\d{2}$/;

  const oneOf = (choices) => (text) => (choices.includes(text) ? text : null);

  function date(text) {
    if (!ISO.test(text || "")) return null;
    const moment = new Date(text + "T00:00:00Z");
    return !isNaN(moment) && moment.toISOString().slice(0, 10) === text ? text : null;
  }

  const dateOf = (text, source, context) => (text === LATEST ? context.latest(source) : date(text));

  function compare(text, context) {
    const [source, day, ...rest] = (text || "").split("@");
    return rest.length === 0 && context.sources.includes(source) && date(day) ? text : null;
  }

  /** How the two maps are shown: only a comparison has a mode. */
  const mode = (text, compared) => (compared && oneOf(MODES)(text)) || MODES[0];

  function layers(text) {
    if (text === null || text === undefined) return null;
    const names = text.split(",").filter(Boolean);
    return names.every((name) => LAYERS.includes(name)) ? LAYERS.filter((name) => names.includes(name)) : null;
  }

  const onMap = ([lon, lat]) => lon >= 20 && lon <= 60 && lat >= 40 && lat <= 60;

  function view(text) {
    const numbers = (text || "").split(",").map((part) => (part.trim() === "" ? NaN : Number(part)));
    if (numbers.length !== 3 || !numbers.every(Number.isFinite)) return null;
    return onMap(numbers) && numbers[2] >= 4 && numbers[2] <= 16 ? numbers : null;
  }

  const id = (text) => (ID.test(text || "") ? text : null);

  /** Return {lon, lat} of a place that is a spot, or null. */
  function spotOf(text) {
    const [lon, lat] = SPOT.test(text || "") ? text.split(",").map(Number) : [];
    return onMap([lon, lat]) ? { lon, lat } : null;
  }

  const spot = ({ lon, lat }) => round(lon, SPOT_DIGITS) + "," + round(lat, SPOT_DIGITS);

  const place = (text) => id(text) || (spotOf(text) && spot(spotOf(text)));

  /** Return the tab that is open where the address names none: what it tells of is in one of them. */
  const usualTab = ({ claim: said, place: told }) => (said ? "claims" : told ? "places" : TABS[0]);

  const rev = (text) => (/^[0-9a-f]{12}$/.test(text || "") ? text : null);

  function parse(query, context) {
    const given = new URLSearchParams(query);
    const get = (name, parser) => parser(given.get(name), context);
    const source = get("source", oneOf(context.sources)) || context.source;
    const from = get("from", date);
    const to = get("to", date);
    const compared = get("compare", compare);
    const ordered = !(from && to) || from < to;
    const told = { claim: get("claim", id), place: get("place", place) };
    return {
      date: dateOf(given.get("date"), source, context) || context.date(source),
      source,
      region: get("region", oneOf(REGIONS)) || REGIONS[0],
      compare: compared,
      mode: mode(given.get("mode"), compared),
      from: ordered ? from : null,
      to: ordered ? to : null,
      layers: get("layers", layers) || LAYERS,
      view: get("view", view),
      ...told,
      tab: get("tab", oneOf(TABS)) || usualTab(told),
      theme: get("theme", oneOf(THEMES)) || context.theme,
      lang: get("lang", oneOf(LANGUAGES)) || context.lang,
      rev: get("rev", rev),
    };
  }

  /** Return the names of what `query` asks for that is not here: of source, region, date, compare, claim and place. */
  function doubts(query, context) {
    const given = new URLSearchParams(query);
    const has = (ids) => (text) => (!ids || !id(text) || ids.has(text) ? text : null); // once they are there
    const known = { source: oneOf(context.sources), region: oneOf(REGIONS), date: (text) => (text === LATEST ? text : date(text)), compare: (text) => compare(text, context), claim: (text) => has(context.claims)(id(text)), place: (text) => has(context.settlements)(place(text)) };
    return Object.entries(known).filter(([name, parser]) => given.get(name) && !parser(given.get(name))).map(([name]) => name);
  }

  /** Tell whether `query` carries what others append to follow a reader. */
  const followed = (query) => [...new URLSearchParams(query).keys()].some((name) => FOLLOWING.test(name));

  const round = (value, digits) => String(Number(value.toFixed(digits)));
  const formatView = ([lon, lat, zoom]) => [round(lon, 4), round(lat, 4), round(zoom, 2)].join(",");

  function format(state, context) {
    const usual = parse("", context);
    const pairs = [
      ["date", state.claim || state.date !== context.date(state.source) ? state.date : null], // a claim alone means its own day and region
      ["source", state.source !== usual.source ? state.source : null],
      ["region", state.claim || state.region !== usual.region ? state.region : null],
      ["compare", state.compare],
      ["mode", state.compare && state.mode !== MODES[0] ? state.mode : null],
      ["from", state.from],
      ["to", state.to],
      ["layers", state.layers.length !== LAYERS.length ? state.layers.join(",") : null],
      ["view", state.view && formatView(state.view)],
      ["claim", state.claim],
      ["place", state.place],
      ["tab", state.tab !== usualTab(state) ? state.tab : null],
      ["theme", state.theme !== usual.theme ? state.theme : null],
      ["lang", state.lang !== usual.lang ? state.lang : null],
      ["rev", state.rev],
    ];
    const kept = pairs.filter(([, value]) => value !== null && value !== undefined);
    return kept.map(([name, value]) => name + "=" + encodeURIComponent(value).replace(/%2C/g, ",").replace(/%40/g, "@")).join("&");
  }

  salient.url = { parse, format, doubts, followed, spot, spotOf, usualTab, REGIONS, MODES, LAYERS, TABS };
})(typeof window === "undefined" ? globalThis : window);
