/* How far the contact line of a region moved in a week: decode the file `movement`, find the week, tell it. Pure.
 *
 * Weeks go from Monday to Monday; a source's first and last may be shorter (docs/changes.md), and such a stub is no week.
 * A day is told of the whole week that ended last, never of one that is still running: its end would be a map that the
 * day does not know.
 */

import { addDays, dateParts } from "../lib/dates.js";
import { OPPONENT } from "./controls.js";
import { daysOf, figures, numbers, records, require, wholeDays } from "./published/shape.js";
import { lastAtOrBefore } from "./timeline.js";

/**
 * @import { Iso, MovementFeature, MovementFile, MovementRow, MovementSeries } from "../types.js"
 * @import { MovementSign, Point, Side, TrustedWeek, Week, Words } from "../types.js"
 */

const STILL = 0.05; // km: below it the screen would say 0
const DEGREE = 111.2; // km
const CLOSE = 1.2; // the arrow is drawn where it is about as long as the figure says

/** Return {find(source, region) -> row or null} of a file `movement`.
 *
 * @param {MovementFile} file
 * @returns {MovementSeries}
 */
export function decodeMovement(file) {
  const rows = new Map(
    records(file?.rows, "rows").map((row) => [row.source + "/" + row.region, decodeRow(row)]),
  );
  return { find: (source, region) => rows.get(source + "/" + region) || null };
}

/** Return a row with its days and its lengths in km.
 *
 * @param {MovementRow} row
 * @returns {MovementRow}
 */
function decodeRow(row) {
  wholeDays([row.until]);
  const day = daysOf(row.day);
  const { length } = day;
  const { bearing, at } = row;
  require(Array.isArray(bearing) && bearing.length === length && bearing.every(isBearing), "bearings");
  require(Array.isArray(at) && at.length === length && at.every(isPlace), "places");
  return {
    ...row,
    day,
    mean: figures(row.mean, length, 100),
    signed: figures(row.signed, length, 100),
    farthest: figures(row.farthest, length, 100),
  };
}

/** @param {string | null} value */
const isBearing = (value) => value === null || typeof value === "string";

/** @param {Point | null} value */
const isPlace = (value) => value === null || numbers(value, "a place").length === 2;

/** Return the Monday on or before `day`; day 0 is the ISO date `first`.
 *
 * @param {number} day
 * @param {Iso} first
 * @returns {number}
 */
function monday(day, first) {
  const { weekday } = dateParts(addDays(first, day));
  return day - ((weekday + 6) % 7);
}

/** Return the week that ended last by `day`, {first, until, mean, signed, farthest, bearing, at}, or null. Lengths in km.
 *
 * @param {MovementRow | null} row
 * @param {number} day
 * @param {Iso} first
 * @returns {Week | null}
 */
export function weekOf(row, day, first) {
  if (!row || day > row.until) return null; // after the source's last map nothing moves that anybody drew
  const until = monday(Math.min(day, row.until), first);
  const start = until - 7;
  if (start < row.day[0]) return null;
  const i = lastAtOrBefore(row.day, start);
  return {
    first: start,
    until,
    mean: row.mean[i],
    signed: row.signed[i],
    farthest: row.farthest[i],
    bearing: row.bearing[i],
    at: row.at[i],
  };
}

/** Return the sentence of a week: how far on average, how far at most and where, which way.
 *
 * place: a name, or null; error: how far off the line may be, km: 0 for an observed map.
 *
 * @param {Words} t
 * @param {Week} found
 * @param {Side} side
 * @param {string | null} place
 * @param {number | null} error
 * @returns {string}
 */
export function movementSentence(t, found, side, place, error) {
  const { mean, farthest } = found;
  if (mean === null || farthest === null) return t.say("moved.gone");
  /**
   * @param {number} value
   * @returns {string}
   */
  const km = (value) => t.number(Math.abs(value), 1);
  if (error && Math.abs(farthest) <= error) return t.say("moved.within", { km: km(error) });
  if (Math.abs(farthest) < STILL) return t.say("moved.still");
  const winner = farthest > 0 ? side : OPPONENT[side];
  const words = { mean: km(mean), most: km(farthest), side: t.say("side." + winner), place };
  const told = t.say(place ? "moved.week" : "moved.week.plain", words);
  const bearing = found.bearing ? t.say("moved.bearing", { bearing: t.say("bearing." + found.bearing) }) : "";
  return told + bearing + "." + (error ? " " + t.say("moved.error", { km: km(error) }) : "");
}

