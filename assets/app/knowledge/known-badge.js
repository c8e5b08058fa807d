/* The mark of a page that shows what was known on an earlier day, and the way back. */

import { $, show, write } from "../lib/dom.js";
import { shareQuery } from "../sharing/codes.js";

/**
 * @import { Page } from "../page.js"
 * @import { Iso, State } from "../types.js"
 */

/** Go to the page as it was known on a day, or as it is known now: everything else stays.
 *
 * @param {Page} page
 * @param {Iso | null} known
 * @param {Partial<State>} [patch]
 */
export function visitKnown(page, known, patch = {}) {
  const { state, context } = page;
  window.location.assign(
    window.location.pathname + "?" + shareQuery({ ...state, ...patch, known }, context, state.rev),
  );
}

/** Return the mark.
 *
 * @param {Page} page
 */
export function createKnownBadge(page) {
  for (const id of /** @type {const} */ (["known-action", "map-known"]))
    $(id).addEventListener("click", () => visitKnown(page, null));

  function all() {
    const { t, boot } = page;
    const { known } = boot;
    show($("badge-known"), Boolean(known));
    if (!known) return;
    const then = known.kind === "then";
    $("badge-known").dataset.kind = known.kind;
    write($("known-text"), t.say(then ? "known.on" : "known.error", { date: t.date(known.day) }));
    $("badge-known").title = then && !page.source().nothing ? t.say("known.about") : "";
    write($("known-action"), t.say(then ? "known.back" : "close"));
  }

  return { all };
}
