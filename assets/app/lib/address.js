/* The address bar: every parameter with its parser and its default. Pure.
 *
 * parse(query, context) gives a whole state: a value that is missing, unknown or out of bounds is its default.
 * format(state, context) gives the query that parses to the same state; defaults are left out.
 * `known` is the day as of which the maps were known: see knowledge/known-boot.js.
 * `claim` and `place` name what the panel tells of: the id of a claim, that of a settlement, or a spot as lon,lat. Whether
 * there is such a claim or settlement is known only to those who have the files: see sharing/broken-link.js.
 * context: {regions: choices of them, languages, sources: ids, source: the usual id, date: source id -> its usual ISO date, latest: source id -> its last
 * one, lang, theme}. doubts() names what a link asked for and could not get; what others append to follow a reader
 * (fbclid, utm_... and the like) is no part of the state and is never written back.
 */

import { isOnMap, ZOOMS } from "./map-box.js";

/** @import { Context, Iso, Lang, Spot, State } from "../types.js" */

export const THEMES = ["auto", "light", "dark"];
export const MODES = ["changes", "swipe", "side"]; // how two maps are shown
export const LAYERS = ["contact", "places", "rivers", "names", "band"]; // all on by default
export const TABS = ["day", "claims", "places", "source"]; // of the panel
const ID = /^[A-Za-z][A-Za-z0-9_-]{0,31}$/; // of a claim or a settlement
const SPOT = /^\d\d(\.\d{1,9})?,\d\d(\.\d{1,9})?$/; // lon,lat
const SPOT_DIGITS = 5; // decimals of a degree: some 0.7 m
export const LATEST = "latest"; // in place of a date: that of the newest map
const FOLLOWING =
  /^(utm_.*|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|igsh(id)?|mc_[ce]id|_ga|_gl|_)$/; // as in dashboard/server/site_address.py
// As in dashboard/pictures/order/parameters.py
const ISO = /^(?!0000)\d{4}-\d{2}-\d{2}$/;
const NUMBER = /^ *\d{1,6}(\.\d{1,20})? *$/;

/** Return a parser that takes one of some names.
 *
 * @template {string} T
 * @param {T[]} choices
 * @returns {(text: string | null) => T | null}
 */
const oneOf = (choices) => (text) => choices.find((choice) => choice === text) ?? null;

/**
 * @param {string | null | undefined} text
 * @returns {Iso | null}
 */
function date(text) {
  if (!ISO.test(text || "")) return null;
  const moment = new Date(text + "T00:00:00Z");
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === text ? text : null;
}

/**
 * @param {string | null} text
 * @param {string} source
 * @param {Context} context
 * @returns {Iso | null}
 */
const dateOf = (text, source, context) => (text === LATEST ? context.latest(source) : date(text));

/**
 * @param {string | null} text
 * @param {Context} context
 * @returns {string | null}
 */
function compare(text, context) {
  const [source, day, ...rest] = (text || "").split("@");
  return rest.length === 0 && context.sources.includes(source) && date(day) ? text : null;
}

/** How the two maps are shown: only a comparison has a mode.
 *
 * @param {string | null} text
 * @param {string | null} compared
 * @returns {string}
 */
const mode = (text, compared) => (compared && oneOf(MODES)(text)) || MODES[0];

/**
 * @param {string | null | undefined} text
 * @returns {string[] | null}
 */
function layers(text) {
  if (text === null || text === undefined) return null;
  const names = text.split(",").filter(Boolean);
  return names.every((name) => LAYERS.includes(name)) ? LAYERS.filter((name) => names.includes(name)) : null;
}

/**
 * @param {string | null} text
 * @returns {[number, number, number] | null}
 */
function view(text) {
  const numbers = (text || "").split(",").map((part) => (NUMBER.test(part) ? Number(part) : NaN));
  if (numbers.length !== 3 || !numbers.every(Number.isFinite)) return null;
  const [lon, lat, zoom] = numbers;
  return isOnMap({ lon, lat }) && zoom >= ZOOMS[0] && zoom <= ZOOMS[1] ? [lon, lat, zoom] : null;
}

/**
 * @param {string | null | undefined} text
 * @returns {string | null}
 */
const id = (text) => (text && ID.test(text) ? text : null);

/** Return {lon, lat} of a place that is a spot, or null.
 *
 * @param {string | null | undefined} text
 * @returns {Spot | null}
 */
