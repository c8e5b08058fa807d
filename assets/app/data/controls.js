/* Who can hold ground, and how the files write it. */

/** @import { Control, Letter, Side } from "../types.js" */

/** @type {Control[]} */
export const CONTROLS = ["ukraine", "russia", "contested"];

/** @type {Record<Side, Side>} */
export const OPPONENT = { russia: "ukraine", ukraine: "russia" };

/** Whom a letter of the files is of; null: nobody is known to hold it.
 *
 * @type {Record<Letter, Control | null>}
 */
export const CONTROL_OF = { u: "ukraine", r: "russia", c: "contested", n: null };

/** Whose ground a settlement is on by its country.
 *
 * @type {Record<"UA" | "RU", Side>}
 */
export const SIDE_OF = { UA: "ukraine", RU: "russia" };
