/* What the panel says about a day: figures and sentences, without a single node of the page. Pure.
 *
 * A day is {source, region, day, first (ISO date of day 0)}; model is {manifest, series, timelines (by source, of those
 * that are there)}; t is of salient.text. What is not known has no figure: a dash, and why.
 */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const DASH = "\u2013";
  const NONE = 0.005; // km2: below it there is none; from here on the figure says "<0.1"
  const SPANS = [1, 7, 30];
  const CONTROLS = ["ukraine", "russia", "contested"];
  const OPPONENT = { russia: "ukraine", ukraine: "russia" };

  const regionsOf = (choice) => choice.split(",");
  const regionOf = (manifest, id) => manifest.regions.find((region) => region.id === id);
  const sourceOf = (manifest, id) => manifest.sources.find((source) => source.id === id);

  /** Return the side whose ground in a region is the story there: the one that is not at home. */
  const heldBy = (manifest, id) => OPPONENT[regionOf(manifest, id).home];

  const covers = (model, source, region) => model.series.find(source, region) !== null;
  const maps = (model, source, control) => sourceOf(model.manifest, source).controls.includes(control);
  const regionName = (t, id) => t.say("region." + id);
  const sourceName = (t, model, id) => sourceOf(model.manifest, id).title[t.lang];

  const timelineOf = (model, id) => (model.timelines || {})[id] || null;
  const dateOf = (view) => salient.text.addDays(view.first, view.day);
  const sentenceOf = (text) => text.charAt(0).toUpperCase() + text.slice(1) + ".";

  /** Return the headline of one region: {side, label, value, known, text, others, accuracy, share, contested}. */
  function headline(model, t, view, region) {
    const side = heldBy(model.manifest, region);
    const label = t.say("held." + side + ".in", { region: regionName(t, region) });
    const row = model.series.find(view.source, region);
    const values = salient.series.at(row, view.day);
    const others = salient.othermaps.line(model, t, view, region, side);
    const accuracy = values && salient.accuracy.sentence(model, t, sourceOf(model.manifest, view.source), region, side, dateOf(view));
    if (!values || values[side] === null) return { side, label, value: DASH, known: false, text: missing(model, t, view, region, values, side), others, accuracy, share: 0, contested: 0 };
    const top = salient.series.peak(row, side);
    const whole = Math.max(top ? top.value : 0, salient.series.most(row, [side, "contested"]), values[side], 1e-9);
    const text = [unplaced(t, values, side), peakSentence(t, view, values[side], top), contestedSentence(model, t, view, values.contested)];
    return { side, label, value: t.area(values[side]), known: true, text: text.filter(Boolean).join(" "), others, accuracy, share: values[side] / whole, contested: (values.contested || 0) / whole };
  }

  /** Return the sentence that stands in place of a figure. */
  function missing(model, t, view, region, values, side) {
    return values ? sentenceOf(unknown(model, t, view, side)) : absence(model, t, view, region);
  }

  /** Return why a control has no figure on a day that has a map. */
  function unknown(model, t, view, control) {
    if (!maps(model, view.source, control)) return t.say("unknown.unmapped");
    return salient.standing.unknown(t, timelineOf(model, view.source), view.day, control);
  }

  /** Return how much of a figure no polygon shows, or null. */
  function unplaced(t, values, side) {
    const km2 = values.unplaced[side] || 0;
    return km2 < 0.05 ? null : t.say("unplaced.text", { area: t.area(km2) });
  }

  function absence(model, t, view, region) {
    const source = sourceName(t, model, view.source);
    const { first, last } = sourceOf(model.manifest, view.source);
    if (!covers(model, view.source, region)) return t.say("uncovered", { source, region: regionName(t, region) });
    const date = dateOf(view);
    return date < first ? t.say("map.before", { date: t.date(first) }) : t.say("map.after", { date: t.date(last) });
  }

  function peakSentence(t, view, now, top) {
    if (!top) return null; // before all that counts
    if (top.value < NONE) return t.say("peak.none");
    if (now >= top.value) return t.say("peak.today");
    const date = t.date(salient.text.addDays(view.first, top.day));
    if (top.day > view.day) return t.say("peak.later", { area: t.area(top.value), date });
    if (now < NONE) return t.say("peak.zero", { area: t.area(top.value), date });
    return t.say("peak", { share: t.share(now / top.value), area: t.area(top.value), date });
  }

  function contestedSentence(model, t, view, contested) {
    if (contested === null) return maps(model, view.source, "contested") ? t.say("further.unknown") : t.say("further.unmapped");
    if (!maps(model, view.source, "contested")) return t.say("further.unmapped");
    return contested < NONE ? t.say("further.none") : t.say("further", { area: t.area(contested) });
  }

  /** Return a cell {text, tone, title}; tone is the side that the ground went to. */
  function changeCell(model, t, view, region, days) {
    const side = heldBy(model.manifest, region);
    const row = model.series.find(view.source, region);
    if (!row) return { text: DASH, tone: "", title: t.say("nocover") };
    const grown = salient.series.change(row, side, view.day, days);
    if (grown === null) return { text: DASH, tone: "", title: unchanged(model, t, view, row, side, days) };
    if (days === 1 && heldOver(model, view)) return { text: t.say("nomap"), tone: "note", title: "" };
    if (sameMap(model, view, days)) return { text: DASH, tone: "", title: t.say("change.nonew") };
    const text = t.signed(grown);
    if (text === "0") return { text, tone: "", title: "" };
    const winner = grown > 0 ? side : OPPONENT[side];
    return { text, tone: winner, title: sentenceOf(t.say(grown > 0 ? "change.rose" : "change.fell", { ground: t.say("ground." + side) })).slice(0, -1) };
  }

  const heldOver = (model, view) => {
    const timeline = timelineOf(model, view.source);
    return timeline !== null && salient.timeline.heldOver(timeline, view.day);
  };

  /** Tell whether the map of `days` before still stands: what lies between them was seen by nobody. */
  const sameMap = (model, view, days) => {
    const timeline = timelineOf(model, view.source);
    const at = (day) => salient.timeline.snapshotOf(timeline, day);
    return timeline !== null && at(view.day) !== null && at(view.day) === at(view.day - days);
  };

  /** Return why a change has no figure. */
  function unchanged(model, t, view, row, side, days) {
    const ends = [view.day, view.day - days];
    const blank = ends.find((day) => salient.series.at(row, day) && salient.series.at(row, day)[side] === null);
    return blank === undefined ? t.say("nodata") : unknown(model, t, { ...view, day: blank }, side);
  }

  function valueCell(model, t, view, region, key) {
    const row = model.series.find(view.source, region);
    const values = salient.series.at(row, view.day);
    if (!values) return { text: DASH, tone: "", title: t.say(row ? "nodata" : "nocover") };
    if (key === "line") return lineCell(model, t, view, region, values[heldBy(model.manifest, region)] === null ? null : values.line);
    const without = !maps(model, view.source, key);
    if (without && !values[key] && key === "contested") return { text: t.say("dash.unmapped"), tone: "note", title: t.say("further.unmapped") };
    if (without && values[key] === 0) return { text: DASH, tone: "", title: t.say("unknown.unmapped") };
    if (values[key] === null) return { text: DASH, tone: "", title: unknown(model, t, view, key) };
    return { text: t.area(values[key]), tone: "", title: unplaced(t, values, key) || "" };
  }

  /** A reconstruction's line is as long as its error allows; one that was not measured has no length. */
  function lineCell(model, t, view, region, km) {
    const source = sourceOf(model.manifest, view.source);
    if (km === null) return { text: DASH, tone: "", title: t.say("unknown") };
    if (!source.reconstructed) return { text: t.number(km, 0), tone: "", title: "" };
    const error = salient.accuracy.lengthError(source, region, heldBy(model.manifest, region), dateOf(view));
    const untold = salient.accuracy.untold(t, error);
    if (untold) return { text: DASH, tone: "", title: untold };
    return { text: t.say("line.error", { km: t.number(km, 0), error: t.number(error, 0) }), tone: "", title: t.say("line.error.title") };
  }

  /** Return {head, rows: [{label, cells}]} of the changes in ground held by the side that is not at home. */
  function changes(model, t, view) {
    const regions = regionsOf(view.region);
    const rows = SPANS.map((days) => ({
      label: t.say("change." + days),
      cells: regions.map((region) => changeCell(model, t, view, region, days)),
    }));
    return { head: [t.say("change"), ...regions.map((region) => regionName(t, region))], rows };
  }

  /** Return {head, rows} of the three controls and the contact line. */
  function areas(model, t, view) {
    const regions = regionsOf(view.region);
    const row = (label, key) => ({ key, label, cells: regions.map((region) => valueCell(model, t, view, region, key)) });
    const rows = CONTROLS.map((control) => row(t.say("held." + control), control)).concat(row(t.say("line"), "line"));
    return { head: [t.say("areas"), ...regions.map((region) => regionName(t, region))], rows };
  }

  /** Return the figure of a day in one phrase, for the slider, the title and the tip of the curve. */
  function figure(model, t, view, region) {
    const values = salient.series.at(model.series.find(view.source, region), view.day);
    const side = heldBy(model.manifest, region);
    const label = t.say("held." + side + ".in", { region: regionName(t, region) });
    if (!values) return absence(model, t, view, region).replace(/\.$/, "");
    if (values[side] === null) return label + ": " + unknown(model, t, view, side);
    const told = t.say("timeline.figure", { label, area: t.area(values[side]) });
    const more = [sourceOf(model.manifest, view.source).reconstructed && t.say("reconstruction"), unplaced(t, values, side)].filter(Boolean);
    return more.length ? told + " (" + more.map((text) => text.replace(/\.$/, "")).join("; ") + ")" : told;
  }

  /** Return that of each chosen region, once where two say the same; those that the source does not cover last. */
  function figures(model, t, view) {
    const regions = regionsOf(view.region);
    const covered = regions.filter((region) => covers(model, view.source, region));
    const ordered = [...covered, ...regions.filter((region) => !covered.includes(region))];
    return [...new Set(ordered.map((region) => figure(model, t, view, region)))].join("; ");
  }

  /** Return what other maps say of each chosen region's figure, or "". */
  function otherLine(model, t, view) {
    const regions = regionsOf(view.region);
    const where = (region) => (regions.length > 1 ? t.say("cmp.in." + region) : "");
    return regions.map((region) => salient.othermaps.line(model, t, view, region, heldBy(model.manifest, region), where(region))).filter(Boolean).join("; ");
  }

  /** Return the ids of the sources whose timelines are missing for that. */
  const missingOthers = (model, view) => salient.othermaps.missing(model, view, regionsOf(view.region), (region) => heldBy(model.manifest, region));

  /** Return the tip's lines for a polygon of the day; `place` {lon, lat}: the spot that is pointed at, if that is known. */
  function tip(model, t, view, feature, place) {
    const { control } = feature.properties;
    const source = sourceOf(model.manifest, view.source);
    const stretches = place ? salient.spot.on(model, source, place.lon, place.lat) : null;
    const since = agrees(stretches, view.day, control) ? salient.spot.sinceText(t, view.first, stretches, view.day) : null;
    const area = salient.geo.polygonArea(feature.geometry.coordinates);
    const rebuilt = source.reconstructed ? [t.say("reconstruction")] : [];
    return [t.say("held." + control), since, t.say("tip.area", { area: t.area(area) }), ...rebuilt].filter(Boolean);
  }

  /** On the very edge of two polygons the one that is pointed at may not be the one that was found: then no date is told. */
  function agrees(stretches, day, control) {
    const now = salient.places.stretchAt(stretches, day);
    return now !== null && now.control === control;
  }

  /** Return the words of the badge of a reconstructed source, or null for a map. */
  function reconstruction(model, t, id) {
    const source = sourceOf(model.manifest, id);
    if (!source.reconstructed) return null;
    return salient.accuracy.reports(model, t, source);
  }

  salient.story = { headline, unknown, unplaced, lineCell, changes, areas, figure, figures, otherLine, missingOthers, tip, reconstruction, regionsOf, regionName, sourceOf, sourceName, heldBy, covers, absence };
})(typeof window === "undefined" ? globalThis : window);
