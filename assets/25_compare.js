/* A against B: what two maps differ in, in figures and sentences, without a single node of the page. Pure.
 *
 * A is the map that the address names in `compare`, B the map of the view. What is told goes from the earlier of the two
 * to the later; of two sources it is a difference, and nobody's gain. A side of the comparison is {source, date (ISO),
 * day, features, places (file or null)}; faces are of salient.overlay, `before` on the map that is told first.
 */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const CONTROLS = ["ukraine", "russia", "contested"];
  const SIDES = ["ukraine", "russia"];
  const LETTER = { u: "ukraine", r: "russia", c: "contested" };
  const HOME = { UA: "ukraine", RU: "russia" };
  const LABELLED = 1.5; // km2: a smaller piece has no room for its figure
  const { NOTHING } = salient.ledger; // 24_ledger.js comes before this script
  const KINDS = ["gain-russia", "gain-ukraine", "take-russia", "take-ukraine", "leave-ukraine", "leave-russia", "same-ukraine", "same-russia", "same-contested"];

  /** Return {source, date} of SOURCE@DATE, or null. */
  function read(text) {
    if (!text) return null;
    const [source, date] = text.split("@");
    return { source, date };
  }

  const write = (source, date) => source + "@" + date;
  const covers = (source, date) => source.first <= date && date <= source.last;

  /** Return how the two ends differ: in "time", in "source" or in both ("mixed"). */
  const mode = (a, b) => (a.source === b.source ? "time" : a.date === b.date ? "source" : "mixed");

  /** Return the two ends in order of time; of one day as they are. */
  const inTime = (a, b) => (b.date < a.date ? [b, a] : [a, b]);

  /** Return what a change of hands is called: gained, taken from contested, left contested, or the same. */
  function kindOf(before, after) {
    if (before === after) return "same-" + after;
    if (after === "contested") return "leave-" + before;
    return (before === "contested" ? "take-" : "gain-") + after;
  }

  /** Return the other source that is offered next after `from` on a day, or null. */
  function otherSource(manifest, state, from) {
    const ids = manifest.sources.filter((source) => source.id !== state.source && covers(source, state.date) && shares(source, state.region)).map((source) => source.id);
    return ids.length ? ids[(ids.indexOf(from) + 1) % ids.length] : null;
  }

  const shares = (source, choice) => choice.split(",").some((id) => source.regions.includes(id));

  /** Return the date `days` before the view's, not before the source's first map. */
  function earlier(manifest, state, days) {
    const { first } = salient.story.sourceOf(manifest, state.source);
    const date = salient.text.addDays(state.date, -days);
    return date < first ? first : date;
  }

  /** Return the sensible start: a week earlier, or where there is no such map another source on the day. */
  function start(manifest, state) {
    const date = earlier(manifest, state, 7);
    const other = otherSource(manifest, state, null);
    return date < state.date || !other ? write(state.source, date) : write(other, state.date);
  }

  /** Return what the presets stand for: {week, month, peak, other}, each SOURCE@DATE or null. */
  function presets(model, state, first) {
    const from = read(state.compare);
    const regions = state.region.split(",").filter((id) => salient.story.covers(model, state.source, id));
    const row = regions.length ? model.series.find(state.source, regions[0]) : null;
    const top = row && salient.series.peak(row, salient.story.heldBy(model.manifest, regions[0]));
    const peak = top && salient.text.addDays(first, top.day);
    const other = otherSource(model.manifest, state, from && from.source);
    const back = (days) => write(state.source, earlier(model.manifest, state, days));
    return { week: back(7), month: back(30), peak: peak && write(state.source, peak), other: other && write(other, state.date) };
  }

  /** Return {compared, left}: the regions that both sources cover, and {region, sources} for each other one. */
  function regions(manifest, choice, a, b) {
    const [on_a, on_b] = [a, b].map((id) => salient.story.sourceOf(manifest, id));
    const without = (id) => [on_a, on_b].filter((source, i, list) => list.indexOf(source) === i && !source.regions.includes(id));
    const ids = choice.split(",");
    const left = ids.filter((id) => without(id).length).map((id) => ({ region: id, sources: without(id).map((source) => source.id) }));
    return { compared: ids.filter((id) => !without(id).length), left };
  }

  /** Return [{region, source, control}] of regions whose story an end does not tell: unknown ground is not compared. */
  function blank(model, ids, ends) {
    return ids.flatMap((region) => ends.flatMap(({ source, day }) => {
      const values = salient.series.at(model.series.find(source, region), day);
      const control = salient.story.heldBy(model.manifest, region);
      return values && values[control] === null ? [{ region, source, control }] : [];
    }));
  }

  /** Return whether both maps tell who held a place of `moved`: see part(). */
  function isTold({ place, before, after }, a, b, homes) {
    const home = homes.find((region) => region.home === HOME[place.properties.country]);
    return !home || part([{ before, after, region: home.id }], a, b, homes).told.length > 0;
  }

  /** Return {told, untold} of faces, as geodata/compare.py parts them: untold is what only one map tells who holds it.
   *
   * What no polygon of a map covers is at home there. On an incomplete map that does not follow; and where the map
   * does not tell of contested ground it does not follow of what the other one contests.
   */
  function part(faces, a, b, homes) {
    const home = Object.fromEntries(homes.map((region) => [region.id, region.home]));
    const silent = (end, held, other, region) => held === home[region] && (end.incomplete || (other === "contested" && !end.contested));
    const untold = ({ before, after, region }) => before !== after && (silent(a, before, after, region) || silent(b, after, before, region));
    return { told: faces.filter((face) => !untold(face)), untold: faces.filter(untold) };
  }

  /** Return {from: {to: km2}} of all nine pairs; ground that is at home on both maps is what remains of the regions. */
  function matrix(faces, homes) {
    const table = Object.fromEntries(CONTROLS.map((before) => [before, Object.fromEntries(CONTROLS.map((after) => [after, 0]))]));
    faces.forEach((face) => (table[face.before][face.after] += face.km2));
    homes.forEach(({ id, home, km2 }) => (table[home][home] += km2 - sum(faces.filter((face) => face.region === id).map((face) => face.km2))));
    return table;
  }

  const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
  const others = (side) => CONTROLS.filter((control) => control !== side);

  /** Return {gained, lost, net} of a side, km2: as `python -m geodata diff` counts them. */
  function balance(table, side) {
    const gained = sum(others(side).map((from) => table[from][side]));
    const lost = sum(others(side).map((to) => table[side][to]));
    return { gained, lost, net: gained - lost };
  }

  /** Return {agreed, only_a, only_b, iou} of the ground that the side not at home holds in one region. */
  function agreement(faces, region, side) {
    const of = (keep) => sum(faces.filter((face) => face.region === region && keep(face)).map((face) => face.km2));
    const agreed = of((face) => face.before === side && face.after === side);
    const only_a = of((face) => face.before === side && face.after !== side);
    const only_b = of((face) => face.after === side && face.before !== side);
    const union = agreed + only_a + only_b;
    return { agreed, only_a, only_b, iou: union >= 0.005 ? agreed / union : null };
  }

  /** Return who held a settlement on a day, by a file `places-<source>`, and since which day of the map. */
  function status(place, side) {
    const history = side.places && side.places.rows[place.properties.id];
    const steps = history ? history.filter(([day]) => day <= side.day) : [];
    if (!history) return { held: HOME[place.properties.country], since: null };
    const last = steps[steps.length - 1];
    return last ? { held: LETTER[last[1]], since: last[0] } : { held: HOME[place.properties.country], since: null };
  }

  /** Return the settlements that two maps, in order of time, give to different holders: [{id, place, before, after, day}].
   *
   * Newest first. `day` is that of the map on which the later control began; null where the files do not say, and of
   * two sources, between which nothing changed hands.
   */
  function moved(a, b, settlements, chosen) {
    const known = new Set([a, b].flatMap((side) => (side.places ? Object.keys(side.places.rows) : [])));
    return settlements
      .filter((place) => known.has(place.properties.id))
      .map((place) => ({ id: place.properties.id, place, then: status(place, a), now: status(place, b) }))
      .filter(({ then, now }) => then.held && now.held) // a letter that is none of ours: nobody is known to hold it
      .filter(({ place, then, now }) => then.held !== now.held && chosen(...place.geometry.coordinates))
      .map(({ id, place, then, now }) => ({ id, place, before: then.held, after: now.held, day: a.source === b.source ? now.since : null }))
      .sort((x, y) => (y.day || 0) - (x.day || 0) || (x.id < y.id ? -1 : 1));
  }

  /** Return a point well inside a polygon: the middle of its widest stretch on a few lines of latitude. */
  function inside(rings) {
    const ys = rings[0].map((point) => point[1]);
    const [low, high] = [Math.min(...ys), Math.max(...ys)];
    let best = { width: -1, at: rings[0][0] };
    for (let i = 1; i < 8; i++) {
      const y = low + ((high - low) * (i + 0.013)) / 8; // off the corners, which like round numbers
      const weight = 1 - Math.abs(i - 4) / 8; // rather near the middle than near an end
      stretches(rings, y).forEach(([west, east]) => {
        if ((east - west) * weight > best.width) best = { width: (east - west) * weight, at: [(west + east) / 2, y] };
      });
    }
    return best.at;
  }

  function stretches(rings, y) {
    const cuts = [];
    rings.forEach((ring) => {
      for (let i = 1; i < ring.length; i++) {
        const [[x1, y1], [x2, y2]] = [ring[i - 1], ring[i]];
        if (y1 > y !== y2 > y) cuts.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
      }
    });
    cuts.sort((p, q) => p - q);
    return cuts.flatMap((x, i) => (i % 2 ? [[cuts[i - 1], x]] : []));
  }

  /** Return the map's features: each piece with its kind, both outlines, and with `label` figures on the larger pieces. */
  function features(faces, a, b, label) {
    const found = [];
    const add = (geometry, properties) => found.push({ type: "Feature", id: found.length, geometry, properties });
    const total = (kind) => faces.reduce((sum, face) => sum + (kindOf(face.before, face.after) === kind ? face.km2 : 0), 0);
    const isTold = ({ before, after }) => before === after || total(kindOf(before, after)) >= NOTHING; // as the legend has it
    faces.filter(isTold).forEach(({ before, after, region, pieces, km2 }) => pieces.forEach((one) => {
      const kind = kindOf(before, after);
      add({ type: "Polygon", coordinates: one.rings }, { kind, control: after, before, after, region, km2, piece: one.km2 });
      if (label && before !== after && one.km2 >= LABELLED) add({ type: "Point", coordinates: inside(one.rings) }, { label: label(kind, one.km2), size: one.km2 });
    }));
    [[b, "b"], [a, "a"]].forEach(([side, outline]) => side.features.filter((f) => f.geometry.type === "Polygon").forEach((f) => add(f.geometry, { outline, control: f.properties.control })));
    return found;
  }

  /** Return the largest pieces that differ, largest first: {region, before, after, km2, at}. */
  function largest(faces, count) {
    const found = faces.filter((face) => face.before !== face.after).flatMap(({ region, before, after, pieces }) => pieces.map((one) => ({ region, before, after, km2: one.km2, rings: one.rings })));
    const kept = found.filter((one) => one.km2 >= NOTHING).sort((p, q) => q.km2 - p.km2).slice(0, count);
    return kept.map(({ rings, ...one }) => ({ ...one, at: inside(rings) }));
  }

  /** Return the settlement nearest to a point, with its distance in km. */
  function nearest(settlements, [x, y]) {
    const shrink = Math.cos((y * Math.PI) / 180);
    const far = (place) => Math.hypot((place.geometry.coordinates[0] - x) * shrink, place.geometry.coordinates[1] - y) * 111.2;
    return settlements.reduce((best, place) => (far(place) < best.km ? { place, km: far(place) } : best), { place: null, km: Infinity });
  }

  salient.compare = { CONTROLS, SIDES, KINDS, NOTHING, read, write, mode, inTime, kindOf, start, presets, regions, blank, part, isTold, matrix, balance, agreement, moved, inside, features, largest, nearest, covers };
})(typeof window === "undefined" ? globalThis : window);
