/* Who holds a place by each source, and since when. A settlement's history is published; a spot's is walked through
 * the sources' maps.
 */

import { readEnd } from "../../data/compare/ends.js";
import { placeHistory, stretchAt } from "../../data/histories.js";
import { sourceById } from "../../data/manifest.js";
import { sinceText, spotStretches } from "../../data/spot.js";

/**
 * @import { Page } from "../../page.js"
 * @import { PanelFiles } from "../files.js"
 * @import { Chosen, Control, Source, Stretch, Words } from "../../types.js"
 */

/** @typedef {{ source: Source, day: number }} ShownMap */
/**
 * @typedef {object} Standing
 * @property {string} holder - who holds the place, or why nobody is named
 * @property {Control | null} control
 * @property {string | null} why - why it is not known who does
 * @property {string | null} since
 */

/** Return what a control is called.
 *
 * @param {Words} t
 * @param {Control | null} control
 * @returns {string}
 */
export const controlName = (t, control) => t.say("control." + (control || "unknown"));

/** Return the history of a place on one source; null where that does not cover it, or its maps are not here.
 *
 * @param {Page} page
 * @param {PanelFiles} files
 * @param {Chosen} place
 * @param {Source} source
 * @returns {Stretch[] | null}
 */
export function stretchesOf(page, files, place, source) {
  if (place.spot) return spotStretches(page.model, source, place.lon, place.lat);
  const file = files.histories?.[source.id];
  return file && place.region ? placeHistory(file, place, source, files.homeOf(place)) : null;
}

/** Return why there is no holder to name: not covered, no map of the day, or the maps are not here.
 *
 * @param {Page} page
 * @param {Chosen} place
 * @param {Source} source
 * @param {Stretch[] | null} stretches
 */
function absence({ model }, place, source, stretches) {
  if (stretches) return "place.before";
  const covered = place.spot && place.region && source.regions.includes(place.region);
  if (!covered || model.timelines[source.id]) return "place.nocover";
  return place.asked ? "load.failed" : "loading";
}

/** Return who holds a place on a day of a source.
 *
 * @param {Page} page
 * @param {PanelFiles} files
 * @param {Chosen} place
 * @param {ShownMap} map
 * @returns {Standing}
 */
export function standingOf(page, files, place, { source, day }) {
  const { t, manifest } = page;
  const stretches = stretchesOf(page, files, place, source);
  const now = stretchAt(stretches, day);
  return {
    holder: now ? controlName(t, now.control) : t.say(absence(page, place, source, stretches)),
    control: now?.control ?? null,
    why: now && !now.control ? t.say("place.unknown") : null,
    since: sinceText(t, manifest.first, stretches, day),
  };
}

/** Return the maps that are shown: two in order of time, or the one of the day.
 *
 * @param {Page} page
 * @returns {ShownMap[]}
 */
export function shownMaps(page) {
  const { compare, source, date } = page.state;
  const other = readEnd(compare);
  const found = [...(other ? [other] : []), { source, date }];
  return found
    .sort((a, b) => a.date.localeCompare(b.date))
    .map((end) => ({ source: sourceById(page.manifest, end.source), day: page.dayOf(end.date) }));
}
