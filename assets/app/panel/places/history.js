/* The history of a place on each source, in its card: a bar over the period of the curve, and who holds it now. */

import { element } from "../../lib/dom.js";
import { controlName, shownMaps, standingOf, stretchesOf } from "./standing.js";

/**
 * @import { Page } from "../../page.js"
 * @import { PanelFiles } from "../files.js"
 * @import { Standing } from "./standing.js"
 * @import { Chosen, Source, Span, Stretch } from "../../types.js"
 */

/** Return where a day is on a bar, in % of its width; a day outside the period is at its end.
 *
 * @param {Span} span
 * @param {number} day
 */
const share = ({ first, until }, day) =>
  (100 * (Math.min(Math.max(day, first), until) - first)) / (until - first);

/** Return a stretch in words.
 *
 * @param {Page} page
 * @param {Stretch} stretch
 */
function stretchText(page, { from, until, control }) {
  const { t } = page;
  const [first, last] = [from, until - 1].map((day) => t.shortDate(page.isoOf(day)));
  return controlName(t, control) + ", " + first + " \u2013 " + last;
}

/**
 * @param {Page} page
 * @param {Stretch} stretch
 */
function piece(page, stretch) {
  const { span } = page;
  const node = element("span", "history-piece");
  const [left, right] = [share(span, stretch.from), share(span, stretch.until)];
  node.dataset.control = stretch.control || "unknown";
  node.title = stretchText(page, stretch);
  Object.assign(node.style, { left: left + "%", width: right - left + "%" });
  return node;
}

/** Return the bar of one source's history, with the days that are shown.
 *
 * @param {Page} page
 * @param {Stretch[]} stretches
 * @param {number[]} days
 */
function bar(page, stretches, days) {
  const { span } = page;
  const node = element("div", "history-bar");
  node.setAttribute("role", "img");
  node.setAttribute("aria-label", stretches.map((stretch) => stretchText(page, stretch)).join("; "));
  const inside = stretches.filter(({ from, until }) => until > span.first && from < span.until);
  node.append(...inside.map((stretch) => piece(page, stretch)));
  for (const day of days) {
    const now = element("span", "history-now");
    now.style.left = share(span, day + 0.5) + "%";
    node.append(now);
  }
  return node;
}

/** Return the days that are marked on the bar of a source: of a comparison those of its maps.
 *
 * @param {Page} page
 * @param {Source} source
 */
function markedDays(page, source) {
  const shown = shownMaps(page).filter((map) => map.source.id === source.id);
  return shown.length ? shown.map(({ day }) => day) : [page.day()];
}

/**
 * @param {string} title
 * @param {Standing} standing
 */
function head(title, { holder, control }) {
  const node = element("p", "history-head");
  const strong = element("strong", "", holder);
  if (control) strong.dataset.control = control;
  node.append(element("span", "", title), strong);
  return node;
}

/** @param {Standing} standing */
const note = ({ since, why }) => (since || why ? [element("p", "note", since || why || "")] : []);

/** Return a spot's history as a list by date; a settlement has its bar alone.
 *
 * @param {Page} page
 * @param {Stretch[]} stretches
 */
function dated(page, stretches) {
  const list = element("ol", "history-list");
  list.append(...stretches.map((stretch) => element("li", "", stretchText(page, stretch))));
  return list;
}

/** Return what one source tells of a place.
 *
 * @param {Page} page
 * @param {PanelFiles} files
 * @param {Chosen} place
 * @param {Source} source
 * @returns {HTMLElement}
 */
export function sourceRow(page, files, place, source) {
  const stretches = stretchesOf(page, files, place, source);
  const standing = standingOf(page, files, place, { source, day: page.day() });
  const node = element("div", "history-row");
  node.append(head(source.title[page.t.lang], standing));
  if (stretches) node.append(bar(page, stretches, markedDays(page, source)));
  node.append(...note(standing));
  if (stretches && place.spot) node.append(dated(page, stretches));
  return node;
}

/** Return who holds a place on each of the two maps that are compared.
 *
 * @param {Page} page
 * @param {PanelFiles} files
 * @param {Chosen} place
 * @returns {HTMLElement[]}
 */
export function comparedRows(page, files, place) {
  const { t, state } = page;
  if (!state.compare) return [];
  const rows = shownMaps(page).map(({ source, day }) => {
    const standing = standingOf(page, files, place, { source, day });
    const title = t.say("cmp.side", { source: source.title[t.lang], date: t.date(page.isoOf(day)) });
    const node = element("div", "history-row history-end");
    node.append(head(title, standing), ...note(standing));
    return node;
  });
  return [element("h4", "card-title", t.say("place.compared")), ...rows];
}

/** Return the two ends of the bars.
 *
 * @param {Page} page
 * @returns {HTMLElement}
 */
export function barEnds(page) {
  const { t, span } = page;
  const node = element("p", "history-ends");
  for (const day of [span.first, span.until - 1])
    node.append(element("span", "", t.shortDate(page.isoOf(day))));
  return node;
}
