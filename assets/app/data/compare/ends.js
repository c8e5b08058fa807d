/* The two ends of a comparison: how the address names them, what is offered, and which regions they share. Pure.
 *
 * A is the map that the address names in `compare`, B the map of the view.
 */

import { addDays } from "../../lib/dates.js";
import { isCovered, sideAbroad, sourceById } from "../manifest.js";
import { peakOf, valuesAt } from "../series.js";

/**
 * @import { BlankRegion, CompareMode, End, EndName, Iso, LeftRegion, Manifest, Model } from "../../types.js"
 * @import { Source, State } from "../../types.js"
 */

/** Return {source, date} of SOURCE@DATE, or null.
 *
 * @param {string | null} text
 * @returns {EndName | null}
 */
export function readEnd(text) {
  if (!text) return null;
  const [source, date] = text.split("@");
  return { source, date };
}

/**
 * @param {string} source
 * @param {Iso} date
 * @returns {string}
 */
export const writeEnd = (source, date) => source + "@" + date;

/**
 * @param {Source} source
 * @param {Iso} date
 * @returns {boolean}
 */
const coversRegion = (source, date) => source.first <= date && date <= source.last;

/** Return how the two ends differ: in "time", in "source" or in both ("mixed").
 *
 * @param {EndName} a
 * @param {EndName} b
 * @returns {CompareMode}
 */
export const modeOf = (a, b) => (a.source === b.source ? "time" : a.date === b.date ? "source" : "mixed");

/** Return the two ends in order of time; of one day as they are.
 *
 * @template {EndName} T
 * @param {T} a
 * @param {T} b
 * @returns {[T, T]}
 */
export const inTime = (a, b) => (b.date < a.date ? [b, a] : [a, b]);

/** Return the other source that is offered next after `from` on a day, or null.
 *
 * @param {Manifest} manifest
 * @param {Pick<State, "source" | "date" | "region">} state
 * @param {string | null | undefined} from
 * @returns {string | null}
 */
function otherSource(manifest, state, from) {
  const ids = manifest.sources
    .filter(
      (source) =>
        source.id !== state.source && coversRegion(source, state.date) && shares(source, state.region),
    )
    .map((source) => source.id);
  return ids.length ? ids[(ids.indexOf(from ?? "") + 1) % ids.length] : null;
}

/**
 * @param {Source} source
 * @param {string} choice
 * @returns {boolean}
 */
const shares = (source, choice) => choice.split(",").some((id) => source.regions.includes(id));

/** Return the date `days` before the view's, not before the source's first map.
 *
 * @param {Manifest} manifest
 * @param {Pick<State, "source" | "date">} state
 * @param {number} days
 * @returns {Iso}
 */
function earlier(manifest, state, days) {
  const { first } = sourceById(manifest, state.source);
  const date = addDays(state.date, -days);
  return date < first ? first : date;
}

/** Return the sensible start: a week earlier, or where there is no such map another source on the day.
 *
 * @param {Manifest} manifest
 * @param {State} state
 * @returns {string}
 */
export function startOf(manifest, state) {
  const date = earlier(manifest, state, 7);
  const other = otherSource(manifest, state, null);
  return date < state.date || !other ? writeEnd(state.source, date) : writeEnd(other, state.date);
}

/** Return what the presets stand for: {week, month, peak, other}, each SOURCE@DATE or null.
 *
 * @param {Model} model
 * @param {State} state
 * @param {Iso} first
 * @returns {Record<"week" | "month" | "peak" | "other", string | null>}
 */
export function presetsOf(model, state, first) {
  const from = readEnd(state.compare);
  const regions = state.region.split(",").filter((id) => isCovered(model, state.source, id));
  const row = regions.length ? model.series.find(state.source, regions[0]) : null;
  const top = row && peakOf(row, sideAbroad(model.manifest, regions[0]));
  const peak = top && addDays(first, top.day);
  const other = otherSource(model.manifest, state, from?.source);
  /**
   * @param {number} days
   * @returns {string}
   */
  const back = (days) => writeEnd(state.source, earlier(model.manifest, state, days));
  return {
    week: back(7),
    month: back(30),
    peak: peak && writeEnd(state.source, peak),
    other: other && writeEnd(other, state.date),
  };
}

/** Return {compared, left}: the regions that both sources cover, and {region, sources} for each other one.
 *
 * @param {Manifest} manifest
 * @param {string} choice
 * @param {string} a
 * @param {string} b
 * @returns {{ compared: string[], left: LeftRegion[] }}
 */
export function comparedRegions(manifest, choice, a, b) {
  const [on_a, on_b] = [a, b].map((id) => sourceById(manifest, id));
  /**
   * @param {string} id
   * @returns {Source[]}
   */
  const without = (id) =>
    [on_a, on_b].filter((source, i, list) => list.indexOf(source) === i && !source.regions.includes(id));
  const ids = choice.split(",");
  const left = ids
    .filter((id) => without(id).length)
    .map((id) => ({ region: id, sources: without(id).map((source) => source.id) }));
  return { compared: ids.filter((id) => !without(id).length), left };
}

/** Return [{region, source, control}] of regions whose story an end does not tell: unknown ground is not compared.
 *
 * @param {Model} model
 * @param {string[]} ids
 * @param {Pick<End, "source" | "day">[]} ends
 * @returns {BlankRegion[]}
 */
export function blankRegions(model, ids, ends) {
  return ids.flatMap((region) =>
    ends.flatMap(({ source, day }) => {
      const values = valuesAt(model.series.find(source, region), day);
      const control = sideAbroad(model.manifest, region);
      return values && values[control] === null ? [{ region, source, control }] : [];
    }),
  );
}
