/* The tip beside the pointer on the map, and the scale bar: nodes that are laid over it. */

import { $, element, write } from "../lib/dom.js";
import { scaleBarAt } from "./mercator.js";

/** @import { MapView, Words } from "../types.js" */

const SCALE_BAR = 120; // px, at most

/** Lay lines beside a point of the map's section; none take the tip away.
 *
 * @param {string[]} lines
 * @param {number} x
 * @param {number} y
 */
export function showTip([who, ...rest], x, y) {
  const tip = $("map-tip");
  tip.hidden = !who;
  if (!who) return;
  tip.replaceChildren(element("strong", "", who), ...rest.map((text) => element("span", "", text)));
  const box = $("map-section");
  const left = Math.min(x + 14, box.clientWidth - tip.offsetWidth - 8);
  const top = y + 18 + tip.offsetHeight > box.clientHeight ? y - tip.offsetHeight - 10 : y + 18;
  tip.style.transform = "translate(" + left.toFixed(0) + "px," + top.toFixed(0) + "px)";
}

/** Fit the scale bar to where the map is.
 *
 * @param {Words} t
 * @param {MapView} at
 * @param {number} scale - how many times larger than usual type is
 */
export function fitScaleBar(t, at, scale) {
  const { km, px } = scaleBarAt(at.lat, at.zoom, SCALE_BAR * scale);
  $("scale-bar").style.setProperty("--share", (px / $("map-section").clientWidth).toFixed(5));
  write($("scale-text"), t.number(km, km < 1 ? 1 : 0) + "\u00a0" + t.say("km"));
}
