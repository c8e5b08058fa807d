/* What is shown, as a sentence to copy: the day or the comparison, a claim, a settlement or a spot. Pure, but for the clipboard. */

import { copyText } from "../lib/clipboard.js";
import { toast } from "../lib/toast.js";
import { capital } from "../lib/words.js";
import { claimStatement, measuredOn, othersText, showsText, verdictText } from "./claims.js";

/**
 * @import { Page } from "../page.js"
 * @import { Claim, ClaimEntry, FoundVerdict, Words } from "../types.js"
 */

/** One source's map of a place, in words.
 *
 * @typedef {{ source: string, date: string, holder: string, since: string | null }} PlaceLine
 */

/**
 * @param {string} text
 * @returns {string}
 */
const stop = (text) => (text ? text.replace(/\.$/, "") + "." : "");

/** Return a claim as sentences: who said what and when, the verdict and on whose map it rests, what the maps show.
 *
 * @param {Words} t
 * @param {Claim} claim
 * @param {FoundVerdict} found
 * @returns {string}
 */
export function claimText(t, claim, found) {
  const said = t.say("copy.claim", {
    who: t.told(claim, "claimant").text,
    date: t.date(claim.date),
    claim: claimStatement(t, claim).text.replace(/\.$/, ""),
  });
  const measured = found.entry && found.kind !== "not testable" ? measuredOn(t, found) : "";
  const verdict = [verdictText(t, found), measured].filter(Boolean).join(", ");
  const shows =
    found.kind === "not testable" ? capital(stop(t.told(claim, "why").text)) : showsText(t, found.entry);
  return [said, stop(verdict), shows, othersText(t, found.entry)].filter(Boolean).join(" ");
}

/** Return what every map shows at a place. name: of the place; rows: [{source, date, holder, since or null}].
 *
 * @param {Words} t
 * @param {string} name
 * @param {PlaceLine[]} rows
 * @returns {string}
 */
export function placeText(t, name, rows) {
  /**
   * @param {PlaceLine} row
   * @returns {string}
   */
  const one = ({ source, date, holder, since }) =>
    t.say("copy.place.row", { source, date, holder }) + (since ? ", " + since : "");
  return t.say("copy.place", { place: name, list: rows.map(one).join("; ") });
}

/** Copy `text` and say so; where that is not allowed it is shown, to be read and typed.
 *
 * @param {Page} page
 * @param {string} text
 * @returns {Promise<void>}
 */
export async function copyAloud(page, text) {
  const done = await copyText(text, document.body);
  toast(done ? page.t.say("copy.done", { text }) : text);
}
