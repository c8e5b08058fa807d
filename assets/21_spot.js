/* One spot on the maps of a source: who held it, from which day to which, and since when. Pure.
 *
 * What no polygon covers is at home there. That does not follow where the day's map is incomplete, which keeps what
 * the map before showed (as told_table of geodata/history.py has it), nor where it does not tell of a control that
 * could be there: then nobody is known to hold the spot, and `control` is null. A held-over day is that of its map.
 */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  /** Return {incomplete: Set of days, untold: Map of a day to the controls that its map does not tell of}. */
  function gaps(marks) {
    const found = { incomplete: new Set(), untold: new Map() };
    marks.forEach(({ day, kind, control, since }) => {
      if (kind === "incomplete") found.incomplete.add(day);
      if (kind === "carried" && since === null) found.untold.set(day, [...(found.untold.get(day) || []), control]);
    });
    return found;
  }

  /** Return what each map shows at a spot, one control (or null) for each of the timeline's snapshots. */
  function shown(timeline, lon, lat, home) {
    const runs = timeline.holding(lon, lat);
    const { incomplete, untold } = gaps(timeline.marks);
    let before = null; // an incomplete first map has nothing to keep
    return timeline.snapshots.map((day) => {
      const run = runs.find(({ from, until }) => from <= day && day < until);
      const silent = (untold.get(day) || []).some((control) => control !== home);
      if (run) before = run.control;
      else if (!incomplete.has(day)) before = silent ? null : home;
      return before;
    });
  }

  /** Return the stretches [{from, until, control}] of a spot, over all days of the source; `home`: whose ground it is. */
  function history(timeline, lon, lat, home) {
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
   */
  function since(stretches, day) {
    const at = (stretches || []).findIndex(({ from, until }) => from <= day && day < until);
    if (at < 0 || stretches[at].control === null) return null;
    const kind = at === 0 ? "first" : stretches[at - 1].control === null ? "told" : "change";
    return { day: stretches[at].from, kind };
  }

  /** Return since when, in words; `first`: the ISO date of day 0. Null where there is nothing to say. */
  function sinceText(t, first, stretches, day) {
    const found = since(stretches, day);
    return found && t.say("since." + found.kind, { date: t.date(salient.text.addDays(first, found.day)) });
  }

  /** Return the region of a spot that a source covers, as the manifest has it, or null. */
  function regionAt(model, source, lon, lat) {
    const id = model.regions ? salient.places.regionOf(model.regions, lon, lat) : null;
    return id && source.regions.includes(id) ? model.manifest.regions.find((region) => region.id === id) : null;
  }

  /** Return the stretches of a spot on one source, or null where it does not cover it or its maps are not there. */
  function on(model, source, lon, lat) {
    const timeline = (model.timelines || {})[source.id];
    const region = timeline ? regionAt(model, source, lon, lat) : null;
    return region && history(timeline, lon, lat, region.home);
  }

  /** Return the reports of settlements within `km` of a spot, by date: {row, place, km}. */
  function reportsNear(rows, placeOf, lon, lat, km) {
    const placed = rows.map((row) => ({ row, place: placeOf(row.settlement_id) })).filter(({ place }) => place);
    const measured = placed.map(({ row, place }) => ({ row, place, km: salient.places.distance(lon, lat, place.lon, place.lat) }));
    return measured.filter((found) => found.km <= km).sort((a, b) => a.row.date.localeCompare(b.row.date) || a.km - b.km);
  }

  /** Return {place, km} of the settlement nearest to a spot, or null. */
  function nearest(places, lon, lat) {
    const found = places.map((place) => ({ place, km: salient.places.distance(lon, lat, place.lon, place.lat) }));
    return found.reduce((best, one) => (best === null || one.km < best.km ? one : best), null);
  }

  salient.spot = { history, since, sinceText, on, reportsNear, nearest };
})(typeof window === "undefined" ? globalThis : window);
