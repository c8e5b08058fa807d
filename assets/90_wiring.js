/* What Dash calls: one clientside callback, at the start. */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  function begin(boot) {
    salient.page = salient.app.create(boot);
    return salient.page.start() || root.dash_clientside.no_update;
  }

  /** Build the page from what the server handed over, and give Dash the map's figure. */
  salient.start = function (boot) {
    if (!boot || salient.started) return root.dash_clientside.no_update;
    salient.started = true;
    const ready = salient.embed.prepare(boot);
    const older = salient.frozen.load(ready); // a page that is pinned to another revision fetches it first
    return older ? older.then(begin) : begin(ready);
  };
})(typeof window === "undefined" ? globalThis : window);
