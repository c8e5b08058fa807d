/* How far a reconstruction can be trusted, for that month, region and side: as measured, or "not measured". Pure.
 *
 * A source's `accuracy` in the manifest is described in docs/bundle.md; an observed map has none.
 */

import { isLine } from "../lib/geo.js";

/**
 * @import { Accuracy, AccuracyRow, Control, DayFeature, DayLine, Iso, Model, Source } from "../types.js"
 * @import { Words } from "../types.js"
 */

/** @type {Partial<Record<string, string>>} */
const TITLES = { deepstate: "DeepState", owlmaps: "Project Owl" }; // of sources that a bundle may be without
const MOST_LENGTH_ERROR = 50; // per cent: such a length may as well be half or twice as much
const REACH = 40075.016686 / 512; // km of a px on the equator at zoom 0

/**
 * @param {Source} source
 * @returns {Partial<Accuracy>}
 */
const table = (source) => source.accuracy || {};

/**
 * @param {string} region
 * @param {Control} control
 * @returns {(row: AccuracyRow) => boolean}
 */
const is = (region, control) => (row) => row.region === region && row.control === control;

/** Return the row of the month of an ISO date, or null: not measured.
 *
 * @param {Source} source
 * @param {string} region
 * @param {Control} control
 * @param {Iso} date
 * @returns {AccuracyRow | null}
 */
const monthlyAccuracy = (source, region, control, date) =>
  (table(source).rows || []).find((row) => row.month === date.slice(0, 7) && is(region, control)(row)) ||
  null;

/** Return the row over all months that were measured, or null.
 *
 * @param {Source} source
 * @param {string} region
 * @param {Control} control
 * @returns {AccuracyRow | null}
 */
const overallAccuracy = (source, region, control) =>
  (table(source).overall || []).find(is(region, control)) || null;

/** Return how far to each side of the line the true one lay on 95 % of it, km; null where that was not measured.
 *
 * @param {Source} source
 * @param {string} region
 * @param {Control} control
 * @param {Iso} date
 * @returns {number | null}
 */
export function accuracyReach(source, region, control, date) {
  const row = monthlyAccuracy(source, region, control, date);
  return row?.line_km ? row.line_km[1] : null;
}

/**
 * @param {Model} model
 * @param {Words} t
 * @param {Source} source
 * @returns {string}
 */
export const accuracyAgainst = (model, t, source) => {
  const id = table(source).against ?? "";
  const known = model.manifest.sources.find((one) => one.id === id);
  return known ? known.title[t.lang] : TITLES[id] || id;
};

/**
 * @param {Words} t
 * @param {number} value
 * @returns {string}
 */
const km = (t, value) => t.number(value, 1);

/** Return the sentence on a region and its side in the month of a date; null for an observed map.
 *
 * @param {Model} model
 * @param {Words} t
 * @param {Source} source
 * @param {string} region
 * @param {Control} control
 * @param {Iso} date
 * @returns {string | null}
 */
export function accuracySentence(model, t, source, region, control, date) {
  if (!source.reconstructed) return null;
  const row = monthlyAccuracy(source, region, control, date);
  const words = {
    month: t.monthYear(date),
    what: t.say("held." + control + ".in", { region: t.say("region." + region) }),
  };
  if (!row) return t.say("acc.none", words);
  const told = t.say("acc.overlap", {
    ...words,
    share: t.share(row.iou),
    against: accuracyAgainst(model, t, source),
  });
  return row.line_km
    ? told + t.say("acc.line", { half: km(t, row.line_km[0]), most: km(t, row.line_km[1]) })
    : told + t.say("acc.line.none");
}

/** Return what a reconstruction rests on.
 *
 * @param {Model} model
 * @param {Words} t
 * @param {Source} source
 * @returns {string}
 */
export function reportsSentence(model, t, source) {
  const { map, press } = table(source).reports ?? { map: 0, press: 0 };
  if (!map && !press) return t.say("badge.reconstruction.plain");
  const said = [
    map ? t.count("acc.readings", map).replace("{against}", accuracyAgainst(model, t, source)) : "",
    press ? t.count("acc.press", press) : "",
  ];
  return t.say("badge.reconstruction", { reports: t.and(said.filter(Boolean)) });
}

/** Return the error of the line's length in the month of a date, ± per cent; null: not measured.
 *
 * @param {Source} source
 * @param {string} region
 * @param {Control} control
 * @param {Iso} date
 * @returns {number | null}
 */
export function lengthError(source, region, control, date) {
  const row = monthlyAccuracy(source, region, control, date);
  return row?.length_pct ? row.length_pct[1] : null;
}

/** Return why a length is not told, or null where it may be: not measured, or so inexact that it says nothing.
 *
 * @param {Words} t
 * @param {number | null} error
 * @returns {string | null}
 */
export function untoldError(t, error) {
  if (error === null) return t.say("acc.unmeasured");
  return error > MOST_LENGTH_ERROR ? t.say("acc.inexact", { error: t.number(error, 0) }) : null;
}

/** Return how far off the line may be on a date, km: of the month, or else over all months; null: not measured.
 *
 * @param {Source} source
 * @param {string} region
 * @param {Control} control
 * @param {Iso} date
 * @returns {number | null}
 */
export function lineError(source, region, control, date) {
  const month = accuracyReach(source, region, control, date);
  const row = overallAccuracy(source, region, control);
  return month !== null ? month : row?.line_km ? row.line_km[1] : null;
}

/** Return a contact line that carries how wide the band around it is: px at zoom 0, for the map's style.
 *
 * @param {DayLine} feature
 * @param {number} reachKm
 * @returns {DayLine}
 */
function banded(feature, reachKm) {
  const points = feature.geometry.coordinates;
  const lat = points[points.length >> 1][1];
  const band = (2 * reachKm) / (REACH * Math.cos((lat * Math.PI) / 180));
  return { ...feature, properties: { ...feature.properties, band } };
}

/** Return the day's features with the band on those lines whose region was measured in that month.
 *
 * regionOf(lon, lat) -> id or null; side(region) -> the control whose line it is.
 *
 * @param {DayFeature[]} features
 * @param {Source} source
 * @param {Iso} date
 * @param {(lon: number, lat: number) => string | null} regionOf
 * @param {(region: string) => Control} side
 * @returns {DayFeature[]}
 */
export function bandedFeatures(features, source, date, regionOf, side) {
  if (!source.reconstructed) return features;
  return features.map((feature) => {
    if (!isLine(feature)) return feature;
    const points = feature.geometry.coordinates;
    const region = regionOf(...points[points.length >> 1]);
    const far = region && accuracyReach(source, region, side(region), date);
    return far ? banded(feature, far) : feature;
  });
}
