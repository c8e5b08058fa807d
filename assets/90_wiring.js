/* What Dash calls: one clientside callback, at the start. */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  /** Build the page from what the server handed over, and give Dash the map's figure. */
  salient.start = function (boot) {
    if (!boot || salient.page) return root.dash_clientside.no_update;
    salient.page = salient.app.create(boot);
    return salient.page.start() || root.dash_clientside.no_update;
  };
})(typeof window === "undefined" ? globalThis : window);
