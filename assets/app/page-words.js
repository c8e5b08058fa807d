/* The words of the page that are no part's own: its header, its credit, the button beside the curve. */

import { fillHeader } from "./header.js";
import { $, translate, write } from "./lib/dom.js";
import { otherPeriod } from "./page.js";
import { writeBadge } from "./panel/day.js";
import { writeSourceCard } from "./panel/source-card.js";
import { creditText } from "./sentences/credit.js";
import { reconstructionText } from "./sentences/day.js";

/** @import { Page } from "./page.js" */

/** Write the date in the header.
 *
 * @param {Page} page
 */
export function writeDate({ t, state }) {
  write($("date"), t.longDate(state.date));
}

/** Write what depends on the language alone.
 *
 * @param {Page} page
 */
export function writeWords(page) {
  const { t, manifest, settings } = page;
  translate(t);
  fillHeader(page);
  write($("legal"), t.say("revision", { revision: manifest.revision }));
  write($("seed"), t.date(settings.seed));
  writeDate(page);
  document.documentElement.toggleAttribute("data-archives", Object.keys(page.boot.credits).length > 0);
}

/** Write what depends on the source.
 *
 * @param {Page} page
 */
export function writeSource(page) {
  const { t, model, state } = page;
  const source = page.source();
  writeSourceCard(t, source);
  writeBadge("badge-recon", reconstructionText(model, t, state.source));
  write($("credit"), creditText(t, page.boot.credits, t.told(source, "credit").text));
}

/** Offer the whole period, or the usual one, where there is another.
 *
 * @param {Page} page
 */
export function offerPeriod(page) {
  const other = otherPeriod(page);
  const button = $("range-clear");
  button.hidden = !other;
  if (!other) return;
  const label = button.firstElementChild;
  label.dataset.word = other.word;
  write(label, page.t.say(other.word, { year: other.year }));
}
