/* What the panel, the curve and the share menu call a claim's sources, and how a claim reads as sentences. */

import { verdictOf } from "../../data/claims.js";
import { claimText } from "../../sentences/copied.js";

/**
 * @import { Page } from "../../page.js"
 * @import { Claim, ClaimEntry, Words } from "../../types.js"
 */

/** Return the name of a source as the claim has it: its maps need not be at hand.
 *
 * @param {Words} t
 * @param {ClaimEntry} entry
 * @returns {string}
 */
export const entryName = (t, entry) => (t.lang === "uk" ? entry.title_uk : entry.title) || entry.source;

/** Return a claim as sentences, by the map on the screen.
 *
 * @param {Page} page
 * @param {Claim} claim
 * @returns {string}
 */
export const claimSummary = (page, claim) => claimText(page.t, claim, verdictOf(claim, page.state.source));

/** Return a text as a sentence; "" where there is none. Pure.
 *
 * @param {string} text
 * @returns {string}
 */
export const sentence = (text) =>
  text ? text[0].toUpperCase() + text.slice(1) + (/[.!?]$/.test(text) ? "" : ".") : "";
