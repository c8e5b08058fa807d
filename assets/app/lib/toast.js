/* One line over the page that goes by itself. */

import { $, write } from "./dom.js";

let fading = 0;

/** @param {string} text */
export function toast(text) {
  const node = $("toast");
  write(node, text);
  node.hidden = false;
  clearTimeout(fading);
  fading = setTimeout(() => (node.hidden = true), 2500);
}
