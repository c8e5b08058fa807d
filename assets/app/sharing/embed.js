/* The map inside another page, at `/embed`: the same page with less on it, and a way to the whole.
 *
 * It leaves to the page around it what is that page's own: the wheel and one finger scroll. With Ctrl the wheel zooms,
 * and two fingers move the map.
 */

import { $, attribute, element, write } from "../lib/dom.js";
import { embedded, frameSize, isSmall } from "../lib/frame.js";
import { toast } from "../lib/toast.js";
import { shareQuery } from "./codes.js";

/**
 * @import { Page } from "../page.js"
 * @import { Boot } from "../types.js"
 */

const MARGIN = { l: 6, r: 6, t: 4, b: 7 };
/** Names of the actions of what is not there. */
export const HIDDEN = ["compare", "search", "snapshot", "help", "from", "to"];

/** Return the boot data with a curve that fits a small frame. Pure.
 *
 * @param {Boot} boot
 * @param {{ width: number, height: number }} frame
 * @returns {Boot}
 */
export function fitFrame(boot, frame) {
  if (!isSmall(frame)) return boot;
  const { curve } = boot.figures;
  /** @param {object} axis */
  const quiet = (axis) => ({ ...axis, showticklabels: false, ticks: "" });
  const layout = {
    ...curve.layout,
    margin: MARGIN,
    xaxis: quiet(curve.layout.xaxis),
    yaxis: quiet(curve.layout.yaxis),
  };
  return { ...boot, margin: MARGIN, figures: { ...boot.figures, curve: { ...curve, layout } } };
}

/** Return the boot data for the frame that the page is in.
 *
 * @param {Boot} boot
 * @returns {Boot}
 */
export const prepareEmbed = (boot) => (embedded ? fitFrame(boot, frameSize()) : boot);

/** Return whether the map may have an event of the pointer, or the page around it. Pure.
 *
 * @param {WheelEvent | TouchEvent} event
 * @returns {boolean}
 */
export function isOurs(event) {
  return "touches" in event ? event.touches.length !== 1 : event.ctrlKey || event.metaKey;
}

/** Return what the embedded map has besides the page; nothing where the page is no embedded map.
 *
 * @param {Page} page
 * @param {{ escape: () => void }} joints - escape: closes what the reader has open
 * @returns {{ all?: () => void, day?: (figure: string) => void }}
 */
export function createEmbed(page, joints) {
  if (!embedded) return {};
  const link = $("embed-open");
  const close = closeButton(joints.escape);

  function address() {
    attribute(link, "href", page.boot.prefix + "?" + shareQuery(page.state, page.context, page.state.rev));
  }

  listen(page);
  for (const type of ["pointerenter", "pointerdown", "focus"]) link.addEventListener(type, address); // the view may have moved
  return {
    all() {
      attribute(close, "aria-label", page.t.say("close"));
      address();
    },
    day(figure) {
      const compared = page.state.compare && $("compare-text").textContent;
      write($("embed-figure"), compared || figure);
      attribute($("embed-figure"), "title", compared || figure); // a long one is cut off
      address();
    },
  };
}

/** Return the button of the card over the map: a place brings one of its own; the list that a claim is in has none.
 *
 * @param {() => void} action
 */
function closeButton(action) {
  const close = Object.assign(element("button", "button square embed-close", "\u00d7"), { type: "button" });
  close.addEventListener("click", action);
  $("panel").prepend(close);
  return close;
}

/** Keep from the map what is not its own: in the capturing phase it never hears of it.
 *
 * @param {Page} page
 */
function listen(page) {
  /** @param {WheelEvent | TouchEvent} event */
  function leave(event) {
    const { target } = event;
    if (isOurs(event) || (target instanceof Element && target.closest("#swipe"))) return;
    event.stopPropagation();
    if (event.type === "touchmove") toast(page.t.say("embed.fingers"));
  }
  for (const type of ["wheel", "touchstart", "touchmove"])
    $("map-section").addEventListener(type, leave, { capture: true, passive: true });
}
