/* Links to the page, and the codes of frames and pictures to paste into another one. Pure. */

import { formatAddress, LAYERS } from "../lib/address.js";
import { joinQuery } from "./pictures/address.js";

/** @import { Context, State } from "../types.js" */

const FRAME = { width: 800, height: 520 }; // px
const PICTURE = { width: 1600, height: 900 };

/** Return an address of the page as it is written elsewhere: of a static site the page itself knows only a relative one.
 *
 * @param {string} address
 * @param {string} base - where the page is
 * @returns {string}
 */
export const absolute = (address, base) => new URL(address, base).href;

/** Return the query of a state, with `revision` or without any.
 *
 * @param {State} state
 * @param {Context} context
 * @param {string | null} revision
 * @returns {string}
 */
export function shareQuery(state, context, revision) {
  const unusual = { ...context, source: "", date: () => "" }; // so that nothing is left out as usual
  return formatAddress({ ...state, rev: revision || null }, unusual);
}

/** Return `text` as it is written in an attribute or between tags.
 *
 * @param {string} text
 * @returns {string}
 */
export const escapeHtml = (text) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** Return the code of a frame.
 *
 * @param {string} address
 * @param {string} title
 * @returns {string}
 */
export function frameCode(address, title) {
  return `<iframe src="${escapeHtml(address)}" title="${escapeHtml(title)}" width="${FRAME.width}" height="${FRAME.height}" loading="lazy" style="border:0;max-width:100%"></iframe>`;
}

/** Return the code of a picture with its credit.
 *
 * @param {string} address
 * @param {string} page
 * @param {{ alt: string, credit: string, link: string }} words
 * @returns {string}
 */
export function pictureCode(address, page, words) {
  const image = `<img src="${escapeHtml(address)}" alt="${escapeHtml(words.alt)}" width="${PICTURE.width}" height="${PICTURE.height}" loading="lazy" style="max-width:100%;height:auto">`;
  return `<figure>${image}<figcaption>${escapeHtml(words.credit)} <a href="${escapeHtml(page)}">${escapeHtml(words.link)}</a></figcaption></figure>`;
}

/** Return the query of the picture of a state.
 *
 * @param {State} state
 * @param {string | null} view - as `pictureView` writes it
 * @param {string | null} revision
 * @returns {string}
 */
export function pictureQuery(state, view, revision) {
  const { source, date, region, known, compare, layers, claim, place, theme, lang, from, to } = state;
  return joinQuery({
    date,
    source,
    region,
    known,
    compare,
    from,
    to,
    layers: layers.length < LAYERS.length ? layers.join(",") : null,
    view,
    claim,
    place,
    theme: theme === "dark" ? "dark" : null,
    lang: lang === "en" ? null : lang,
    rev: revision,
  });
}
