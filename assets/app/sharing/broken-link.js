/* What a link asked for and could not get: said on the map until the reader goes on to something else. */

import { doubts } from "../lib/address.js";
import { writeBadge } from "../panel/day.js";

/**
 * @import { Page } from "../page.js"
 * @import { Context, Words } from "../types.js"
 */

const ASKED = /** @type {const} */ (["date", "source", "region", "compare"]);

/** Return the sentences on what of a query is not here, and what is shown in its place. Pure.
 *
 * @param {Words} t
 * @param {string} query
 * @param {Context} context
 * @param {Partial<Record<string, string>>} shown - by name of the parameter
 * @returns {string[]}
 */
export function doubtSentences(t, query, context, shown) {
  return doubts(query, context).map((name) => t.say("link." + name, { shown: shown[name] || "" }));
}

/** Return the notice.
 *
 * @param {Page} page
 */
export function createLinkNotice(page) {
  const query = window.location.search.slice(1);
  const now = () => JSON.stringify(ASKED.map((name) => page.state[name]));
  const asked = now();

  function all() {
    const { t, state } = page;
    const shown = {
      source: page.source().title[t.lang],
      date: t.date(state.date),
      region: t.say("region." + state.region),
    };
    const said = now() === asked ? doubtSentences(t, query, page.context, shown) : [];
    writeBadge("badge-link", said.length ? said.join(" ") : null);
  }

  return { all, day: all };
}
