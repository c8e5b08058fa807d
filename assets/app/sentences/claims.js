/* Claims in words: what is claimed, what a map shows to it, and the verdict. Pure.
 *
 * All of it is put into words where it is published, and read here. A publication from before 2026-12 does not have
 * those texts: there a claim is told by its summary, and its verdict in a word.
 */

import { APART, kindOfEntry } from "../data/claims.js";

/** @import { Claim, ClaimEntry, FoundVerdict, ReportedEvent, Words } from "../types.js" */

/** Return a text of an entry; none where there is no entry, or the publication is too old to have it.
 *
 * @param {Words} t
 * @param {ClaimEntry | null} entry
 * @param {"shows" | "verdict_said" | "measured" | "measured_elsewhere" | "said" | "others"} name
 * @returns {string}
 */
const textOf = (t, entry, name) => (entry && t.told(entry, name).text) || "";

/** Return the kind of a verdict in words.
 *
 * @param {Words} t
 * @param {string} kind
 * @returns {string}
 */
export const kindText = (t, kind) =>
  t.say((["premature", APART].includes(kind) ? "verdict.kind." : "verdict.") + kind);

/** Return what is claimed, in one sentence, and the language that it is in.
 *
 * @param {Words} t
 * @param {Claim} claim
 * @returns {{ text: string, lang: string }}
 */
export function claimStatement(t, claim) {
  const { text, lang } = t.told(claim, "statement");
  return text ? { text, lang } : t.told(claim, "summary");
}

/** Tell whether a claim is told as it was published, not in words of the project's own.
 *
 * @param {Claim} claim
 * @returns {boolean}
 */
export const isQuoted = (claim) => !claim.statement || claim.statement === claim.summary;

/** Return what a map shows, when it got there, and from which day it is.
 *
 * @param {Words} t
 * @param {ClaimEntry | null} entry
 * @returns {string}
 */
export const showsText = (t, entry) => textOf(t, entry, "shows");

/** Return the verdict in words; of one that is no evidence, what it is instead.
 *
 * @param {Words} t
 * @param {FoundVerdict} found
 * @returns {string}
 */
export const verdictText = (t, { entry, kind }) => textOf(t, entry, "verdict_said") || kindText(t, kind);

/** Return on whose map the verdict was measured, so that nobody takes that one for the claimant.
 *
 * @param {Words} t
 * @param {FoundVerdict} found
 * @returns {string}
 */
export const measuredOn = (t, { entry, own }) => textOf(t, entry, own ? "measured" : "measured_elsewhere");

/** Return what a map shows and its verdict, in a few words; of a map that the claim is not about, no verdict.
 *
 * @param {Words} t
 * @param {ClaimEntry} entry
 * @returns {string}
 */
export const saidOf = (t, entry) => textOf(t, entry, "said") || kindText(t, kindOfEntry(entry));

/** Return in one line what the other maps say, those first that contradict `entry`.
 *
 * @param {Words} t
 * @param {ClaimEntry | null} entry
 * @returns {string}
 */
export const othersText = (t, entry) => textOf(t, entry, "others");

/** Return who published the report of a claim or an event, and whose it is where it was passed on.
 *
 * @param {Words} t
 * @param {Pick<Claim | ReportedEvent, "source_publisher" | "relay_of">} row
 * @returns {string}
 */
export function publisher(t, row) {
  if (row.source_publisher === "unknown") return t.say("claim.publisher.unknown");
  if (!row.relay_of) return row.source_publisher;
  return t.say(row.relay_of === "unknown" ? "claim.relay.unknown" : "claim.relay", {
    origin: row.relay_of,
    relay: row.source_publisher,
  });
}
