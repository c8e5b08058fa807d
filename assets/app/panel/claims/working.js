/* The working of a claim: what was reported, the rule step by step, and what every map says. */

import { element } from "../../lib/dom.js";
import { publisher, saidOf } from "../../sentences/claims.js";
import { entryName, sentence } from "./claim-text.js";

/**
 * @import { Page } from "../../page.js"
 * @import { Claim, ClaimEntry, Words } from "../../types.js"
 */

/**
 * @param {Words} t
 * @param {Claim} claim
 */
function bySource(t, claim) {
  const list = element("dl", "facts");
  for (const entry of claim.sources) {
    const none = entry.verdict === "not testable";
    const cell = element("dd", "", saidOf(t, entry));
    const { text, lang } = t.told(entry, "reason");
    if (none) Object.assign(cell, { title: text, lang });
    list.append(element("dt", "", entryName(t, entry)), cell);
  }
  return list;
}

/** Return the rule as a list: each step of it, or why there is none.
 *
 * @param {Words} t
 * @param {Claim} claim
 * @param {ClaimEntry | null} entry
 */
function steps(t, claim, entry) {
  const list = element("ul", "steps-list");
  const why = t.told(claim, "why");
  const worked = entry?.working.length
    ? t.told(entry, "working")
    : { text: [sentence(why.text)], lang: why.lang };
  list.lang = worked.lang;
  list.append(...worked.text.map((line) => element("li", "", line)));
  return list;
}

/** Return the working.
 *
 * @param {Page} page
 * @param {Claim} claim
 * @param {ClaimEntry | null} entry - of the source that the verdict is by
 * @returns {HTMLElement[]}
 */
export function workingOf(page, claim, entry) {
  const { t } = page;
  /** @param {string} key */
  const title = (key) => element("h4", "card-title", t.say(key));
  const summary = t.told(claim, "summary");
  const reported = Object.assign(element("p", "", summary.text), { lang: summary.lang });
  const sources = claim.sources.length ? [title("claim.sources"), bySource(t, claim)] : [];
  return [
    title("claim.reported"),
    reported,
    title("claim.method"),
    steps(t, claim, entry),
    ...sources,
    element("p", "note", publisher(t, claim) + ": " + claim.source_title),
  ];
}
