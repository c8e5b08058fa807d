/* Where the page begins: `start` is what assets/start.js calls with the data that the server handed over. */

import { App } from "./app.js";
import { loadKnown } from "./knowledge/known-boot.js";
import { embedded } from "./lib/frame.js";
import { prepareEmbed } from "./sharing/embed.js";
import { loadPinned } from "./sharing/pinned.js";

/** @import { Boot, DashGraph } from "./types.js" */

/** Start the page. Returns the app, and what Dash is to put into the page when all else is seen: map and curve.
 *
 * @param {Boot} boot
 * @returns {Promise<{ app: App, graphs: Promise<(DashGraph | null)[]> }>}
 */
export async function start(boot) {
  if (embedded) document.documentElement.dataset.embed = "true";
  const ready = prepareEmbed(boot);
  const app = new App(await loadKnown((await loadPinned(ready)) || ready));
  return { app, graphs: app.start() };
}
