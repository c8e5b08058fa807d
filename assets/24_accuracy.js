/* How far a reconstruction can be trusted, for that month, region and side: as measured, or "not measured". Pure.
 *
 * A source's `accuracy` in the manifest is described in docs/bundle.md; an observed map has none.
 */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const TITLES = { deepstate: "DeepState", owlmaps: "Project Owl" }; // of sources that a bundle may be without
  const MOST_LENGTH_ERROR = 50; // per cent: such a length may as well be half or twice as much
  const REACH = 40075.016686 / 512; // km of a px on the equator at zoom 0

  const table = (source) => source.accuracy || {};
  const is = (region, control) => (row) => row.region === region && row.control === control;

  /** Return the row of the month of an ISO date, or null: not measured. */
  const monthly = (source, region, control, date) => (table(source).rows || []).find((row) => row.month === date.slice(0, 7) && is(region, control)(row)) || null;

  /** Return the row over all months that were measured, or null. */
  const overall = (source, region, control) => (table(source).overall || []).find(is(region, control)) || null;

  /** Return how far to each side of the line the true one lay on 95 % of it, km; null where that was not measured. */
  function reach(source, region, control, date) {
    const row = monthly(source, region, control, date);
    return row && row.line_km ? row.line_km[1] : null;
  }

  const against = (model, t, source) => {
    const id = table(source).against;
    const known = model.manifest.sources.find((one) => one.id === id);
    return known ? known.title[t.lang] : TITLES[id] || id;
  };

  const km = (t, value) => t.number(value, 1);

  /** Return the sentence on a region and its side in the month of a date; null for an observed map. */
  function sentence(model, t, source, region, control, date) {
    if (!source.reconstructed) return null;
    const row = monthly(source, region, control, date);
    const words = { month: t.monthYear(date), what: t.say("held." + control + ".in", { region: t.say("region." + region) }) };
    if (!row) return t.say("acc.none", words);
    const told = t.say("acc.overlap", { ...words, share: t.share(row.iou), against: against(model, t, source) });
    return row.line_km ? told + t.say("acc.line", { half: km(t, row.line_km[0]), most: km(t, row.line_km[1]) }) : told + t.say("acc.line.none");
  }

  /** Return what a reconstruction rests on. */
  function reports(model, t, source) {
    const { map, press } = table(source).reports || {};
    if (!map && !press) return t.say("badge.reconstruction.plain");
    const said = [map && t.count("acc.readings", map).replace("{against}", against(model, t, source)), press && t.count("acc.press", press)];
    return t.say("badge.reconstruction", { reports: t.and(said.filter(Boolean)) });
  }

  /** Return the error of the line's length in the month of a date, ± per cent; null: not measured. */
  function lengthError(source, region, control, date) {
    const row = monthly(source, region, control, date);
    return row && row.length_pct ? row.length_pct[1] : null;
  }

  /** Return why a length is not told, or null where it may be: not measured, or so inexact that it says nothing. */
  function untold(t, error) {
    if (error === null) return t.say("acc.unmeasured");
    return error > MOST_LENGTH_ERROR ? t.say("acc.inexact", { error: t.number(error, 0) }) : null;
  }

  /** Return how far off the line may be on a date, km: of the month, or else over all months; null: not measured. */
  function lineError(source, region, control, date) {
    const month = reach(source, region, control, date);
    const row = overall(source, region, control);
    return month !== null ? month : row && row.line_km ? row.line_km[1] : null;
  }

  /** Return a contact line that carries how wide the band around it is: px at zoom 0, for the map's style. */
  function banded(feature, reachKm) {
    const points = feature.geometry.coordinates;
    const lat = points[points.length >> 1][1];
    const band = (2 * reachKm) / (REACH * Math.cos((lat * Math.PI) / 180));
    return { ...feature, properties: { ...feature.properties, band } };
  }

  /** Return the day's features with the band on those lines whose region was measured in that month.
   *
   * regionOf(lon, lat) -> id or null; side(region) -> the control whose line it is.
   */
  function withBand(features, source, date, regionOf, side) {
    if (!source.reconstructed) return features;
    return features.map((feature) => {
      if (feature.geometry.type !== "LineString") return feature;
      const points = feature.geometry.coordinates;
      const region = regionOf(...points[points.length >> 1]);
      const far = region && reach(source, region, side(region), date);
      return far ? banded(feature, far) : feature;
    });
  }

  salient.accuracy = { against, monthly, overall, reach, sentence, reports, lengthError, lineError, untold, withBand };
})(typeof window === "undefined" ? globalThis : window);