export function parseSpot(text) {
  if (!text || !SPOT.test(text)) return null;
  const [lon, lat] = text.split(",").map(Number);
  return isOnMap({ lon, lat }) ? { lon, lat } : null;
}

/**
 * @param {Spot} spot
 * @returns {string}
 */
export const formatSpot = ({ lon, lat }) => round(lon, SPOT_DIGITS) + "," + round(lat, SPOT_DIGITS);

/**
 * @param {string | null} text
 * @returns {string | null}
 */
function place(text) {
  const spot = parseSpot(text);
  return id(text) || (spot && formatSpot(spot));
}

/** Return the tab that is open where the address names none: what it tells of is in one of them.
 *
 * @param {Pick<State, "claim" | "place">} named
 * @returns {string}
 */
const usualTab = ({ claim: said, place: told }) => (said ? "claims" : told ? "places" : TABS[0]);

/**
 * @param {string | null} text
 * @returns {string | null}
 */
const rev = (text) => (text && /^[0-9a-f]{12}$/.test(text) ? text : null);

/**
 * @param {string} query
 * @param {Context} context
 * @returns {State}
 */
export function parseAddress(query, context) {
  const given = new URLSearchParams(query);
  /**
   * @template T
   * @param {string} name
   * @param {(text: string | null, context: Context) => T} parser
   * @returns {T}
   */
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
    region: get("region", oneOf(context.regions)) || context.regions[0],
    known: get("known", date),
    compare: compared,
    mode: mode(given.get("mode"), compared),
    from: ordered ? from : null,
    to: ordered ? to : null,
    layers: get("layers", layers) || LAYERS,
    view: get("view", view),
    ...told,
    tab: get("tab", oneOf(TABS)) || usualTab(told),
    theme: get("theme", oneOf(THEMES)) || context.theme,
    lang: get("lang", oneOf(context.languages)) || context.lang,
    rev: get("rev", rev),
  };
}

/** Return the names of what `query` asks for that is not here: of source, region, date, known, compare, claim, place.
 *
 * @param {string} query
 * @param {Context} context
 * @returns {string[]}
 */
export function doubts(query, context) {
  const given = new URLSearchParams(query);
  /**
   * @param {Set<string> | null | undefined} ids
   * @returns {(text: string | null) => string | null}
   */
  const has = (ids) => (text) => (!ids || !text || !id(text) || ids.has(text) ? text : null); // once they are there
  /** @type {Record<string, (text: string | null) => string | null>} */
  const known = {
    source: oneOf(context.sources),
    region: oneOf(context.regions),
    date: (text) => (text === LATEST ? text : date(text)),
    known: date,
    compare: (text) => compare(text, context),
    claim: (text) => has(context.claims)(id(text)),
    place: (text) => has(context.settlements)(place(text)),
  };
  return Object.entries(known)
    .filter(([name, parser]) => given.get(name) && !parser(given.get(name)))
    .map(([name]) => name);
}

/** Tell whether `query` carries what others append to follow a reader.
 *
 * @param {string} query
 * @returns {boolean}
 */
export const followed = (query) =>
  [...new URLSearchParams(query).keys()].some((name) => FOLLOWING.test(name));

/**
 * @param {number} value
 * @param {number} digits
 * @returns {string}
 */
const round = (value, digits) => String(Number(value.toFixed(digits)));

/**
 * @param {[number, number, number]} view
 * @returns {string}
 */
const formatView = ([lon, lat, zoom]) => [round(lon, 4), round(lat, 4), round(zoom, 2)].join(",");

/** Return a value as it is written in the address, whose commas and @ need no code.
 *
 * @param {string} value
 * @returns {string}
 */
const encoded = (value) => encodeURIComponent(value).replace(/%2C/g, ",").replace(/%40/g, "@");

/**
 * @param {State} state
 * @param {Context} context
 * @returns {string}
 */
export function formatAddress(state, context) {
  const usual = parseAddress("", context);
  /** @type {[string, string | null][]} */
  const pairs = [
    ["date", state.claim || state.date !== context.date(state.source) ? state.date : null], // a claim alone means its own day and region
    ["source", state.source !== usual.source ? state.source : null],
    ["region", state.claim || state.region !== usual.region ? state.region : null],
    ["known", state.known],
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
  return pairs
    .flatMap(([name, value]) => (value === null || value === undefined ? [] : [name + "=" + encoded(value)]))
    .join("&");
}
