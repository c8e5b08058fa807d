/* What the panel says about a day: figures and sentences, without a single node of the page. Pure.
 *
 * A day is {source, region, day, first (ISO date of day 0)}; model is {manifest, series}; t is of salient.text.
 */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const DASH = "\u2013";
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

  /** Return the headline of one region: {side, label, value, known, text, share, contested}. */
  function headline(model, t, view, region) {
    const side = heldBy(model.manifest, region);
    const label = t.say("held." + side + ".in", { region: regionName(t, region) });
    const row = model.series.find(view.source, region);
    const values = salient.series.at(row, view.day);
    if (!values) return { side, label, value: DASH, known: false, text: absence(model, t, view, region), share: 0, contested: 0 };
    const top = salient.series.peak(row, side);
    const whole = Math.max(top.value, salient.series.most(row, [side, "contested"]), 1e-9);
    const text = [peakSentence(t, view, values[side], top), contestedSentence(model, t, view, values.contested)];
    return { side, label, value: t.area(values[side]), known: true, text: text.join(" "), share: values[side] / whole, contested: values.contested / whole };
  }

  function absence(model, t, view, region) {
    const source = sourceName(t, model, view.source);
    const { first, last } = sourceOf(model.manifest, view.source);
    if (!covers(model, view.source, region)) return t.say("uncovered", { source, region: regionName(t, region) });
    const date = salient.text.addDays(view.first, view.day);
    return date < first ? t.say("map.before", { date: t.date(first) }) : t.say("map.after", { date: t.date(last) });
  }

  function peakSentence(t, view, now, top) {
    if (top.value < 0.05) return t.say("peak.none");
    if (now >= top.value) return t.say("peak.today");
    const date = t.date(salient.text.addDays(view.first, top.day));
    if (now < 0.005) return t.say("peak.zero", { area: t.area(top.value), date });
    return t.say("peak", { share: t.share(now / top.value), area: t.area(top.value), date });
  }

  function contestedSentence(model, t, view, contested) {
    if (!maps(model, view.source, "contested")) return t.say("further.unmapped");
    return contested < 0.05 ? t.say("further.none") : t.say("further", { area: t.area(contested) });
  }

  /** Return a cell {text, tone, title}; tone is the side that the ground went to. */
  function changeCell(model, t, view, region, days) {
    const side = heldBy(model.manifest, region);
    const row = model.series.find(view.source, region);
    if (!row) return { text: DASH, tone: "", title: t.say("nocover") };
    const grown = salient.series.change(row, side, view.day, days);
    if (grown === null) return { text: DASH, tone: "", title: t.say("nodata") };
    const text = t.signed(grown);
    if (text === "0") return { text, tone: "", title: "" };
    const winner = grown > 0 ? side : OPPONENT[side];
    return { text, tone: winner, title: t.say("change.gain", { side: t.say("side." + winner) }) };
  }

  function valueCell(model, t, view, region, key) {
    const row = model.series.find(view.source, region);
    const values = salient.series.at(row, view.day);
    if (!values) return { text: DASH, tone: "", title: t.say(row ? "nodata" : "nocover") };
    if (key === "line") return { text: t.number(values.line, 0), tone: "", title: "" };
    if (!maps(model, view.source, key) && values[key] === 0) return { text: DASH, tone: "", title: t.say("further.unmapped") };
    return { text: t.area(values[key]), tone: "", title: "" };
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
    return values ? t.say("timeline.figure", { label, area: t.area(values[side]) }) : absence(model, t, view, region);
  }

  /** Return the legend's rows {key, text} for what is on the map of the day; several views where several maps are shown. */
  function legend(model, t, view, features) {
    const kinds = new Set(features.map((feature) => feature.properties.control));
    const some = (id, side) => [].concat(view).some((one) => someArea(model, one, id, side));
    const held = (side) => model.manifest.regions.filter((region) => region.home !== side && some(region.id, side));
    const rows = ["ukraine", "russia"].filter((side) => kinds.has(side) && held(side).length).map((side) => ({
      key: side,
      text: t.say("legend." + side, { regions: t.and(held(side).map((region) => regionName(t, region.id))) }),
    }));
    if (kinds.has("contested")) rows.push({ key: "contested", text: t.say("legend.contested") });
    if (kinds.has("line")) rows.push({ key: "line", text: t.say("legend.line") });
    return rows.concat({ key: "border", text: t.say("legend.border") });
  }

  function someArea(model, view, region, side) {
    const values = salient.series.at(model.series.find(view.source, region), view.day);
    return values !== null && values[side] > 0.005;
  }

  /** Return the tip's lines for a polygon of the day. */
  function tip(model, t, view, feature) {
    const { control, from } = feature.properties;
    const source = sourceOf(model.manifest, view.source);
    const date = salient.text.addDays(view.first, from);
    const since = t.say(date === source.first ? "tip.from.first" : "tip.since", { date: t.date(date) });
    const area = salient.geo.polygonArea(feature.geometry.coordinates);
    return [t.say("held." + control), since, t.say("tip.area", { area: t.area(area) })];
  }

  /** Return the words of the badge of a reconstructed source, or null for a map. */
  function reconstruction(model, t, id) {
    const source = sourceOf(model.manifest, id);
    if (!source.reconstructed) return null;
    const { median_iou: iou, against, reports } = source.accuracy || {};
    const said = [reports ? t.say("badge.reconstruction", { reports: t.count("reports", reports) }) : t.say("badge.reconstruction.plain")];
    if (iou) said.push(t.say("badge.accuracy", { iou: t.number(iou, 3), against: againstName(model, t, against) }));
    return said.join("; ");
  }

  function againstName(model, t, id) {
    const known = { deepstate: "DeepState", owlmaps: "Project Owl" };
    return sourceOf(model.manifest, id) ? sourceName(t, model, id) : known[id] || id;
  }

  salient.story = { headline, changes, areas, figure, legend, tip, reconstruction, regionsOf, regionName, sourceOf, sourceName, heldBy, covers, absence };
})(typeof window === "undefined" ? globalThis : window);
