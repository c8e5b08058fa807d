/* The comparison of two maps in tables: sums, the matrix of who holds what, and the line. Pure. */

import { agreementOf, balanceOf, NOTHING } from "../data/compare/faces.js";
import { CONTROLS } from "../data/controls.js";
import { sideAbroad } from "../data/manifest.js";
import { valuesAt } from "../data/series.js";
import { oneMapOf } from "./comparison.js";
import { changeName, letterOf, letters, names, side } from "./comparison-names.js";
import { lineCell } from "./day-tables.js";

/**
 * @import { Cell, Comparison, Control, End, Face, Matrix, Model, Side, Table, TableRow } from "../types.js"
 * @import { Values, Words } from "../types.js"
 */

/**
 * @param {string} text
 * @param {string} [tone]
 * @param {string} [title]
 * @returns {Cell}
 */
const cell = (text, tone, title) => ({ text, tone: tone || "", title: title || "" });

/**
 * @param {Words} t
 * @param {number} km2
 * @returns {string}
 */
const area = (t, km2) => (km2 < 0.005 ? "0" : t.area(km2));

/**
 * @param {Matrix} table
 * @param {Control} control
 * @returns {boolean}
 */
function isMoved(table, control) {
  const { gained, lost } = balanceOf(table, control);
  return gained >= NOTHING || lost >= NOTHING;
}

/** @type {Record<Control, Partial<Record<number, Side>>>} */
const TONES = {
  russia: { 1: "russia", "-1": "ukraine" },
  ukraine: { 1: "ukraine", "-1": "russia" },
  contested: {},
};

/**
 * @param {Words} t
 * @param {Control} control
 * @returns {string}
 */
const sideName = (t, control) => t.say(control === "contested" ? "cmp.short.contested" : "side." + control);

/** Return the table {head, rows} of gains and losses, or of what is alike where two sources are compared.
 *
 * @param {Model} model
 * @param {Words} t
 * @param {Comparison} both
 * @returns {Table}
 */
export function sumRows(model, t, both) {
  if (both.mode !== "time") return alike(model, t, both);
  /** @type {Control[]} */
  const order = ["russia", "ukraine", "contested"];
  const rows = order.filter((control) => control !== "contested" || isMoved(both.table, control));
  return {
    head: ["cmp.sums", "cmp.sums.gained", "cmp.sums.lost", "cmp.sums.net"].map((key) => t.say(key)),
    rows: rows.map((winner) => sumRow(t, both, winner)),
  };
}

/**
 * @param {Words} t
 * @param {Comparison} both
 * @param {Control} winner
 * @returns {TableRow}
 */
function sumRow(t, both, winner) {
  const { gained, lost, net } = balanceOf(both.table, winner);
  const text = t.signed(net);
  const unknown = Boolean(oneMapOf(both)) || !both.regions.length;
  const cells = unknown
    ? Array.from({ length: 3 }, () => cell("\u2013", "", t.say("unknown")))
    : [
        cell(area(t, gained)),
        cell(area(t, lost)),
        cell(text, text === "0" ? "" : TONES[winner][Math.sign(net)]),
      ];
  return { key: winner, label: sideName(t, winner), cells };
}

/**
 * @param {Model} model
 * @param {Words} t
 * @param {Comparison} both
 * @returns {Table}
 */
function alike(model, t, both) {
  const rows = both.regions.map((id) => {
    const control = sideAbroad(model.manifest, id);
    const { agreed, only_a, only_b, iou } = agreementOf(both.faces, id, control);
    const share = iou === null ? cell("\u2013") : cell(t.share(iou), "", t.say("cmp.sums.iou.title"));
    return {
      key: control,
      label: t.say("region." + id),
      cells: [
        cell(area(t, agreed), "", t.say("held." + control)),
        cell(area(t, only_a)),
        cell(area(t, only_b)),
        share,
      ],
    };
  });
  const only = [both.from, both.to].map((end) => "cmp.sums." + letterOf(both, end));
  return { head: ["cmp.sums", "cmp.sums.both", ...only, "cmp.sums.iou"].map((key) => t.say(key)), rows };
}

/** Return what stands over the matrix: the two days, or the two sources.
 *
 * @param {Model} model
 * @param {Words} t
 * @param {Comparison} both
 * @returns {string}
 */