/** Return the point of `lines` (lists of points) that is nearest to another: {at, km}, or null.
 *
 * @param {Point[][]} lines
 * @param {Point} point
 * @returns {{ at: Point, km: number } | null}
 */
export function nearestPoint(lines, [x, y]) {
  const shrink = Math.cos((y * Math.PI) / 180);
  let best = null;
  for (const points of lines)
    for (let i = 1; i < points.length; i++) {
      const at = foot(points[i - 1], points[i], [x, y], shrink);
      const km = Math.hypot((at[0] - x) * shrink, at[1] - y) * DEGREE;
      if (!best || km < best.km) best = { at, km };
    }
  return best;
}

/**
 * @param {Point} a
 * @param {Point} b
 * @param {Point} point
 * @param {number} shrink
 * @returns {Point}
 */
function foot([ax, ay], [bx, by], [x, y], shrink) {
  const [dx, dy] = [(bx - ax) * shrink, by - ay];
  const along = ((x - ax) * shrink * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.min(1, Math.max(0, along));
  return [ax + share * (bx - ax), ay + share * (by - ay)];
}

/** Return the direction from one point to another, in degrees from the north to the right.
 *
 * @param {Point} from
 * @param {Point} to
 * @returns {number}
 */
export function turnPoint([ax, ay], [bx, by]) {
  return (Math.atan2((bx - ax) * Math.cos((ay * Math.PI) / 180), by - ay) * 180) / Math.PI;
}

/**
 * @param {Point[]} coordinates
 * @param {MovementSign} properties
 * @returns {MovementFeature}
 */
const line = (coordinates, properties) => ({
  type: "Feature",
  properties,
  geometry: { type: "LineString", coordinates },
});

/**
 * @param {Point} coordinates
 * @param {MovementSign} properties
 * @returns {MovementFeature}
 */
const spot = (coordinates, properties) => ({
  type: "Feature",
  properties,
  geometry: { type: "Point", coordinates },
});

const SIDES = ["bottom", "left", "top", "right"]; // where words are anchored that lie to the north, east, south, west

/** Return the anchor of words that lie in a direction, given in degrees.
 *
 * @param {number} degrees
 * @returns {string}
 */
const anchor = (degrees) => SIDES[Math.round((((degrees % 360) + 360) % 360) / 90) % 4];

/** Return what the map shows of some weeks: the older lines, and an arrow from them to where the newer one moved most.
 *
 * lines: of the map that stood on the first day; label: its date; text(km, error) -> what stands at the arrow. There is
 * no arrow that the line's own error may have drawn.
 *
 * @param {Point[][]} lines
 * @param {TrustedWeek[]} weeks
 * @param {string} label
 * @param {(km: number, error: number | null) => string} text
 * @returns {MovementFeature[]}
 */
export function movementFeatures(lines, weeks, label, text) {
  const before = lines.map((points) => line(points, { part: "before" }));
  return before.concat(weeks.flatMap((week) => arrow(lines, week, label, text)));
}

/**
 * @param {Point[][]} lines
 * @param {TrustedWeek} week
 * @param {string} label
 * @param {(km: number, error: number | null) => string} text
 * @returns {MovementFeature[]}
 */
function arrow(lines, { at, farthest, error }, label, text) {
  const km = Math.abs(farthest ?? 0);
  if (!at || km < Math.max(STILL, error || 0)) return [];
  const from = nearestPoint(lines, at);
  if (!from || from.km > km * CLOSE || from.km < km / CLOSE) return []; // the line came from the border, or from nowhere
  const way = turnPoint(from.at, at);
  return [
    line([from.at, at], { part: "way" }),
    spot(from.at, { part: "from", label, anchor: anchor(way + 180) }),
    spot(at, { part: "head", label: text(km, error), anchor: anchor(way), turn: way }),
  ];
}
