/* The mark of the chosen place on the map. */

import { $, write } from "../../lib/dom.js";
import { project } from "../../map/mercator.js";

/** @import { MapView, Spot } from "../../types.js" */

const NAMED = 10.2; // zoom from which the map names every place: dashboard/page/map/control_style.py

/** @typedef {ReturnType<typeof createPin>} Pin */

/** Return the mark: an element of the page that follows the map's view.
 *
 * @param {() => void} signs - draws the legend anew
 */
export function createPin(signs) {
  /** @type {Spot | null} */
  let place = null;

  /** @param {MapView | undefined} view */
  function follow(view) {
    if (!place || !view) return;
    const { clientWidth: width, clientHeight: height } = $("map");
    const { x, y } = project(place.lon, place.lat, view, width, height);
    $("pin").dataset.outside = String(x < 0 || y < 0 || x > width || y > height);
    $("pin").dataset.close = String(view.zoom >= NAMED);
    $("pin").style.transform = "translate(" + x.toFixed(1) + "px," + y.toFixed(1) + "px)";
  }

  /**
   * @param {Spot | null} chosen
   * @param {string} name
   * @param {MapView} [view]
   */
  function set(chosen, name, view) {
    place = chosen;
    $("pin").hidden = !chosen;
    if (chosen) write($("pin-name"), name);
    follow(view);
    signs();
  }
  return { set, follow };
}