export function matrixTitle(model, t, both) {
  const days = [both.from, both.to].map(({ date }) => t.shortDate(date));
  if (both.mode === "time") return t.say("cmp.matrix", { a: days[0], b: days[1] });
  const ends = names(model, t, both).map((name, i) =>
    both.mode === "mixed" ? t.say("cmp.side", { source: name, date: days[i] }) : name,
  );
  return t.say("cmp.matrix.apart", { a: ends[0], b: ends[1] });
}

/** Return the matrix of who holds what on both maps, {head, rows}; what is alike is quiet, and a difference nobody's.
 *
 * @param {Words} t
 * @param {Comparison} both
 * @returns {Table}
 */
export function matrixTable(t, both) {
  /**
   * @param {Control} after
   * @returns {string}
   */
  const toned = (after) => (both.mode === "time" && after !== "contested" ? after : "");
  /**
   * @param {Control} before
   * @param {Control} after
   * @returns {string}
   */
  const tone = (before, after) =>
    before === after ? "same" : both.table[before][after] < NOTHING ? "none" : toned(after);
  /**
   * @param {End} end
   * @param {Control} control
   * @returns {boolean}
   */
  const silent = (end, control) => control === "contested" && !end.controls.includes(control);
  /**
   * @param {Control} before
   * @param {Control} after
   * @returns {string}
   */
  const value = (before, after) =>
    silent(both.from, before) || silent(both.to, after) ? "\u2013" : area(t, both.table[before][after]);
  const rows = CONTROLS.map((before) => ({
    key: before,
    label: side(t, before),
    cells: CONTROLS.map((after) =>
      cell(value(before, after), tone(before, after), changeName(t, both, before, after)),
    ),
  }));
  const corner =
    both.mode === "time" ? t.say("cmp.matrix.corner") : t.say("cmp.matrix.corner.apart", letters(both));
  return { head: [corner, ...CONTROLS.map((control) => side(t, control))], rows };
}

/** Return the values of both ends: an arrow between two days, none between two sources.
 *
 * @param {Words} t
 * @param {Comparison} both
 * @param {string} a
 * @param {string} b
 * @returns {string}
 */
function ends(t, both, a, b) {
  if (both.mode === "time") return t.say("cmp.line.ends", { a, b });
  const { a: first, b: second } = letters(both);
  return t.say("cmp.ends.apart", {
    a: t.say("cmp.end.apart", { name: first, value: a }),
    b: t.say("cmp.end.apart", { name: second, value: b }),
  });
}

/**
 * @param {Face[]} faces
 * @param {(face: Face) => boolean} keep
 * @returns {number}
 */
const total = (faces, keep) => faces.filter(keep).reduce((sum, face) => sum + face.km2, 0);

/** Return the table of the contact line's length and of the share that is alike.
 *
 * @param {Model} model
 * @param {Words} t
 * @param {Comparison} both
 * @returns {Table}
 */
export function comparisonFacts(model, t, both) {
  /** @type {TableRow[]} */
  const rows = both.regions.map((id) => ({
    label: t.say("cmp.line", { region: t.say("region." + id) }),
    cells: [line(model, t, both, id)],
  }));
  const same = total(both.faces, (face) => face.before === face.after);
  const any = total(both.faces, () => true);
  if (any >= 0.005) rows.push({ label: t.say("cmp.share"), cells: [cell(t.share(same / any))] });
  const head =
    both.mode === "time"
      ? t.say("cmp.line.ends", { a: t.shortDate(both.from.date), b: t.shortDate(both.to.date) })
      : t.say("cmp.ends.apart", letters(both));
  return { head: [head, ""], rows };
}

/**
 * @param {Model} model
 * @param {Words} t
 * @param {Comparison} both
 * @param {string} id
 * @returns {Cell}
 */
function line(model, t, both, id) {
  const [a, b] = [both.from, both.to].map((end) => valuesAt(model.series.find(end.source, id), end.day));
  /**
   * @param {Values | null} values
   * @param {End} end
   * @returns {string}
   */
  const km = (values, end) =>
    values
      ? lineCell(model, t, { source: end.source, day: end.day, first: model.manifest.first }, id, values.line)
          .text
      : "\u2013";
  return cell(ends(t, both, km(a, both.from), km(b, both.to)));
}
