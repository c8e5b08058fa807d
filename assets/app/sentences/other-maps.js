/* What the other sources' maps say of the same day, region and control: the line below a figure. Pure.
 *
 * The same rules and words as in dashboard/pictures/content/other_maps.py; the numbers of the rule come with the page, from
 * geodata/tolerance.py: model.tolerance is {relative, floor_km2, floors: {map: {region: km2}}, map_of: {source: map}}.
 * A source whose timeline is not there yet says nothing: whether its map is an older one would not be known.
 */

import { stateOn } from "../data/map-state.js";
import { valuesAt } from "../data/series.js";
import { snapshotOf } from "../data/timeline.js";
import { addDays } from "../lib/dates.js";

/** @import { Model, OtherMap, Side, Source, Tolerance, View, Words } from "../types.js" */

/** @typedef {{ source: string, km2: number }} SourceArea */

/** A source, and how many days old its map is.
 *
 * @typedef {{ source: Source, age: number }} AgedSource
 */

/** Return the map that a source's areas are those of: its own where it repeats none.
 *
 * @param {Tolerance} rule
 * @param {string} id
 * @returns {string}
 */
const mapOf = (rule, id) => rule.map_of[id] || id;

/** Tell whether two areas of a day, region and control, each {source, km2}, are too far apart to be the same ground.
 *
 * @param {Tolerance} rule
 * @param {SourceArea} one
 * @param {SourceArea} other
 * @param {string} region
 * @returns {boolean}
 */
export function contradicts(rule, one, other, region) {
  const floors = [one, other].map(
    ({ source }) => rule.floors[mapOf(rule, source)]?.[region] || rule.floor_km2,
  );
  const most = Math.max(one.km2, other.km2);
  return most - Math.min(one.km2, other.km2) > Math.max(rule.relative * most, ...floors);
}

/**
 * @param {Model} model
 * @param {string} id
 * @param {string} region
 * @param {Side} side
 * @param {number} day
 * @returns {number | null}
 */
const areaOf = (model, id, region, side, day) => {
  const values = valuesAt(model.series.find(id, region), day);
  return values ? values[side] : null;
};

/** Return how many days old the map is that stands on a day, or null where that is not known yet.
 *
 * @param {Model} model
 * @param {string} id
 * @param {number} day
 * @returns {number | null}
 */
function age(model, id, day) {
  const timeline = model.timelines?.[id];
  const snapshot = timeline ? snapshotOf(timeline, day) : null;
  return snapshot === null ? null : day - snapshot;
}

/** Return the sources that tell of a day and do not repeat the map that is shown.
 *
 * @param {Model} model
 * @param {View} view
 * @param {string} region
 * @param {Side} side
 * @returns {Source[]}
 */
function telling(model, view, region, side) {
  const own = mapOf(model.tolerance, view.source);
  return model.manifest.sources.filter(
    ({ id }) => mapOf(model.tolerance, id) !== own && areaOf(model, id, region, side, view.day) !== null,
  );
}

/** Return the ids of the sources whose timelines are still missing for the line to be said.
 *
 * @param {Model} model
 * @param {View} view
 * @param {string[]} regions
 * @param {(region: string) => Side} sideOf
 * @returns {string[]}
 */
export function missingMaps(model, view, regions, sideOf) {
  const ids = regions.flatMap((region) => telling(model, view, region, sideOf(region)).map(({ id }) => id));
  return [...new Set(ids)].filter((id) => !model.timelines?.[id]);
}

/** Return a source for each other map: the least held over, then the map itself, then what repeats it.
 *
 * @param {Model} model
 * @param {View} view
 * @param {string} region
 * @param {Side} side
 * @returns {AgedSource[]}
 */
function oneOfEachMap(model, view, region, side) {
  const rule = model.tolerance;
  const known = telling(model, view, region, side).flatMap((source) => {
    const old = age(model, source.id, view.day);
    return old === null ? [] : [{ source, age: old }];
  });
  /**
   * @param {AgedSource} one
   * @returns {number[]}
   */
  const rank = (one) => [
    one.age,
    Number(one.source.reconstructed),
    Number(mapOf(rule, one.source.id) !== one.source.id),
  ];
  /**
   * @param {AgedSource} a
   * @param {AgedSource} b
   * @returns {number}
   */
  const order = (a, b) =>
    rank(a)
      .map((value, i) => value - rank(b)[i])
      .find(Boolean) || 0;
  /** @type {Map<string, AgedSource>} */
  const chosen = new Map();
  known.sort(order).forEach((one) => {
    const origin = mapOf(rule, one.source.id);
    if (!chosen.has(origin)) chosen.set(origin, one);
  });
  return [...chosen.values()];
}

/** Return [{source, age, km2, contradicts}], those that contradict first. Only maps of the very day can.
 *
 * @param {Model} model
 * @param {View} view
 * @param {string} region
 * @param {Side} side
 * @returns {OtherMap[]}
 */
function otherMaps(model, view, region, side) {
  if (!model.tolerance) return [];
  const own =
    age(model, view.source, view.day) === 0 ? areaOf(model, view.source, region, side, view.day) : null;
  const found = oneOfEachMap(model, view, region, side).flatMap(({ source, age: days }) => {
    const km2 = areaOf(model, source.id, region, side, view.day);
    if (km2 === null) return [];
    const apart =
      own !== null &&
      days === 0 &&
      contradicts(model.tolerance, { source: view.source, km2: own }, { source: source.id, km2 }, region);
    return [{ source, age: days, km2, contradicts: apart }];
  });
  return [...found.filter((one) => one.contradicts), ...found.filter((one) => !one.contradicts)];
}

/** Return what there is to say of another map: an older one, not whole, or a published area.
 *
 * @param {Model} model
 * @param {Words} t
 * @param {View} view
 * @param {OtherMap} other
 * @returns {string[]}
 */
function notes(model, t, view, { source, age: days }) {
  const timeline = model.timelines[source.id];
  const found = timeline ? stateOn(timeline, view.day) : null;
  const said = days ? [t.say("other.held", { date: t.shortDate(addDays(view.first, view.day - days)) })] : [];
  if (found?.incomplete) said.push(t.say("other.incomplete"));
  if (found?.carried.length) said.push(t.say("other.carried"));
  return source.reconstructed ? [...said, t.say("other.published")] : said;
}

/** Return them in one line, or "" where no other map tells; `where`, such as "in Kursk", beside each figure.
 *
 * @param {Model} model
 * @param {Words} t
 * @param {View} view
 * @param {string} region
 * @param {Side} side
 * @param {string} [where]
 * @returns {string}
 */
export function otherMapsLine(model, t, view, region, side, where) {
  const said = otherMaps(model, view, region, side).map((one) => {
    const told = t.say(one.contradicts ? "other.contradicts" : "other.map", {
      source: one.source.title[t.lang],
      area: t.area(one.km2),
    });
    const more = notes(model, t, view, one);
    return told + (where ? " " + where : "") + (more.length ? " (" + more.join("; ") + ")" : "");
  });
  return said.join("; ");
}
