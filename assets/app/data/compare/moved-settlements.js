/* Settlements that two maps give to different holders. Pure. */

import { CONTROL_OF, SIDE_OF } from "../controls.js";
import { partFaces } from "./faces.js";

/** @import { Control, End, MovedSettlement, Point, SettlementFeature, Side, Told } from "../../types.js" */

/** @typedef {Pick<End, "source" | "places" | "day">} MovedEnd */

/** Return whether both maps tell who held a place of movedSettlements(): see partFaces().
 *
 * @param {Pick<MovedSettlement, "place" | "before" | "after">} row
 * @param {Told} a
 * @param {Told} b
 * @param {{ id: string, home: Side }[]} homes
 * @returns {boolean}
 */
export function isTold({ place, before, after }, a, b, homes) {
  const home = homes.find((region) => region.home === SIDE_OF[place.properties.country]);
  return !home || partFaces([{ before, after, region: home.id }], a, b, homes).told.length > 0;
}

/** Return who held a settlement on a day, by a file `places-<source>`, and since which day of the map.
 *
 * @param {SettlementFeature} place
 * @param {Pick<End, "places" | "day">} side
 * @returns {{ held: Control | null, since: number | null }}
 */
function status(place, side) {
  const history = side.places?.rows[place.properties.id];
  const steps = history ? history.filter(([day]) => day <= side.day) : [];
  if (!history) return { held: SIDE_OF[place.properties.country], since: null };
  const last = steps[steps.length - 1];
  return last
    ? { held: CONTROL_OF[last[1]], since: last[0] }
    : { held: SIDE_OF[place.properties.country], since: null };
}

/** Return the settlements that two maps, in order of time, give to different holders: [{id, place, before, after, day}].
 *
 * Newest first. `day` is that of the map on which the later control began; null where the files do not say, and of
 * two sources, between which nothing changed hands.
 *
 * @param {MovedEnd} a
 * @param {MovedEnd} b
 * @param {SettlementFeature[]} settlements
 * @param {(lon: number, lat: number) => boolean} chosen
 * @returns {MovedSettlement[]}
 */
export function movedSettlements(a, b, settlements, chosen) {
  const known = new Set([a, b].flatMap((side) => (side.places ? Object.keys(side.places.rows) : [])));
  return settlements
    .filter((place) => known.has(place.properties.id) && chosen(...place.geometry.coordinates))
    .flatMap((place) => moved(place, a, b))
    .sort((x, y) => (y.day || 0) - (x.day || 0) || (x.id < y.id ? -1 : 1));
}

/** Return a settlement if two maps give it to different holders, and both are known, in a list.
 *
 * @param {SettlementFeature} place
 * @param {MovedEnd} a
 * @param {MovedEnd} b
 * @returns {MovedSettlement[]}
 */
function moved(place, a, b) {
  const [{ held: before }, { held: after, since }] = [status(place, a), status(place, b)];
  if (!before || !after || before === after) return [];
  return [{ id: place.properties.id, place, before, after, day: a.source === b.source ? since : null }];
}

/** Return the settlement nearest to a point, with its distance in km.
 *
 * @param {SettlementFeature[]} settlements
 * @param {Point} point
 * @returns {{ place: SettlementFeature | null, km: number }}
 */
export function nearestPlace(settlements, [x, y]) {
  const shrink = Math.cos((y * Math.PI) / 180);
  /**
   * @param {SettlementFeature} place
   * @returns {number}
   */
  const far = (place) =>
    Math.hypot((place.geometry.coordinates[0] - x) * shrink, place.geometry.coordinates[1] - y) * 111.2;
  return settlements.reduce(
    (best, place) => (far(place) < best.km ? { place, km: far(place) } : best),
    /** @type {{ place: SettlementFeature | null, km: number }} */ ({ place: null, km: Infinity }),
  );
}
