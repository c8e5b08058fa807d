/* A source's polygons in time: decode what docs/bundle.md describes, and answer what stands on a day. Pure.
 *
 * Days are numbers, counted from the manifest's first. A run is one polygon over days that do not change it.
 */

import { daysOf, numbers, records, require, wholeDays } from "./published/shape.js";

/**
 * @import { Box, CodedLine, DayFeature, DayLine, DayPolygon, Point, Run, Timeline } from "../types.js"
 * @import { TimelineFile } from "../types.js"
 */

/** Return the points that a coded ring or line stands for.
 *
 * @param {number[]} values
 * @param {Point} origin
 * @param {number} scale
 * @returns {Point[]}
 */
function absolutePoints(values, origin, scale) {
  /** @type {Point[]} */
  const out = new Array(values.length / 2);
  for (let i = 0, x = 0, y = 0; i < out.length; i++) {
    x += values[2 * i];
    y += values[2 * i + 1];
    out[i] = [origin[0] + x / scale, origin[1] + y / scale];
  }
  return out;
}

/** Return the box [west, south, east, north] of a coded ring, in its own units.
 *
 * @param {number[]} values
 * @returns {Box}
 */
function box(values) {
  /** @type {Box} */
  const found = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0, x = 0, y = 0; i < values.length; i += 2) {
    x += values[i];
    y += values[i + 1];
    if (x < found[0]) found[0] = x;
    if (y < found[1]) found[1] = y;
    if (x > found[2]) found[2] = x;
    if (y > found[3]) found[3] = y;
  }
  return found;
}

/** Tell whether a coded ring holds a point in its own units: without decoding it, for there are many to ask.
 *
 * @param {number[]} values
 * @param {number} x
 * @param {number} y
 * @returns {boolean}
 */
function encloses(values, x, y) {
  const n = values.length;
  let [xj, yj] = [0, 0];
  for (let i = 0; i < n; i += 2) {
    xj += values[i];
    yj += values[i + 1];
  }
  let inside = false; // (xj, yj) is the last point, to which the first is joined
  for (let i = 0, xi = 0, yi = 0; i < n; i += 2) {
    xi += values[i];
    yi += values[i + 1];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    xj = xi;
    yj = yi;
  }
  return inside;
}

/**
 * @param {Run} run
 * @param {number} index
 * @param {TimelineFile} file
 * @returns {DayPolygon}
 */
function polygon(run, index, file) {
  const coordinates = run.rings.map((ring) => absolutePoints(ring, file.origin, file.scale));
  coordinates.forEach((ring) => ring.push(ring[0]));
  const { control, from, until } = run;
  return {
    type: "Feature",
    id: index,
    properties: { control, from, until },
    geometry: { type: "Polygon", coordinates },
  };
}

/**
 * @param {CodedLine} row
 * @param {number} index
 * @param {TimelineFile} file
 * @returns {DayLine}
 */
function line(row, index, file) {
  const { from, until } = row;
  return {
    type: "Feature",
    id: index,
    properties: { control: "line", from, until },
    geometry: { type: "LineString", coordinates: absolutePoints(row.line, file.origin, file.scale) },
  };
}

/** Return holding(lon, lat): {control, from, until} of the polygons of a file that hold a point, on whatever days.
 *
 * @param {TimelineFile} file
 * @returns {Timeline["holding"]}
 */
function holdingOf(file) {
  /** @type {Box[] | null} */
  let boxes = null; // worked out when a spot is first asked for
  return (lon, lat) => {
    boxes = boxes || file.runs.map((run) => box(run.rings[0]));
    const known = boxes;
    const [x, y] = [(lon - file.origin[0]) * file.scale, (lat - file.origin[1]) * file.scale];
    return file.runs
      .filter(({ rings }, i) => inBox(known[i], x, y) && holds(rings, x, y))
      .map(({ control, from, until }) => ({ control, from, until }));
  };
}

/**
 * @param {Box} box
 * @param {number} x
 * @param {number} y
 * @returns {boolean}
 */
const inBox = ([west, south, east, north], x, y) => west <= x && x <= east && south <= y && y <= north;

/** Tell whether coded rings, outer first, hold a point.
 *
 * @param {number[][]} rings
 * @param {number} x
 * @param {number} y
 * @returns {boolean}
 */
const holds = (rings, x, y) =>
  encloses(rings[0], x, y) && !rings.slice(1).some((hole) => encloses(hole, x, y));

/** Return the days at which the map of a file changes, sorted.
 *
 * @param {TimelineFile} file
 * @param {(Run | CodedLine)[]} rows
 * @returns {number[]}
 */
