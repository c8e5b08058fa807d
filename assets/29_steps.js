/* Why the curve steps: the last step up to a day, in words. Pure.
 *
 * A step is a row of the file `changes-<source>`: docs/changes.md has its rules. Areas there are hundredths of a km2.
 */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const LETTER = { ukraine: "u", russia: "r" };
  const OPPONENT = { russia: "ukraine", ukraine: "russia" };
  const NEGLIGIBLE = 5; // hundredths of a km2

  /** Return how much ground the side that is not at home gained in a step, km2. */
  function gained(step, side) {
    const letter = LETTER[side];
    const sum = step.moved.reduce((all, [from, to, area]) => all + (to === letter ? area : 0) - (from === letter ? area : 0), 0);
    return sum / 100;
  }

  /** Return the last step of a region up to `day`, or null. */
  function last(steps, region, day) {
    const past = steps.filter((step) => step.region === region && step.day <= day);
    return past.reduce((newest, step) => (!newest || step.day >= newest.day ? step : newest), null);
  }

  const days = (t, view, step) => {
    const iso = (day) => salient.text.addDays(view.first, day);
    if (step.from_day === null || step.from_day === step.day) return t.shortDate(iso(step.day));
    return t.say("step.span", { from: t.shortDate(iso(step.from_day)), to: t.shortDate(iso(step.day)) });
  };

  function kind(t, step) {
    if (step.kind === "landed") return t.count("step.landed", step.days);
    if (step.kind === "coverage") return t.say(step.from_day === null ? "step.coverage.begins" : "step.coverage.ends");
    return t.say("step." + step.kind);
  }

  /** Return the place of the largest piece: {text, lon, lat}, or null. `name` gives a settlement's name. */
  function where(t, step, name) {
    const [piece] = step.where;
    if (!piece) return null;
    const place = name(piece.place) || piece.place;
    const words = { place, bearing: t.say("bearing." + piece.bearing), km: t.number(piece.km / 100, 1) };
    return { text: piece.km < 50 ? t.say("step.at", words) : t.say("step.near", words), lon: piece.lon, lat: piece.lat };
  }

  /** Return how much the figures say that ground grew in a step, km2: a published area may differ from what is drawn.
   *
   * Null where one of its days has no figure: what is drawn of it is none.
   */
  function grown(row, step, side) {
    const [before, after] = [step.from_day === null ? step.day : step.from_day, step.day].map((day) => salient.series.at(row, day));
    return before && after && before[side] !== null && after[side] !== null ? after[side] - before[side] : null;
  }

  function amountOf(t, step, area, still) {
    if (step.kind === "coverage") return "";
    if (area === null) return t.say("step.unknown");
    return still ? t.say("step.even") : t.say("step.amount", { area: t.signed(area) });
  }

  /** Return {days, kind, amount, tone, where, direction, towns} of a step; each a text, or null. area: see grown. */
  function explain(t, view, step, side, name, area = gained(step, side)) {
    const still = area === null || Math.abs(area * 100) < NEGLIGIBLE;
    return {
      days: days(t, view, step),
      kind: kind(t, step),
      amount: amountOf(t, step, area, still),
      tone: still || step.kind === "coverage" || step.kind === "slivers" ? "" : area > 0 ? side : OPPONENT[side],
      where: where(t, step, name),
      direction: step.direction ? t.say("step.direction", { bearing: t.say("bearing." + step.direction) }) : null,
      towns: step.settlements.length ? t.count("step.towns", step.settlements.length) : null,
    };
  }

  /** Return the sentence to copy: source, day, what is held, share of the peak, change in a week; `held`: notes on the map. */
  function sentence(model, t, view, region, held) {
    const side = salient.story.heldBy(model.manifest, region);
    const row = model.series.find(view.source, region);
    const values = salient.series.at(row, view.day);
    const source = salient.story.sourceName(t, model, view.source);
    const date = t.shortDate(salient.text.addDays(view.first, view.day));
    const label = t.say("held." + side + ".in", { region: salient.story.regionName(t, region) });
    const why = values ? values[side] === null && label + ": " + salient.story.unknown(model, t, view, side) : salient.story.absence(model, t, view, region);
    if (why) return t.say("copy.none", { source, date, why });
    const words = { source, date, side: t.say("side." + side), area: t.area(values[side]), region: t.say("region.in." + region) };
    const parts = [t.say("copy.held", words)];
    const top = salient.series.peak(row, side);
    if (top && top.day <= view.day && values[side] >= 0.05) parts.push(t.say("copy.share", { share: t.share(values[side] / top.value) }));
    const week = salient.series.change(row, side, view.day, 7);
    if (week !== null) parts.push(t.say("copy.week", { area: t.signed(week) }));
    const notes = [salient.story.sourceOf(model.manifest, view.source).reconstructed && t.say("reconstruction"), salient.story.unplaced(t, values, side), ...held.map((note) => note.charAt(0).toLowerCase() + note.slice(1))];
    const said = notes.filter(Boolean).map((note) => note.replace(/\.$/, ""));
    return parts.join(", ") + (said.length ? " (" + said.join("; ") + ")" : "");
  }

  salient.steps = { gained, grown, last, explain, sentence };
})(typeof window === "undefined" ? globalThis : window);
