/* What has to be said of the map that stands on a day: held over and why, incomplete, carried on. Pure.
 *
 * The file `timeline-<source>` carries it as `marks` (docs/bundle.md). What was not read or not mapped has no figure;
 * here are the words that stand in its place. File names and messages come from others: t.plain() takes out what
 * could turn a line around.
 */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const MISSED = ["unread", "pending"]; // there was a file, and it does not stand

  /** Return {snapshot, held, why, incomplete, carried} of a day, or null outside the coverage. */
  function on(timeline, day) {
    const snapshot = salient.timeline.snapshotOf(timeline, day);
    if (snapshot === null) return null;
    const of = (kind) => timeline.marks.filter((mark) => mark.day === snapshot && mark.kind === kind);
    const missed = timeline.marks.filter((mark) => MISSED.includes(mark.kind) && mark.day > snapshot && mark.day <= day);
    return { snapshot, held: snapshot !== day, why: missed[missed.length - 1] || null, incomplete: of("incomplete")[0] || null, carried: of("carried") };
  }

  const iso = (first, day) => salient.text.addDays(first, day);
  const ground = (t, control) => t.say("ground." + control);

  /** Return what was wrong with a file: in our words where the code is known, else in the importer's. */
  function reason(t, mark) {
    const key = "stand.code." + mark.code;
    return t.has(key) ? t.say(key) : t.plain(mark.message || mark.code);
  }

  /** Return why a map is kept back. */
  function implausible(t, { code, message, control, region, before, after }) {
    if (!t.has("stand.pending." + code)) return t.plain(message || code);
    const where = region ? t.say("cmp.in." + region) : "";
    const told = t.say("stand.pending." + code, { ground: control ? ground(t, control) : "", where, before: area(t, before), after: area(t, after) });
    return told.replace(/ {2,}/g, " ");
  }

  const area = (t, km2) => (km2 === null || km2 === undefined ? "\u2013" : t.area(km2));

  function whyHeld(t, first, mark, day) {
    const file = t.plain(mark.file);
    const values = { file, day: t.date(iso(first, mark.day)), reason: mark.kind === "unread" ? reason(t, mark) : implausible(t, mark) };
    return t.say("stand." + mark.kind + (mark.day === day ? "" : ".of"), values);
  }

  /** Return why no new map stands on a held-over day, or null where it is simply that none came. */
  function heldBecause(t, first, timeline, day) {
    const found = on(timeline, day);
    return found && found.held && found.why ? whyHeld(t, first, found.why, day) : null;
  }

  function heldText(t, first, timeline, day) {
    const found = on(timeline, day);
    if (!found || !found.held) return null;
    const date = t.date(iso(first, found.snapshot));
    const why = heldBecause(t, first, timeline, day);
    return why ? t.say("stand.held", { date, why }) : t.say("badge.held", { date });
  }

  function incompleteText(t, mark) {
    const said = [];
    if (mark.aside) said.push(t.say("stand.aside", { aside: t.number(mark.aside, 0), of: t.number(mark.of, 0) }));
    if (mark.cut) said.push(t.say("stand.cut"));
    return t.say("stand.incomplete", { what: said.join("; ") });
  }

  function carriedText(t, first, mark) {
    const { control, since } = mark;
    if (since === null) return t.say("stand.unknown", { ground: ground(t, control) });
    return t.say("stand.carried", { ground: ground(t, control), date: t.date(iso(first, since)) });
  }

  /** Return what to say of the map that stands on a day: [{kind: held, incomplete or carried, text}]. */
  function notes(t, first, timeline, day) {
    const found = on(timeline, day);
    if (!found) return [];
    const said = [];
    const held = heldText(t, first, timeline, day);
    if (held) said.push({ kind: "held", text: held });
    if (found.incomplete) said.push({ kind: "incomplete", text: incompleteText(t, found.incomplete) });
    found.carried.forEach((mark) => said.push({ kind: "carried", text: carriedText(t, first, mark) }));
    return said;
  }

  /** Return why a control has no figure on a day: "not on this map", "incomplete map" or "not known". */
  function unknown(t, timeline, day, control) {
    const found = timeline && on(timeline, day);
    if (found && found.carried.some((mark) => mark.control === control && mark.since === null)) return t.say("unknown.map");
    return t.say(found && found.incomplete ? "unknown.incomplete" : "unknown");
  }

  /** Return the days to mark on the curve: {missed: [day], part: [day]}, each once, in [first, until). */
  function days(timeline, first, until) {
    const of = (wanted) => [...new Set(timeline.marks.filter((mark) => wanted === MISSED.includes(mark.kind)).map((mark) => mark.day))].filter((day) => day >= first && day < until);
    return { missed: of(true), part: of(false) };
  }

  /** Tell whether the map of a day tells of a control; `controls`: those that its source maps. */
  function tells(timeline, day, controls, control) {
    const found = timeline && on(timeline, day);
    return controls.includes(control) && !(found && found.carried.some((mark) => mark.control === control && mark.since === null));
  }

  /** Tell whether the map of a day is incomplete: what it leaves at home may be ground that was set aside. */
  const incomplete = (timeline, day) => Boolean(timeline && on(timeline, day) && on(timeline, day).incomplete);

  salient.standing = { on, tells, incomplete, notes, heldBecause, unknown, days };
})(typeof window === "undefined" ? globalThis : window);
