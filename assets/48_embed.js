/* The map inside another page, at `/embed`: the same page with less on it, and a way to the whole.
 *
 * It leaves to the page around it what is that page's own: the wheel and one finger scroll. With Ctrl the wheel zooms,
 * and two fingers move the map.
 */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const { $, write, attribute, element } = salient.panel || {};
  const PATH = /\/embed\/?$/;
  const SMALL = { width: 480, height: 400 }; // px: below, there is no room for the curve's axes nor for two maps
  const MARGIN = { l: 6, r: 6, t: 4, b: 7 };
  const HIDDEN = ["compare", "search", "snapshot", "help", "from", "to"]; // actions of what is not there

  /** Tell whether a path is that of the embedded map. Pure. */
  const isEmbed = (path) => PATH.test(path);

  /** Tell whether a frame is small: {width, height} in px. Pure. */
  const isSmall = (frame) => frame.width < SMALL.width || frame.height < SMALL.height;

  /** Return the boot data with a curve that fits a small frame. Pure. */
  function prepare(boot, frame) {
    if (!isSmall(frame)) return boot;
    const { curve } = boot.figures;
    const quiet = (axis) => ({ ...axis, showticklabels: false, ticks: "" });
    const layout = { ...curve.layout, margin: MARGIN, xaxis: quiet(curve.layout.xaxis), yaxis: quiet(curve.layout.yaxis) };
    return { ...boot, margin: MARGIN, figures: { ...boot.figures, curve: { ...curve, layout } } };
  }

  /** Return whether the map may have an event of the pointer, or the page around it. Pure. */
  function ours(event) {
    if (event.type === "wheel") return event.ctrlKey || event.metaKey;
    return event.touches.length !== 1;
  }

  function make(page, app) {
    if (!salient.embedded) return {};
    const link = $("embed-open");
    HIDDEN.forEach((name) => delete app.actions[name]);

    function leave(event) {
      if (ours(event) || event.target.closest("#swipe")) return;
      event.stopPropagation();
      if (event.type === "touchmove") salient.header.toast(page.t.say("embed.fingers"));
    }

    function address() {
      attribute(link, "href", page.boot.prefix + "?" + salient.share.query(page.state, page.context, page.state.rev));
    }

    function line(figure) {
      const compared = page.state.compare && $("compare-text").textContent;
      write($("embed-figure"), compared || figure);
      attribute($("embed-figure"), "title", compared || figure); // a long one is cut off
    }

    // A place brings its own way to close it along; the list that a claim is in has none.
    const close = Object.assign(element("button", "button square embed-close", "\u00d7"), { type: "button" });
    close.addEventListener("click", () => app.actions.escape());
    $("panel").prepend(close);

    // In the capturing phase: the map never hears of what is not its own.
    ["wheel", "touchstart", "touchmove"].forEach((type) => $("map-section").addEventListener(type, leave, { capture: true, passive: true }));
    ["pointerenter", "pointerdown", "focus"].forEach((type) => link.addEventListener(type, address)); // the view may have moved

    return {
      all() {
        attribute(close, "aria-label", page.t.say("close"));
        address();
      },
      day(figure) {
        line(figure);
        address();
      },
    };
  }

  const frame = () => ({ width: root.innerWidth, height: root.innerHeight });

  salient.embed = {
    isEmbed,
    isSmall,
    prepare: (boot) => (salient.embedded ? prepare(boot, frame()) : boot),
    small: () => salient.embedded && isSmall(frame()),
    fit: prepare,
    ours,
  };
  salient.embedded = Boolean(root.location) && isEmbed(root.location.pathname);
  if (salient.embedded) document.documentElement.dataset.embed = "true";
  salient.parts = salient.parts || [];
  salient.parts.push(make);
})(typeof window === "undefined" ? globalThis : window);
