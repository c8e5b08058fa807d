/* What cannot be made, and how much there is to make. Pure. */

import { daysBetween } from "../../lib/dates.js";
import { affordable } from "./film-cost.js";
import { pixelsOf, sidesOf } from "./settings.js";

/**
 * @import { Subject } from "./address.js"
 * @import { PictureSettings } from "./settings.js"
 * @import { PictureLimits, Source } from "../../types.js"
 */

const LONG = 40; // pictures in one file from which on it takes long enough to say so

/** @typedef {[string, Record<string, string | number>]} Problem - the key of its words, and what fills them in */

/** @param {Subject} subject */
const spanOf = (subject) => daysBetween(subject.from, subject.to) + 1;

/** Return how many pictures a file holds.
 *
 * @param {string} kind
 * @param {PictureSettings} settings
 * @param {Subject} subject
 * @returns {number}
 */
export function pictureCount(kind, settings, subject) {
  if (kind === "snapshot") return 1;
  if (kind === "sheet")
    return settings.spread === "dates" ? subject.dates.length : Math.min(settings.count, spanOf(subject));
  if (kind === "briefing" || settings.unchanged === "hold") return spanOf(subject);
  return new Set([
    subject.from,
    subject.to,
    ...subject.changes.filter((day) => subject.from <= day && day <= subject.to),
  ]).size;
}

/** Tell whether a file takes so long that this should be said.
 *
 * @param {string} kind
 * @param {PictureSettings} settings
 * @param {Subject} subject
 * @returns {boolean}
 */
export const isLong = (kind, settings, subject) =>
  kind === "briefing" || pictureCount(kind, settings, subject) >= LONG;

/**
 * @param {string} kind
 * @param {PictureSettings} settings
 * @param {PictureLimits} limits
 * @returns {Problem | null}
 */
function badSize(kind, settings, limits) {
  if (kind === "briefing") return null;
  const size = sidesOf(kind, settings, limits);
  const [least, most] = limits.side;
  if (!size.every((side) => side >= least && side <= most)) return ["snap.bad.size", { least, most }];
  const [width, height] = pixelsOf(kind, settings, limits);
  return width * height > limits.pixels
    ? ["snap.bad.pixels", { n: Math.round((width * height) / 1e6), most: Math.round(limits.pixels / 1e6) }]
    : null;
}

/**
 * @param {string[]} dates
 * @param {PictureLimits} limits
 * @returns {Problem | null}
 */
function badDates(dates, limits) {
  if (!dates.length) return ["snap.bad.dates", {}];
  return dates.length > limits.sheet ? ["snap.bad.many", { n: dates.length, most: limits.sheet }] : null;
}

/**
 * @param {number} n
 * @param {PictureSettings} settings
 * @param {PictureLimits} limits
 * @returns {Problem | null}
 */
function badFrames(n, settings, limits) {
  if (n > limits.frames) return ["snap.bad.frames", { n, most: limits.frames }];
  const most = affordable(settings, limits);
  return n > most ? ["snap.bad.dear", { n, most }] : null;
}

/**
 * @param {string} kind
 * @param {PictureSettings} settings
 * @param {Subject} subject
 * @param {Source} source
 * @param {PictureLimits} limits
 * @returns {Problem | null}
 */
function badDays(kind, settings, subject, source, limits) {
  /** @type {Problem} */
  const cover = ["snap.bad.cover", { first: source.first, last: source.last }];
  /** @param {string} date */
  const covered = (date) => source.first <= date && date <= source.last;
  if (kind === "snapshot") return covered(subject.date) ? null : cover;
  if (kind === "sheet" && settings.spread === "dates")
    return badDates(subject.dates, limits) || (subject.dates.every(covered) ? null : cover);
  if (!subject.from || !subject.to || subject.from >= subject.to) return ["snap.bad.period", {}];
  if (!covered(subject.from) || !covered(subject.to)) return cover;
  if (kind === "sheet")
    return settings.count >= 2 && settings.count <= limits.sheet
      ? null
      : ["snap.bad.count", { least: 2, most: limits.sheet }];
  const n = pictureCount(kind, settings, subject);
  if (kind === "animation") return badFrames(n, settings, limits);
  return n > limits.deck ? ["snap.bad.deck", { n, most: limits.deck }] : null;
}

/** Return why a file cannot be made, or null.
 *
 * @param {string} kind
 * @param {PictureSettings} settings
 * @param {Subject} subject
 * @param {Source} source
 * @param {PictureLimits} limits
 * @returns {Problem | null}
 */
export function pictureProblem(kind, settings, subject, source, limits) {
  if (!subject.region.split(",").some((id) => source.regions.includes(id))) return ["snap.bad.region", {}];
  return badSize(kind, settings, limits) || badDays(kind, settings, subject, source, limits);
}
