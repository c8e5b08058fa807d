/* Pictures of the view: what may be chosen, and what is remembered of it. Pure.
 *
 * What there is to choose, the server says: see `limits` in dashboard/page/snapshot_drawer.py.
 */

/** @import { PictureLimits } from "../../types.js" */

const VERSION = 1; // of what is remembered
const SLIDE = "16:9"; // the size of the slides that hold a map
const OWN = ["format", "size"]; // what each kind has a choice of its own for

/** @typedef {string | number | boolean} Setting */
/** @typedef {(value: unknown) => boolean} Check */
/** By name; formats and sizes as "snapshot.format" and so on.
 *
 * @typedef {object} CommonSettings
 * @property {string} kind
 * @property {string} theme
 * @property {string} lang - "": the page's
 * @property {string} extent
 * @property {number} scale
 * @property {boolean} curve
 * @property {boolean} qr
 * @property {number} width
 * @property {number} height
 * @property {number} speed
 * @property {string} unchanged
 * @property {string} spread
 * @property {number} count
 */
/** @typedef {CommonSettings & Record<string, Setting>} PictureSettings */

/**
 * @param {...Setting} choices
 * @returns {Check}
 */
const oneOf =
  (...choices) =>
  (value) =>
    choices.some((choice) => choice === value);
/**
 * @param {number} low
 * @param {number} high
 * @returns {Check}
 */
const between = (low, high) => (value) =>
  typeof value === "number" && Number.isInteger(value) && value >= low && value <= high;
/** @type {Check} */
const code = (value) => typeof value === "string" && /^([a-z]{2,3})?$/.test(value); // of a language
/** @type {Check} */
const flag = (value) => typeof value === "boolean";

/** Return the field of a setting whose first choice is the usual one.
 *
 * @param {string[]} choices
 * @returns {[Check, Setting]}
 */
function choice(choices) {
  return [oneOf(...choices), choices[0]];
}

/** Return, by name, whether a value is one, and the usual value.
 *
 * @param {PictureLimits} limits
 * @returns {Record<string, [Check, Setting]>}
 */
const fieldsOf = (limits) => ({
  kind: choice(limits.kinds),
  theme: [oneOf("light", "dark", "print"), "light"],
  lang: [code, ""], // "" is the page's
  extent: [oneOf("view", "region"), "view"],
  scale: [oneOf(...limits.scales), 2],
  curve: [flag, true],
  qr: [flag, false],
  width: [between(1, 99999), 1600],
  height: [between(1, 99999), 900],
  speed: [oneOf(...limits.speeds), 7],
  unchanged: [oneOf("skip", "hold"), "hold"],
  spread: [oneOf("count", "dates"), "count"],
  count: [between(1, 999), 9],
  ...ownFields("format", limits.formats),
  ...ownFields("size", limits.offered),
});

/** Return the fields of a setting that each kind has for itself.
 *
 * @param {string} name
 * @param {Record<string, string[]>} choices
 * @returns {Record<string, [Check, Setting]>}
 */
const ownFields = (name, choices) =>
  Object.fromEntries(Object.entries(choices).map(([kind, known]) => [kind + "." + name, choice(known)]));

/** Return what was remembered, by name; nothing where that is somebody else's, or cut off.
 *
 * @param {string | null} text
 * @returns {Record<string, unknown>}
 */
function remembered(text) {
  try {
    const kept = JSON.parse(text ?? "null");
    return kept && typeof kept === "object" && kept.v === VERSION ? kept : {};
  } catch (_) {
    return {};
  }
}

/** Return the settings of a text that was remembered; what is missing or wrong is as usual.
 *
 * @param {string | null} text
 * @param {PictureLimits} limits
 * @returns {PictureSettings}
 */
export function readSettings(text, limits) {
  const known = remembered(text);
  const settings = Object.entries(fieldsOf(limits)).map(([name, [check, usual]]) => [
    name,
    Object.hasOwn(known, name) && check(known[name]) ? known[name] : usual,
  ]);
  return Object.fromEntries(settings);
}

/** Return the text to remember settings by.
 *
 * @param {PictureSettings} settings
 * @returns {string}
 */
export const writeSettings = (settings) => JSON.stringify({ v: VERSION, ...settings });

/** Return the name of a setting that each kind has for itself, or the name as it is.
 *
 * @param {string} kind
 * @param {string} name
 * @returns {string}
 */
export const ownSetting = (kind, name) => (OWN.includes(name) ? kind + "." + name : name);

/** Return the format of a file, by its ending.
 *
 * @param {string} kind
 * @param {PictureSettings} settings
 * @returns {string}
 */
export const formatOf = (kind, settings) => String(settings[kind + ".format"]);

/** Return the size of a file, by name.
 *
 * @param {string} kind
 * @param {PictureSettings} settings
 * @returns {string}
 */
export const sizeOf = (kind, settings) => String(settings[kind + ".size"]);

/** Return the sides of a file in px, before the scale: of a deck those of a slide that holds a map.
 *
 * @param {string} kind
 * @param {PictureSettings} settings
 * @param {PictureLimits} limits
 * @returns {[number, number]}
 */
export function sidesOf(kind, settings, limits) {
  const name = kind === "briefing" ? SLIDE : sizeOf(kind, settings);
  if (name === "custom") return [settings.width, settings.height];
  const [width, height] = limits.sizes[name] || name.split("x").map(Number);
  return [width, height];
}

/** Tell whether a file has more pixels than its size says.
 *
 * @param {string} kind
 * @param {PictureSettings} settings
 * @returns {boolean}
 */
export const isScaled = (kind, settings) =>
  ["snapshot", "sheet"].includes(kind) && formatOf(kind, settings) === "png";

/** Return the pixels of a file.
 *
 * @param {string} kind
 * @param {PictureSettings} settings
 * @param {PictureLimits} limits
 * @returns {[number, number]}
 */
export function pixelsOf(kind, settings, limits) {
  const scale = isScaled(kind, settings) ? settings.scale : 1;
  const [width, height] = sidesOf(kind, settings, limits);
  return [width * scale, height * scale];
}
