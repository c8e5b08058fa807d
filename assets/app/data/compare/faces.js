/* A against B: what two maps differ in, in figures. Pure.
 *
 * What is told goes from the earlier of the two to the later; of two sources it is a difference, and nobody's gain.
 * Faces are of overlay.js, `before` on the map that is told first.
 */

import { CONTROLS } from "../controls.js";

/** @import { Control, Face, Home, Matrix, Side, Told } from "../../types.js" */

export const NOTHING = 0.05; // km2: below this the screen would say 0

export const CHANGE_KINDS = [
  "gain-russia",
  "gain-ukraine",
  "take-russia",
  "take-ukraine",
  "leave-ukraine",
  "leave-russia",
  "same-ukraine",
  "same-russia",
  "same-contested",
];

/** Return what a change of hands is called: gained, taken from contested, left contested, or the same.
 *
 * @param {Control} before
 * @param {Control} after
 * @returns {string}
 */
export function kindOf(before, after) {
  if (before === after) return "same-" + after;
  if (after === "contested") return "leave-" + before;
  return (before === "contested" ? "take-" : "gain-") + after;
}

/** Return {told, untold} of faces, as geodata/measures/overlay.py parts them: untold is what only one map tells who holds it.
 *
 * What no polygon of a map covers is at home there. On an incomplete map that does not follow; and where the map
 * does not tell of contested ground it does not follow of what the other one contests.
 *
 * @template {Pick<Face, "before" | "after" | "region">} T
 * @param {T[]} faces
 * @param {Told} a
 * @param {Told} b
 * @param {{ id: string, home: Side }[]} homes
 * @returns {{ told: T[], untold: T[] }}
 */
export function partFaces(faces, a, b, homes) {
  const home = Object.fromEntries(homes.map((region) => [region.id, region.home]));
  /**
   * @param {Told} end
   * @param {Control} held
   * @param {Control} other
   * @param {string} region
   * @returns {boolean}
   */
  const silent = (end, held, other, region) =>
    held === home[region] && (end.incomplete || (other === "contested" && !end.contested));
  /**
   * @param {T} face
   * @returns {boolean}
   */
  const untold = ({ before, after, region }) =>
    before !== after && (silent(a, before, after, region) || silent(b, after, before, region));
  return { told: faces.filter((face) => !untold(face)), untold: faces.filter(untold) };
}

/** Return {from: {to: km2}} of all nine pairs; ground that is at home on both maps is what remains of the regions.
 *
 * @param {Face[]} faces
 * @param {Home[]} homes
 * @returns {Matrix}
 */
export function matrixOf(faces, homes) {
  /** @returns {Record<Control, number>} */
  const none = () => ({ ukraine: 0, russia: 0, contested: 0 });
  const table = { ukraine: none(), russia: none(), contested: none() };
  faces.forEach((face) => (table[face.before][face.after] += face.km2));
  homes.forEach(
    ({ id, home, km2 }) =>
      (table[home][home] += km2 - sum(faces.filter((face) => face.region === id).map((face) => face.km2))),
  );
  return table;
}

/**
 * @param {number[]} numbers
 * @returns {number}
 */
const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);

/**
 * @param {Control} side
 * @returns {Control[]}
 */
const others = (side) => CONTROLS.filter((control) => control !== side);

/** Return {gained, lost, net} of a side, km2: as `python -m geodata diff` counts them.
 *
 * @param {Matrix} table
 * @param {Control} side
 * @returns {{ gained: number, lost: number, net: number }}
 */
export function balanceOf(table, side) {
  const gained = sum(others(side).map((from) => table[from][side]));
  const lost = sum(others(side).map((to) => table[side][to]));
  return { gained, lost, net: gained - lost };
}

/** Return {agreed, only_a, only_b, iou} of the ground that the side not at home holds in one region.
 *
 * @param {Face[]} faces
 * @param {string} region
 * @param {Control} side
 * @returns {{ agreed: number, only_a: number, only_b: number, iou: number | null }}
 */
export function agreementOf(faces, region, side) {
  /**
   * @param {(face: Face) => boolean} keep
   * @returns {number}
   */
  const of = (keep) =>
    sum(faces.filter((face) => face.region === region && keep(face)).map((face) => face.km2));
  const agreed = of((face) => face.before === side && face.after === side);
  const only_a = of((face) => face.before === side && face.after !== side);
  const only_b = of((face) => face.after === side && face.before !== side);
  const union = agreed + only_a + only_b;
  return { agreed, only_a, only_b, iou: union >= 0.005 ? agreed / union : null };
}
