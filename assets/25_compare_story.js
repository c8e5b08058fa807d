/* What the comparison of two maps says: sentences, tables, legend and tips, without a single node of the page. Pure.
 *
 * both is {a, b, from, to, mode, regions, left, faces, table, homes}: the ends by letter and in order of time, and the
 * figures of salient.compare. One source on two days is told from the earlier to the later; of two sources, what differs.
 */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const { compare } = salient; // 25_compare.js comes before this script
  const { CONTROLS, NOTHING } = compare;

  const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
  const side = (t, control) => t.say("cmp.short." + control);
  const held = (t, control) => t.say("cmp.held." + control);

  /** Return the letter of an end: "a" or "b". */
  const letterOf = (both, end) => (end === both.a ? "a" : "b");
  const letters = (both) => ({ a: letterOf(both, both.from).toUpperCase(), b: letterOf(both, both.to).toUpperCase() });
  const names = (model, t, both) => [both.from, both.to].map(({ source }) => salient.story.sourceName(t, model, source));

  /** Return who held what before and after; of two sources, who holds it by each of them. */
  function change(t, both, before, after) {
    if (both.mode === "time") return t.say("cmp.change", { from: side(t, before), to: side(t, after) });
    return t.say("cmp.apart.row", { ...letters(both), before: held(t, before), after: held(t, after) });
  }

  /** Return two dates as "From 5 to 12 March 2025": what the first shares with the second is left out. */
  function span(t, a, b) {
    const parts = t.date(a).split(" ");
    const shared = a.slice(0, 7) === b.slice(0, 7) ? 1 : a.slice(0, 4) === b.slice(0, 4) ? 2 : 3;
    return t.say("cmp.span", { a: parts.slice(0, shared).join(" "), b: t.date(b) });
  }

  /** Tell whether both days show one map: what changed between them, nobody has measured. */
  const isOneMap = ({ mode, from, to }) => mode === "time" && from.date !== to.date && Boolean(from.snapshot) && from.snapshot === to.snapshot;

  /** Return what moved from the earlier map to the later, or how two sources differ, one sentence or more for each region. */
  function sentences(model, t, both) {
    if (isOneMap(both)) return both.regions.length ? t.say("cmp.one.map", { date: t.date(both.from.snapshot) }) : "";
    if (both.mode === "time") return both.regions.map((id, i) => movedIn(model, t, both, id, i === 0)).join(" ");
    const said = both.regions.map((id, i) => apartIn(model, t, both, id, i === 0));
    if (both.mode === "mixed" && said.length) said.push(t.say("cmp.mixed.note"));
    return said.join(" ");
  }

  const facesIn = (both, id) => both.faces.filter((face) => face.region === id);
  const total = (faces, keep) => faces.filter(keep).reduce((sum, face) => sum + face.km2, 0);

  function movedIn(model, t, both, id, first) {
    const home = salient.story.heldBy(model.manifest, id);
    const clauses = salient.ledger.clauses(t, compare.matrix(facesIn(both, id), []), home, t.say("cmp.in." + id), { whole: !(both.untold >= NOTHING) });
    const what = clauses.join("; ");
    const when = both.from.date === both.to.date ? t.say("cmp.on", { date: t.date(both.to.date) }) : span(t, both.from.date, both.to.date);
    return capital(first ? t.say("cmp.say", { when, what }) : what + ".");
  }

  function apartIn(model, t, both, id, first) {
    const [a, b] = names(model, t, both);
    const what = sharedIn(model, t, both, id);
    const [day_a, day_b] = [both.from, both.to].map(({ date }) => t.date(date));
    const lead = both.mode === "mixed" ? t.say("cmp.mixed", { a, b, day_a, day_b, what }) : t.say("cmp.say", { when: t.say("cmp.on", { date: day_b }), what });
    const rest = salient.ledger.apart(t, compare.matrix(facesIn(both, id), []), [a, b]);
    return [capital(first ? lead : what + "."), ...rest].join(" ");
  }

  function sharedIn(model, t, both, id) {
    const control = salient.story.heldBy(model.manifest, id);
    const { agreed, only_a, only_b } = compare.agreement(both.faces, id, control);
    const where = t.say("cmp.in." + id);
    const key = agreed + only_a + only_b < NOTHING ? "cmp.neither" : agreed < NOTHING ? "cmp.both.none" : "cmp.both";
    return t.say(key, { held: held(t, control), where, area: t.area(agreed) });
  }

  /** Return the sentences with their source and what was left out, to be copied. */
  function copied(model, t, both) {
    const text = [sentences(model, t, both), ...heldOver(model, t, both), left(model, t, both)].filter(Boolean).join(" ");
    return both.mode === "time" ? t.say("cmp.copied", { source: names(model, t, both)[1], text }) : text;
  }

  /** Return of each end that has no map of its own day which one is shown. */
  function heldOver(model, t, both) {
    const ends = [both.from, both.to].filter(({ date, snapshot }) => snapshot && snapshot !== date);
    return ends.map(({ source, date, snapshot }) => t.say("cmp.held.over", { source: salient.story.sourceName(t, model, source), date: t.date(date), snapshot: t.date(snapshot) }));
  }

  /** Return what was left out of the comparison and why, or null. */
  function left(model, t, both) {
    const name = (id) => salient.story.sourceName(t, model, id);
    const said = both.left.map(({ region, sources }) => t.say("cmp.left", { region: t.say("region." + region), sources: t.and(sources.map(name)) }));
    const maps = (id) => salient.story.sourceOf(model.manifest, id).controls.includes("contested");
    const [a, b] = [both.a.source, both.b.source];
    if (maps(a) !== maps(b)) said.push(t.say("cmp.unmapped", { source: name(maps(a) ? b : a) }));
    said.push(...both.blank.map(({ region, source, control }) => t.say("cmp.blank", { region: t.say("region." + region), source: name(source), ground: t.say("ground." + control) })));
    if (both.untold >= NOTHING) said.push(t.say("cmp.untold", { area: t.area(both.untold) }));
    const rebuilt = [...new Set([a, b])].filter((id) => salient.story.sourceOf(model.manifest, id).reconstructed);
    if (rebuilt.length) said.push(t.count("cmp.rebuilt", rebuilt.length).replace("{sources}", t.and(rebuilt.map(name))));
    return said.length ? said.join(" ") : null;
  }

  const cell = (text, tone, title) => ({ text, tone: tone || "", title: title || "" });
  const area = (t, km2) => (km2 < 0.005 ? "0" : t.area(km2));

  function isMoved(table, control) {
    const { gained, lost } = compare.balance(table, control);
    return gained >= NOTHING || lost >= NOTHING;
  }

  const TONES = { russia: { 1: "russia", "-1": "ukraine" }, ukraine: { 1: "ukraine", "-1": "russia" }, contested: {} };

  const sideName = (t, control) => t.say(control === "contested" ? "cmp.short.contested" : "side." + control);

  /** Return the table {head, rows} of gains and losses, or of what is alike where two sources are compared. */
  function sums(model, t, both) {
    if (both.mode !== "time") return alike(model, t, both);
    const row = (winner) => {
      const { gained, lost, net } = compare.balance(both.table, winner);
      if (isOneMap(both) || !both.regions.length) return { key: winner, label: sideName(t, winner), cells: Array.from({ length: 3 }, () => cell("\u2013", "", t.say("unknown"))) };
      const text = t.signed(net);
      return { key: winner, label: sideName(t, winner), cells: [cell(area(t, gained)), cell(area(t, lost)), cell(text, text === "0" ? "" : TONES[winner][Math.sign(net)])] };
    };
    const rows = ["russia", "ukraine", "contested"].filter((control) => control !== "contested" || isMoved(both.table, control));
    return { head: ["cmp.sums", "cmp.sums.gained", "cmp.sums.lost", "cmp.sums.net"].map((key) => t.say(key)), rows: rows.map(row) };
  }

  function alike(model, t, both) {
    const rows = both.regions.map((id) => {
      const control = salient.story.heldBy(model.manifest, id);
      const { agreed, only_a, only_b, iou } = compare.agreement(both.faces, id, control);
      const share = iou === null ? cell("\u2013") : cell(t.share(iou), "", t.say("cmp.sums.iou.title"));
      return { key: control, label: t.say("region." + id), cells: [cell(area(t, agreed), "", t.say("held." + control)), cell(area(t, only_a)), cell(area(t, only_b)), share] };
    });
    const only = [both.from, both.to].map((end) => "cmp.sums." + letterOf(both, end));
    return { head: ["cmp.sums", "cmp.sums.both", ...only, "cmp.sums.iou"].map((key) => t.say(key)), rows };
  }

  /** Return what stands over the matrix: the two days, or the two sources. */
  function matrixTitle(model, t, both) {
    const days = [both.from, both.to].map(({ date }) => t.shortDate(date));
    if (both.mode === "time") return t.say("cmp.matrix", { a: days[0], b: days[1] });
    const ends = names(model, t, both).map((name, i) => (both.mode === "mixed" ? t.say("cmp.side", { source: name, date: days[i] }) : name));
    return t.say("cmp.matrix.apart", { a: ends[0], b: ends[1] });
  }

  /** Return the matrix of who holds what on both maps, {head, rows}; what is alike is quiet, and a difference nobody's. */
  function matrix(model, t, both) {
    const toned = (after) => (both.mode === "time" && after !== "contested" ? after : "");
    const tone = (before, after) => (before === after ? "same" : both.table[before][after] < NOTHING ? "none" : toned(after));
    const silent = (end, control) => control === "contested" && !end.controls.includes(control);
    const value = (before, after) => (silent(both.from, before) || silent(both.to, after) ? "\u2013" : area(t, both.table[before][after]));
    const rows = CONTROLS.map((before) => ({
      key: before,
      label: side(t, before),
      cells: CONTROLS.map((after) => cell(value(before, after), tone(before, after), change(t, both, before, after))),
    }));
    const corner = both.mode === "time" ? t.say("cmp.matrix.corner") : t.say("cmp.matrix.corner.apart", letters(both));
    return { head: [corner, ...CONTROLS.map((control) => side(t, control))], rows };
  }

  /** Return the values of both ends: an arrow between two days, none between two sources. */
  function ends(t, both, a, b) {
    if (both.mode === "time") return t.say("cmp.line.ends", { a, b });
    const { a: first, b: second } = letters(both);
    return t.say("cmp.ends.apart", { a: t.say("cmp.end.apart", { name: first, value: a }), b: t.say("cmp.end.apart", { name: second, value: b }) });
  }

  /** Return the table of the contact line's length and of the share that is alike. */
  function facts(model, t, both) {
    const rows = both.regions.map((id) => ({ label: t.say("cmp.line", { region: t.say("region." + id) }), cells: [line(model, t, both, id)] }));
    const same = total(both.faces, (face) => face.before === face.after);
    const any = total(both.faces, () => true);
    if (any >= 0.005) rows.push({ label: t.say("cmp.share"), cells: [cell(t.share(same / any))] });
    const head = both.mode === "time" ? t.say("cmp.line.ends", { a: t.shortDate(both.from.date), b: t.shortDate(both.to.date) }) : t.say("cmp.ends.apart", letters(both));
    return { head: [head, ""], rows };
  }

  function line(model, t, both, id) {
    const [a, b] = [both.from, both.to].map((end) => salient.series.at(model.series.find(end.source, id), end.day));
    const km = (values, end) => (values ? salient.story.lineCell(model, t, { source: end.source, day: end.day, first: model.manifest.first }, id, values.line).text : "\u2013");
    return cell(ends(t, both, km(a, both.from), km(b, both.to)));
  }

  /** Return the legend's rows {key, text}: what changed by kind, what is alike, both outlines. */
  function legend(model, t, both) {
    const kinds = new Map();
    both.faces.forEach((face) => {
      const kind = compare.kindOf(face.before, face.after);
      const row = kinds.get(kind) || { kind, before: face.before, after: face.after, km2: 0 };
      kinds.set(kind, { ...row, km2: row.km2 + face.km2 });
    });
    const moved = compare.KINDS.filter((kind) => !kind.startsWith("same-") && kinds.has(kind) && kinds.get(kind).km2 >= NOTHING);
    const rows = moved.map((kind) => ({ key: kind, text: kindText(t, both, kinds.get(kind)) }));
    const same = [...kinds.values()].filter(({ before, after }) => before === after && after !== "contested").reduce((sum, { km2 }) => sum + km2, 0);
    if (same >= NOTHING) rows.push({ key: "same", text: t.say("cmp.legend.same", { area: t.area(same) }) });
    const contested = kinds.get("same-contested");
    if (contested && contested.km2 >= NOTHING) rows.push({ key: "same-contested", text: t.say("cmp.legend.same.contested", { area: t.area(contested.km2) }) });
    return rows.concat(outlines(model, t, both));
  }

  function kindText(t, both, { before, after, km2 }) {
    if (both.mode === "time") return t.say("cmp.legend", { from: side(t, before), to: side(t, after), area: t.area(km2) });
    return t.say("cmp.legend.apart", { ...letters(both), before: held(t, before), after: held(t, after), area: t.area(km2) });
  }

  /** Return the rows of the outlines, told first what comes first: the day of each map, its source, or both. */
  function outlines(model, t, both) {
    const named = (end) => {
      const source = salient.story.sourceName(t, model, end.source);
      const date = t.shortDate(end.date);
      return { time: date, source, mixed: t.say("cmp.side", { source, date }) }[both.mode];
    };
    return [both.from, both.to].map((end) => ({ key: "outline-" + letterOf(both, end), text: t.say("cmp.legend." + letterOf(both, end), { end: named(end) }) }));
  }

  /** Return the figure that is written on a piece. */
  function label(t, both) {
    return (kind, km2) => t.say(both.mode === "time" ? "cmp.label." + kind : "cmp.label.differs", { area: t.area(km2) });
  }

  /** Return the tip's lines for a piece. */
  function tip(model, t, both, feature) {
    const { before, after, km2, piece, region } = feature.properties;
    const head = before === after ? t.say("cmp.tip.same", { held: t.say("held." + after) }) : tipHead(model, t, both, before, after);
    return [head, t.say("cmp.tip.area", { piece: t.area(piece), area: t.area(km2), region: t.say("region." + region) })];
  }

  function tipHead(model, t, both, before, after) {
    const days = [both.from, both.to].map(({ date }) => t.shortDate(date));
    const [from, to] = [held(t, before), held(t, after)];
    if (both.mode === "time") return capital(t.say("cmp.tip", { from, to, a: days[0], b: days[1] }));
    const ends = names(model, t, both).map((source, i) => (both.mode === "mixed" ? t.say("cmp.side", { source, date: days[i] }) : source));
    return t.say("cmp.tip.apart", { a: ends[0], b: ends[1], from, to });
  }

  /** Return one end as it is named: its source and date, and the map that stands where the day has none. */
  function end(model, t, both, which) {
    const { source, date, snapshot } = both[which];
    const name = salient.story.sourceName(t, model, source);
    const told = snapshot && snapshot !== date ? t.say("cmp.side.held", { source: name, date: t.date(date), snapshot: t.date(snapshot) }) : t.say("cmp.side", { source: name, date: t.date(date) });
    return [told, ...flaws(model, t, both[which])].join(". ");
  }

  /** Return what of an end's map is incomplete or carried on. */
  function flaws(model, t, { source, day }) {
    const timeline = (model.timelines || {})[source];
    const notes = timeline ? salient.standing.notes(t, model.manifest.first, timeline, day) : [];
    return notes.filter(({ kind }) => kind !== "held").map(({ text }) => text);
  }

  /** Return what is written on one of two maps: {head, note}, its source, and its date with what there is to say of it. */
  function onMap(model, t, { source, date, snapshot, at }) {
    const rebuilt = salient.story.sourceOf(model.manifest, source).reconstructed && t.say("cmp.map.rec");
    const held = at < 0 ? t.say("cmp.map.empty") : snapshot !== date && t.say("cmp.map.held", { date: t.shortDate(snapshot) });
    return { head: salient.story.sourceName(t, model, source), note: [t.shortDate(date), rebuilt, held].filter(Boolean).join(" \u00b7 ") };
  }

  salient.compareStory = { onMap, sentences, copied, left, sums, matrixTitle, matrix, facts, legend, label, tip, end, change, span };
})(typeof window === "undefined" ? globalThis : window);
