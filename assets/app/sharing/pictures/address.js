/* The query that asks the server for a picture, and what the file is called. Pure. */

import { LAYERS } from "../../lib/address.js";
import { formatOf, isScaled, sidesOf, sizeOf } from "./settings.js";

/**
 * @import { PictureSettings } from "./settings.js"
 * @import { PictureLimits, State } from "../../types.js"
 */

const VIEW_LIMITS = [4, 16]; // zoom

/** @typedef {Record<string, string | number | null | undefined>} Query */
/**
 * @typedef {object} Subject - what the page shows
 * @property {string} source
 * @property {string} date
 * @property {string} region
 * @property {string | null} [known] - the day as of which the maps were known
 * @property {string | null} compare
 * @property {string[]} layers
 * @property {string | null} view - as `pictureView` writes it
 * @property {string} revision
 * @property {string} lang
 * @property {string} from
 * @property {string} to
 * @property {string[]} dates
 * @property {string[]} changes - days on which the source's map changes
 * @property {{ from: string | null, to: string | null }} period - of the page's curve
 */

/** Return the view, as text, at which a picture shows all the ground that the screen shows.
 *
 * @param {[number, number, number]} view
 * @param {{ width: number, height: number }} screen - px of the map
 * @param {PictureLimits} limits
 * @returns {string}
 */
export function pictureView([lon, lat, zoom], { width, height }, limits) {
  const [w, h] = limits.screen;
  const share = Math.min(w / Math.max(width, 1), h / Math.max(height, 1));
  const [low, high] = VIEW_LIMITS;
  const fitting = Math.min(high, Math.max(low, zoom + Math.log2(share)));
  return [lon.toFixed(4), lat.toFixed(4), fitting.toFixed(2)].join(",");
}

/** Return what every kind of file asks for.
 *
 * @param {PictureSettings} settings
 * @param {Subject} subject
 */
function common(settings, subject) {
  const lang = settings.lang || subject.lang;
  return {
    source: subject.source,
    region: subject.region,
    known: subject.known,
    layers: subject.layers.length < LAYERS.length ? subject.layers.join(",") : null,
    view: settings.extent === "view" ? subject.view : null,
    theme: settings.theme === "light" ? null : settings.theme,
    lang: lang === "en" ? null : lang,
  };
}

/** Return the size as the server takes it.
 *
 * @param {string} kind
 * @param {PictureSettings} settings
 */
function sized(kind, settings) {
  const name = sizeOf(kind, settings);
  return name === "custom" ? settings.width + "x" + settings.height : name;
}

/** Return the scale, or null where it is the usual one.
 *
 * @param {string} kind
 * @param {PictureSettings} settings
 */
const scale = (kind, settings) => (isScaled(kind, settings) && settings.scale !== 1 ? settings.scale : null);

/** Return the days of a sheet.
 *
 * @param {PictureSettings} settings
 * @param {Subject} subject
 */
const days = (settings, subject) =>
  settings.spread === "dates"
    ? { dates: subject.dates.join(",") }
    : { from: subject.from, to: subject.to, count: settings.count };

/** By kind: what a file asks for besides.
 *
 * @type {Record<string, (settings: PictureSettings, subject: Subject) => Query>}
 */
const EXTRA = {
  snapshot: (s, subject) => ({
    date: subject.date,
    compare: subject.compare,
    ...subject.period,
    size: sized("snapshot", s),
    scale: scale("snapshot", s),
    curve: s.curve ? null : "0",
    qr: s.qr ? "1" : null,
  }),
  animation: (s, subject) => ({
    from: subject.from,
    to: subject.to,
    size: sized("animation", s),
    speed: s.speed,
    unchanged: s.unchanged,
    curve: s.curve ? null : "0",
  }),
  sheet: (s, subject) => ({
    ...days(s, subject),
    size: sized("sheet", s),
    scale: scale("sheet", s),
    qr: s.qr ? "1" : null,
  }),
  briefing: (_, subject) => ({ from: subject.from, to: subject.to }),
};

/** Return parameters as a query; what has no value is left out.
 *
 * @param {Query} pairs
 * @returns {string}
 */
export function joinQuery(pairs) {
  const kept = Object.entries(pairs).filter(
    ([, value]) => value !== null && value !== undefined && value !== "",
  );
  return kept
    .map(
      ([name, value]) =>
        name +
        "=" +
        encodeURIComponent(value ?? "")
          .replace(/%2C/g, ",")
          .replace(/%40/g, "@")
          .replace(/%3A/g, ":"),
    )
    .join("&");
}

/** Return the address of a file, under the page's prefix: `snapshot.png?...`. It names the revision that is shown.
 *
 * @param {string} kind
 * @param {PictureSettings} settings
 * @param {Subject} subject
 * @returns {string}
 */
export function pictureAddress(kind, settings, subject) {
  const pairs = { ...EXTRA[kind](settings, subject), ...common(settings, subject), rev: subject.revision };
  return kind + "." + formatOf(kind, settings) + "?" + joinQuery(pairs);
}

/**
 * @param {string} date
 * @param {string} from
 * @param {string} to
 */
const inside = (date, from, to) => (date < from ? from : date > to ? to : date);

/** Return {address, date}: the picture that previews a file. date is the day of a single map.
 *
 * @param {string} kind
 * @param {PictureSettings} settings
 * @param {Subject} subject
 * @param {PictureLimits} limits
 * @returns {{ address: string, date: string | null }}
 */
export function previewOf(kind, settings, subject, limits) {
  const plain = { ...settings, [kind + ".format"]: "png", scale: 1 };
  if (kind === "snapshot" || kind === "sheet")
    return { address: pictureAddress(kind, plain, subject), date: kind === "sheet" ? null : subject.date };
  const date = inside(subject.date, subject.from, subject.to);
  const [width, height] = sidesOf(kind, settings, limits);
  const frame = {
    ...plain,
    "snapshot.format": "png",
    "snapshot.size": "custom",
    width,
    height,
    qr: false,
  };
  return {
    address: pictureAddress("snapshot", frame, {
      ...subject,
      date,
      compare: null,
      period: { from: subject.from, to: subject.to },
    }),
    date,
  };
}

/** Return a file's name where the server gives none.
 *
 * @param {string} kind
 * @param {PictureSettings} settings
 * @param {Subject} subject
 * @returns {string}
 */
export function fileName(kind, settings, subject) {
  const name = ["salient", subject.source, subject.region.replace(",", "-"), daysOf(kind, settings, subject)];
  return name.join("-") + "." + formatOf(kind, settings);
}

/** Return the days of a file, for its name.
 *
 * @param {string} kind
 * @param {PictureSettings} settings
 * @param {Subject} subject
 */
function daysOf(kind, settings, subject) {
  if (kind === "snapshot") return subject.date;
  if (kind === "sheet" && settings.spread === "dates") return subject.dates[0];
  return subject.from + "-" + subject.to;
}
