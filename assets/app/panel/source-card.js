/* The card of the source: it changes with the source and the language, never with the day. */

import { $, element, linkTo } from "../lib/dom.js";

/** @import { Source, Words } from "../types.js" */

/**
 * @param {Words} t
 * @param {Source} source
 */
function coverage(t, { first, last, snapshots, nothing }) {
  if (nothing) return null;
  return t.shortDate(first) + " \u2013 " + t.shortDate(last) + ", " + t.count("source.maps.count", snapshots);
}

/** Return an address as a link, or as text where it leads nowhere; null where there is none.
 *
 * @param {string} url
 */
function address(url) {
  const plain = (url || "").replace(/^https?:\/\//, "");
  return plain ? (plain === url ? plain : linkTo(plain, url)) : null;
}

/** Write the card.
 *
 * @param {Words} t
 * @param {Source} source
 */
export function writeSourceCard(t, source) {
  /** @type {[string, string | HTMLElement | null][]} */
  const facts = [
    ["source.publisher", source.publisher],
    ["source.address", address(source.address)],
    ["source.reliability", t.say("admiralty." + source.reliability)],
    ["source.coverage", coverage(t, source)],
    ["source.regions", source.regions.map((id) => t.say("region." + id)).join(", ")],
    ["source.terms", source.terms.text[t.lang]],
  ];
  const list = element("dl", "facts");
  for (const [key, value] of facts) {
    if (!value) continue;
    const cell = element("dd");
    cell.append(value);
    list.append(element("dt", "", t.say(key)), cell);
  }
  $("source-card").replaceChildren(
    element("h2", "card-title", t.say("source.title")),
    element("p", "source-name", source.title[t.lang]),
    element("p", "note", source.note[t.lang]),
    list,
  );
}
