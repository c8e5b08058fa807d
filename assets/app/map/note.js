/* The note over the map: it is on its way, could not be had, or there is none of the day, or none was known. */

import { $, write } from "../lib/dom.js";

/** Says something over the map. */
export class MapNote {
  /** Show a note.
   *
   * @param {string} kind
   * @param {string} text
   * @param {boolean} [retry] - offer to try again
   */
  show(kind, text, retry) {
    const node = $("map-note");
    node.hidden = false;
    node.dataset.kind = kind;
    write(node.querySelector("p"), text);
    $("map-retry").hidden = !retry;
  }

  /** Take the note away if it is of one of these kinds.
   *
   * @param {string[]} kinds
   */
  hide(...kinds) {
    const node = $("map-note");
    if (kinds.includes(node.dataset.kind ?? "")) node.hidden = true;
  }
}
