/* What Dash calls, once, at the start. It is the only script that Dash loads by itself: the modules follow it. */

window.dash_clientside = window.dash_clientside || {};

/** Say that the page could not be loaded, and offer to load it again: none of its modules may be here. */
function failed(words) {
  const note = document.getElementById("map-note");
  const again = document.getElementById("map-retry");
  document.documentElement.dataset.ready = "error";
  note.querySelector("p").textContent = words["map.error"] + " " + words["map.error.more"];
  again.hidden = false;
  again.addEventListener("click", () => location.reload());
}

/** Have the browser's first drawing context made while Dash's scripts are being run, away from the page's own thread:
 * without a graphics card that takes a second, and the map's own then no time. Returns whether there can be one; null
 * where that thread cannot tell.
 */
function warmUp() {
  const make = () => postMessage(Boolean(new OffscreenCanvas(1, 1).getContext("webgl2")));
  const code = URL.createObjectURL(new Blob([`(${make})()`], { type: "text/javascript" }));
  const worker = new Worker(code);
  return new Promise((told) => {
    worker.addEventListener("message", ({ data }) => told(data || null)); // the page's own thread may have an older one
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      told(null);
    });
  });
}

/** Return what `warmUp` does, or null where there are no such threads. */
function webGL() {
  try {
    return warmUp();
  } catch (error) {
    console.info("Salient: " + error.message);
    return null;
  }
}

const warm = webGL();

window.dash_clientside.salient = {
  /** Build the page from what the server handed over. Returns a promise of the graphs of the map and the curve. */
  async start(boot) {
    const { salient, no_update: nothing } = window.dash_clientside;
    if (!boot || salient.started) return [nothing, nothing];
    salient.started = true;
    try {
      const { start } = await import(new URL(boot.main, document.baseURI).href);
      const { app, graphs } = await start({ ...boot, webgl: warm });
      salient.app = app; // for the console and for tests: the page itself asks for nothing here
      return await graphs;
    } catch (error) {
      console.info("Salient: " + error.message);
      failed(boot.words[boot.settings.lang]);
      return [nothing, nothing];
    }
  },
};
