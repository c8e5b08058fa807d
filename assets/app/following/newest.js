/* What a page does about a publication that is newer than its own. Pure. */

import { LATEST } from "../lib/address.js";
import { shareQuery } from "../sharing/codes.js";

/** @import { Context, Iso, Manifest, Newest, News, State } from "../types.js" */

const BETWEEN = 60_000; // ms between two questions, more or less
const LONGEST = 30 * 60_000; // ms, for a server that cannot answer
const JITTER = 0.25; // of the wait, either way: pages that were opened together do not ask together
const REVISION = /^[0-9a-f]{12}$/;
const ISO = /^\d{4}-\d{2}-\d{2}$/;

/** Return how long to wait until the next question, ms.
 *
 * @param {number} failures - in a row, so far
 * @param {number} random - from 0 up to 1
 * @returns {number}
 */
export const waitAfter = (failures, random) =>
  Math.min(LONGEST, BETWEEN * 2 ** failures) * (1 - JITTER + 2 * JITTER * random);

/** Return what the server answered, if it is what was asked for.
 *
 * @param {any} answer
 * @returns {Newest}
 */
export function checkNewest(answer) {
  const days = Object.values(answer?.sources ?? {});
  const good = REVISION.test(answer?.revision) && days.length && days.every((day) => ISO.test(String(day)));
  if (!good) throw new Error("no revision");
  return answer;
}

/** Return what is new for the reader of a source, or null where nothing is.
 *
 * @param {Manifest} manifest - of the page
 * @param {string} source
 * @param {Newest | null} newest - as the server told last
 * @returns {News | null}
 */
export function newsOf(manifest, source, newest) {
  if (!newest || newest.revision === manifest.revision) return null;
  const last = newest.sources[source];
  return { day: last && last > lastOf(manifest, source) ? last : null };
}

/**
 * @param {Manifest} manifest
 * @param {string} source
 * @returns {Iso}
 */
const lastOf = (manifest, source) => manifest.sources.find(({ id }) => id === source)?.last ?? "";

/** Tell whether the reader is at the end of the source, and so goes on with it.
 *
 * @param {State} state
 * @param {Context} context
 * @returns {boolean}
 */
export const isAtEnd = (state, context) => state.date === context.latest(state.source);

/** Return the query of the same view of a newer publication: whoever is at the end stays at the end.
 *
 * @param {State} state
 * @param {Context} context
 * @returns {string}
 */
export function queryOfNewest(state, context) {
  const at = isAtEnd(state, context) ? { date: LATEST, to: null } : {};
  return shareQuery({ ...state, ...at }, context, null);
}
