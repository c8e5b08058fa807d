/* Who held a settlement when, by the published files. Pure. */

import { CONTROL_OF } from "./controls.js";

/** @import { Place, PlacesFile, Side, Source, Stretch } from "../types.js" */

/** Return the stretches [{from, until, control or null}] of a place on one source, or null where it does not cover it.
 *
 * @param {PlacesFile} file
 * @param {Pick<Place, "id" | "region">} place
 * @param {Source} source
 * @param {Side} home
 * @returns {Stretch[] | null}
 */
export function placeHistory(file, place, source, home) {
  if (!place.region || !source.regions.includes(place.region)) return null;
  const row = file.rows[place.id] || [[file.first, home === "ukraine" ? "u" : "r"]];
  return row.map(([from, letter], i) => ({
    from,
    until: i + 1 < row.length ? row[i + 1][0] : file.until,
    control: CONTROL_OF[letter],
  }));
}

/** Return the stretch that holds `day`, or null.
 *
 * @param {Stretch[] | null | undefined} stretches
 * @param {number} day
 * @returns {Stretch | null}
 */
export const stretchAt = (stretches, day) =>
  (stretches || []).find(({ from, until }) => from <= day && day < until) || null;
