/* What the comparison of two maps says: sentences, tables, legend and tips, without a single node of the page. Pure.
 *
 * both is {a, b, mode, regions, left, faces, table, homes}: the ends and figures of salient.compare.
 */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const { compare } = salient; // 25_compare.js comes before this script
  const { CONTROLS, NOTHING } = compare;

  const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
  const side = (t, control) => t.say("cmp.short." + control);
  const change = (t, before, after) => t.say("cmp.change", { from: side(t, before), to: side(t, after) });

  /** Return two dates as "From 5 to 12 March 2025": what the first shares with the second is left out. */
  function span(t, a, b) {
    const parts = t.date(a).split(" ");
    const shared = a.slice(0, 7) === b.slice(0, 7) ? 1 : a.slice(0, 4) === b.slice(0, 4) ? 2 : 3;
    return t.say("cmp.span", { a: parts.slice(0, shared).join(" "), b: t.date(b) });
  }

  function when(t, { a, b, mode }) {
    if (mode === "time") return span(t, a.date, b.date);
    return mode === "source" ? t.say("cmp.on", { date: t.date(b.date) }) : t.say("cmp.mixed", { a: t.date(a.date), b: t.date(b.date) });
  }

  /** Return what moved, or what is alike, one sentence for each region. */
  function sentences(model, t, both) {
    const say = both.mode === "time" ? movedIn : alikeIn;
    return both.regions.map((id, i) => {
      const where = t.say("cmp.in." + id);
      const told = say(model, t, both, id);
      if (both.mode !== "time") return capital(i ? told : t.say("cmp.say.alike", { when: when(t, both), what: told })) + (i ? "." : "");
      return capital(t.say(i ? "cmp.say.more" : "cmp.say", { when: when(t, both), where: i ? capital(where) : where, what: told }));
    }).join(" ");
  }

  const facesIn = (both, id) => both.faces.filter((face) => face.region === id);
  const total = (faces, keep) => faces.filter(keep).reduce((sum, face) => sum + face.km2, 0);
  const list = (t, items) => (items.length > 2 ? t.and([items.slice(0, -1).join(", "), items[items.length - 1]]) : t.and(items));

  function movedIn(model, t, both, id) {
    const faces = facesIn(both, id);
    const gained = (winner) => total(faces, (face) => face.after === winner && face.before !== winner);
    const said = ["russia", "ukraine"].filter((winner) => gained(winner) >= NOTHING).map((winner) => t.say("cmp.gained", { side: t.say("side." + winner), area: t.area(gained(winner)) }));
    const emptied = total(faces, (face) => face.after === "contested" && face.before !== "contested");
    if (emptied >= NOTHING) said.push(t.say("cmp.emptied", { area: t.area(emptied) }));
    return said.length ? list(t, said) : t.say("cmp.nothing");
  }

  function alikeIn(model, t, both, id) {
    const held = salient.story.heldBy(model.manifest, id);
    const { agreed, only_a, only_b } = compare.agreement(both.faces, id, held);
    const where = t.say("cmp.in." + id);
    const winner = t.say("cmp.to." + held);
    if (agreed + only_a + only_b < NOTHING) return t.say("cmp.neither", { side: winner, where });
    return t.say(agreed < NOTHING ? "cmp.both.none" : "cmp.both", { side: winner, where, area: t.area(agreed), a: area(t, only_a), b: area(t, only_b) });
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
    if (rebuilt.length) said.push(t.say("cmp.rebuilt", { sources: t.and(rebuilt.map(name)) }));
    return said.length ? said.join(" ") : null;
  }

  const cell = (text, tone, title) => ({ text, tone: tone || "", title: title || "" });
  const area = (t, km2) => (km2 < 0.005 ? "0" : t.area(km2));

  /** Return the table {head, rows} of gains and losses, or of what is alike where two sources are compared. */
  function sums(model, t, both) {
    if (both.mode !== "time") return alike(model, t, both);
    const row = (winner) => {
      const { gained, lost, net } = compare.balance(both.table, winner);
      const text = t.signed(net);
      return { key: winner, label: t.say("side." + winner), cells: [cell(area(t, gained)), cell(area(t, lost)), cell(text, text === "0" ? "" : net > 0 ? winner : winner === "russia" ? "ukraine" : "russia")] };
    };
    return { head: ["cmp.sums", "cmp.sums.gained", "cmp.sums.lost", "cmp.sums.net"].map((key) => t.say(key)), rows: ["russia", "ukraine"].map(row) };
  }

  function alike(model, t, both) {
    const rows = both.regions.map((id) => {
      const held = salient.story.heldBy(model.manifest, id);
      const { agreed, only_a, only_b, iou } = compare.agreement(both.faces, id, held);
      const share = iou === null ? cell("\u2013") : cell(t.number(iou, 2), "", t.say("cmp.sums.iou.title"));
      return { key: held, label: t.say("region." + id), cells: [cell(area(t, agreed), "", t.say("held." + held)), cell(area(t, only_a)), cell(area(t, only_b)), share] };
    });
    return { head: ["cmp.sums", "cmp.sums.both", "cmp.sums.a", "cmp.sums.b", "cmp.sums.iou"].map((key) => t.say(key)), rows };
  }

  /** Return the from-to matrix {head, rows}; what is alike is quiet. */
  function matrix(t, both) {
    const tone = (before, after) => (before === after ? "same" : both.table[before][after] < NOTHING ? "none" : after === "contested" ? "" : after);
    const silent = (end, control) => control === "contested" && !end.controls.includes(control);
    const value = (before, after) => (silent(both.a, before) || silent(both.b, after) ? "\u2013" : area(t, both.table[before][after]));
    const rows = CONTROLS.map((before) => ({
      key: before,
      label: side(t, before),
      cells: CONTROLS.map((after) => cell(value(before, after), tone(before, after), change(t, before, after))),
    }));
    return { head: [t.say("cmp.matrix.corner"), ...CONTROLS.map((control) => side(t, control))], rows };
  }

  /** Return the table of the contact line's length and of the share that is alike. */
  function facts(model, t, both) {
    const rows = both.regions.map((id) => ({ label: t.say("cmp.line", { region: t.say("region." + id) }), cells: [line(model, t, both, id)] }));
    const same = total(both.faces, (face) => face.before === face.after);
    const any = total(both.faces, () => true);
    if (any >= 0.005) rows.push({ label: t.say("cmp.share"), cells: [cell(t.share(same / any))] });
    return { head: [t.say("cmp.facts"), ""], rows };
  }

  function line(model, t, both, id) {
    const [a, b] = [both.a, both.b].map((end) => salient.series.at(model.series.find(end.source, id), end.day));
    const km = (values, end) => (values ? salient.story.lineCell(model, t, { source: end.source }, id, values.line).text : "\u2013");
    return cell(t.say("cmp.line.ends", { a: km(a, both.a), b: km(b, both.b) }));
  }

  /** Return the legend's rows {key, text}: what changed by kind, what is alike, both outlines, the border. */
  function legend(model, t, both) {
    const kinds = new Map();
    both.faces.forEach((face) => {
      const kind = compare.kindOf(face.before, face.after);
      const row = kinds.get(kind) || { kind, before: face.before, after: face.after, km2: 0 };
      kinds.set(kind, { ...row, km2: row.km2 + face.km2 });
    });
    const moved = compare.KINDS.filter((kind) => !kind.startsWith("same-") && kinds.has(kind) && kinds.get(kind).km2 >= NOTHING);
    const rows = moved.map((kind) => {
      const { before, after, km2 } = kinds.get(kind);
      return { key: kind, text: t.say("cmp.legend", { from: side(t, before), to: side(t, after), area: t.area(km2) }) };
    });
    const same = [...kinds.values()].filter(({ before, after }) => before === after).reduce((sum, { km2 }) => sum + km2, 0);
    if (same >= NOTHING) rows.push({ key: "same", text: t.say("cmp.legend.same", { area: t.area(same) }) });
    return rows.concat({ key: "outline-a", text: t.say("cmp.legend.a") }, { key: "outline-b", text: t.say("cmp.legend.b") }, { key: "border", text: t.say("legend.border") });
  }

  /** Return the figure that is written on a piece. */
  function label(t, both) {
    return (kind, km2) => t.say(both.mode === "time" ? "cmp.label." + kind : "cmp.label.differs", { area: t.area(km2) });
  }

  /** Return the tip's lines for a piece. */
  function tip(t, feature) {
    const { before, after, km2, piece, region } = feature.properties;
    const head = before === after ? t.say("cmp.tip.same", { held: t.say("held." + after) }) : t.say("cmp.tip", { from: t.say("held." + before), to: t.say("held." + after).toLowerCase() });
    const said = t.lang === "uk" ? head : head.replace(/, (.)/, (_, letter) => ", " + letter.toUpperCase());
    return [said, t.say("cmp.tip.area", { piece: t.area(piece), area: t.area(km2), region: t.say("region." + region) })];
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

  salient.compareStory = { onMap, sentences, left, sums, matrix, facts, legend, label, tip, end, change, side, span };
})(typeof window === "undefined" ? globalThis : window);
