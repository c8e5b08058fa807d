/* Where the page begins: `start` is what assets/start.js calls with the data that the server handed over. */

import { App } from "./app.js";
import { embedded } from "./lib/frame.js";
import { prepareEmbed } from "./sharing/embed.js";
import { loadPinned } from "./sharing/pinned.js";

/** @import { Boot, Figure } from "./types.js" */

/** Start the page. Returns the app, and the figure of its map for Dash to draw, or null.
 *
 * @param {Boot} boot
 * @returns {Promise<{ app: App, figure: Figure | null }>}
 */
export async function start(boot) {
  if (embedded) document.documentElement.dataset.embed = "true";
  const ready = prepareEmbed(boot);
  const app = new App((await loadPinned(ready)) || ready);
  return { app, figure: app.start() };
}
