/* One spot on the maps of a source: who held it, from which day to which, and since when. Pure.
 *
 * What no polygon covers is at home there. That does not follow where the day's map is incomplete, which keeps what
 * the map before showed (as told_table of geodata/measures/settlement_history.py has it), nor where it does not tell of a control that
 * could be there: then nobody is known to hold the spot, and `control` is null. A held-over day is that of its map.
 */

import { addDays } from "../lib/dates.js";
import { distanceKm } from "../lib/distances.js";
import { regionById } from "./manifest.js";
import { regionOf } from "./regions.js";

/**
 * @import { Control, HeldSince, Iso, Mark, Model, NearReport, Place, Region, Report } from "../types.js"
 * @import { Side, Source, Stretch, Timeline, Words } from "../types.js"
 */

/** Return {incomplete: Set of days, untold: Map of a day to the controls that its map does not tell of}.
 *
 * @param {Mark[]} marks
 * @returns {{ incomplete: Set<number>, untold: Map<number, Control[]> }}
 */
function gaps(marks) {
  /** @type {Set<number>} */
  const incomplete = new Set();
  /** @type {Map<number, Control[]>} */
  const untold = new Map();
  marks.forEach((mark) => {
    const { day, kind } = mark;
    if (kind === "incomplete") incomplete.add(day);
    if (kind === "carried" && mark.since === null)
      untold.set(day, [...(untold.get(day) || []), mark.control]);
  });
  return { incomplete, untold };
}

/** Return what each map shows at a spot, one control (or null) for each of the timeline's snapshots.
 *
 * @param {Timeline} timeline
 * @param {number} lon
 * @param {number} lat
 * @param {Side} home
 * @returns {(Control | null)[]}
 */
function shown(timeline, lon, lat, home) {
  const runs = timeline.holding(lon, lat);
  const { incomplete, untold } = gaps(timeline.marks);
  /** @type {Control | null} */
  let before = null; // an incomplete first map has nothing to keep
  return timeline.snapshots.map((day) => {
    const run = runs.find(({ from, until }) => from <= day && day < until);
    const silent = (untold.get(day) || []).some((control) => control !== home);
    if (run) before = run.control;
    else if (!incomplete.has(day)) before = silent ? null : home;
    return before;
  });
}

/** Return the stretches [{from, until, control}] of a spot, over all days of the source; `home`: whose ground it is.
 *
 * @param {Timeline} timeline
 * @param {number} lon
 * @param {number} lat
 * @param {Side} home
 * @returns {Stretch[]}
 */
export function spotHistory(timeline, lon, lat, home) {
  /** @type {Stretch[]} */
  const found = [];
  shown(timeline, lon, lat, home).forEach((control, i) => {
    const from = timeline.snapshots[i];
    const last = found[found.length - 1];
    if (last && last.control === control) return;
    if (last) last.until = from;
    found.push({ from, until: timeline.until, control });
  });
  return found;
}

/** Return {day, kind} of the stretch that holds `day`, or null where there is none, or nobody is known to hold it.
 *
 * kind: `change`, the day the spot changed hands; `first`, the source's first map, so that it is since then at least;
 * `told`, the first map that tells who holds it, likewise.
 *
 * @param {Stretch[] | null} stretches
 * @param {number} day
 * @returns {HeldSince | null}
 */
export function heldSince(stretches, day) {
  if (!stretches) return null;
  const at = stretches.findIndex(({ from, until }) => from <= day && day < until);
  if (at < 0 || stretches[at].control === null) return null;
  const kind = at === 0 ? "first" : stretches[at - 1].control === null ? "told" : "change";
  return { day: stretches[at].from, kind };
}

/** Return since when, in words; `first`: the ISO date of day 0. Null where there is nothing to say.
 *
 * @param {Words} t
 * @param {Iso} first
 * @param {Stretch[] | null} stretches
 * @param {number} day
 * @returns {string | null}
 */
export function sinceText(t, first, stretches, day) {
  const found = heldSince(stretches, day);
  return found && t.say("since." + found.kind, { date: t.date(addDays(first, found.day)) });
}

/** Return the region of a spot that a source covers, as the manifest has it, or null.
 *
 * @param {Model} model
 * @param {Source} source
 * @param {number} lon
 * @param {number} lat
 * @returns {Region | null}
 */
function regionAt(model, source, lon, lat) {
  const id = model.regions ? regionOf(model.regions, lon, lat) : null;
  return id && source.regions.includes(id) ? regionById(model.manifest, id) : null;
}

/** Return the stretches of a spot on one source, or null where it does not cover it or its maps are not there.
 *
 * @param {Model} model
 * @param {Source} source
 * @param {number} lon
 * @param {number} lat
 * @returns {Stretch[] | null}
 */
export function spotStretches(model, source, lon, lat) {
  const timeline = model.timelines?.[source.id];
  const region = timeline ? regionAt(model, source, lon, lat) : null;
  return timeline && region ? spotHistory(timeline, lon, lat, region.home) : null;
}

/** Return the reports of settlements within `km` of a spot, by date: {row, place, km}.
 *
 * @param {Report[]} rows
 * @param {(id: string | null) => Place | null | undefined} placeOf
 * @param {number} lon
 * @param {number} lat
 * @param {number} km
 * @returns {NearReport[]}
 */
export function reportsNear(rows, placeOf, lon, lat, km) {
  const measured = rows.flatMap((row) => {
    const place = placeOf(row.settlement_id);
    return place ? [{ row, place, km: distanceKm(lon, lat, place.lon, place.lat) }] : [];
  });
  return measured
    .filter((found) => found.km <= km)
    .sort((a, b) => a.row.date.localeCompare(b.row.date) || a.km - b.km);
}

/** Return {place, km} of the settlement nearest to a spot, or null.
 *
 * @param {Place[]} places
 * @param {number} lon
 * @param {number} lat
 * @returns {{ place: Place, km: number } | null}
 */
export function nearestSettlement(places, lon, lat) {
  const found = places.map((place) => ({ place, km: distanceKm(lon, lat, place.lon, place.lat) }));
  return found.reduce(
    (best, one) => (best === null || one.km < best.km ? one : best),
    /** @type {{ place: Place, km: number } | null} */ (null),
  );
}