function changesOf(file, rows) {
  const bounds = new Set([file.first, file.until]);
  rows.forEach((row) => bounds.add(row.from).add(row.until));
  return [...bounds].filter((day) => day >= file.first && day < file.until).sort((a, b) => a - b);
}

/** Refuse a file whose days or shapes are none: a hole in them would be drawn as a place, and null as the first day.
 *
 * @param {TimelineFile} file
 */
function check(file) {
  records([file], "no object");
  wholeDays([file.first, file.until]);
  require(numbers([file.scale], "scale")[0] >= 1, "scale");
  require(numbers(file.origin, "origin").length === 2, "origin");
  for (const { from, until, rings } of records(file.runs, "runs")) {
    wholeDays([from, until]);
    records(rings, "rings").forEach(checkPoints);
    require(rings.length > 0, "a run without rings");
  }
  for (const { from, until, line } of records(file.lines || [], "lines")) {
    wholeDays([from, until]);
    checkPoints(line);
  }
  records(file.marks || [], "marks");
}

/** @param {number[]} values */
function checkPoints(values) {
  require(Array.isArray(values) && values.every(Number.isSafeInteger), "points"); // sums of them are numbers
  require(values.length > 0 && values.length % 2 === 0, "half a point");
}

/** Return the timeline of a file `timeline-<source>`.
 *
 * @param {TimelineFile} file
 * @returns {Timeline}
 */
export function decodeTimeline(file) {
  check(file);
  /** @type {(Run | CodedLine)[]} */
  const rows = [...file.runs, ...(file.lines || [])];
  /** @type {(DayFeature | undefined)[]} */
  const decoded = new Array(rows.length); // polygons are decoded when their day is first shown
  const changes = changesOf(file, rows);
  /** @type {Map<number, DayFeature[]>} */
  const sets = new Map();

  /**
   * @param {Run | CodedLine} row
   * @param {number} i
   * @returns {DayFeature}
   */
  const take = (row, i) => (decoded[i] ??= "rings" in row ? polygon(row, i, file) : line(row, i, file));

  /** @type {Timeline["stretch"]} */
  const stretch = (day) => (day < file.first || day >= file.until ? -1 : lastAtOrBefore(changes, day));

  /** @type {Timeline["features"]} */
  function features(day) {
    const at = stretch(day);
    if (at < 0) return [];
    const known = sets.get(at);
    if (known) return known;
    const found = rows.flatMap((row, i) => (row.from <= day && day < row.until ? [take(row, i)] : []));
    sets.set(at, found);
    return found;
  }

  return {
    source: file.source,
    first: file.first,
    until: file.until,
    snapshots: daysOf(file.snapshots),
    changes,
    features,
    stretch,
    holding: holdingOf(file),
    marks: file.marks || [],
    rewritten: new Map(file.rewritten),
  };
}

/** Return the index of the last value that is not above `day`, or -1; `values` are sorted.
 *
 * @param {number[]} values
 * @param {number} day
 * @returns {number}
 */
export function lastAtOrBefore(values, day) {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Return the day of the map that stands on `day`, or null outside the coverage.
 *
 * @param {Timeline} timeline
 * @param {number} day
 * @returns {number | null}
 */
export function snapshotOf(timeline, day) {
  if (day < timeline.first || day >= timeline.until) return null;
  const at = lastAtOrBefore(timeline.snapshots, day);
  return at < 0 ? null : timeline.snapshots[at];
}

/**
 * @param {Timeline} timeline
 * @param {number} day
 * @returns {boolean}
 */
export const isHeldOver = (timeline, day) => {
  const snapshot = snapshotOf(timeline, day);
  return snapshot !== null && snapshot !== day;
};

/** Return the first change after (direction 1) or the last before (-1) `day`, or null.
 *
 * @param {Timeline} timeline
 * @param {number} day
 * @param {number} direction
 * @returns {number | null}
 */
export function nextChange(timeline, day, direction) {
  const { changes } = timeline;
  const at = lastAtOrBefore(changes, direction > 0 ? day : day - 1);
  const found = direction > 0 ? changes[at + 1] : changes[at];
  return found === undefined ? null : found;
}

/** Return the stretches of days without a map of their own, as [first, until] pairs.
 *
 * @param {Timeline} timeline
 * @returns {[number, number][]}
 */
export function heldStretches(timeline) {
  const ends = timeline.snapshots.slice(1).concat(timeline.until);
  /** @type {[number, number][]} */
  const between = timeline.snapshots.map((day, i) => [day + 1, ends[i]]);
  return between.filter(([first, until]) => until > first);
}
