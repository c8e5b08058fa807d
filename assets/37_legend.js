/* The legend over the map, and in it the switch of the band that says how exact a reconstruction's line is.
 *
 * It is written with every day, and once more when the map has come to rest, which alone knows what else is on it.
 */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const { $, write, show, element } = salient.panel || {};
  const PHONE = "(max-width: 760px)"; // as in 30_map.css
  const SWITCHED = "band"; // a layer of salient.url.LAYERS
  const MOVED = ["moved-line", "moved-arrow"];

  /** Return the row's item: its swatch, with a ring or a colour for each that the sign has, and its words. */
  function item({ key, text, sides, ranks }) {
    const node = element("li");
    const swatch = element("span", "swatch swatch-" + key);
    node.dataset.key = key;
    if (sides) swatch.dataset.sides = sides.join(" ");
    (ranks || []).forEach((rank) => (swatch.appendChild(element("i", "ring")).dataset.rank = rank));
    node.append(swatch, element("span", "", text));
    return node;
  }

  function make(page, app) {
    const box = $("legend-box");
    const input = Object.assign(element("input"), { type: "checkbox" });

    function list(rows) {
      const key = JSON.stringify(rows);
      if ($("legend").dataset.key === key) return;
      $("legend").dataset.key = key;
      $("legend").replaceChildren(...rows.map(item));
    }

    /** Return what is on the screen, for 28_legend.js. */
    function sight() {
      const { seen, base } = app.stage.sight();
      const others = new Set(base);
      if (!page.moved || !page.moved()) MOVED.forEach((key) => others.delete(key)); // it goes before the map rests
      if (!$("pin").hidden && $("pin").dataset.outside === "false") others.add("pin");
      return { seen, layers: page.state.layers, base: others };
    }

    function draw() {
      if (!page.timeline || !page.model.series) return;
      const now = sight();
      const compared = page.comparison && page.comparison.legend(now);
      list(compared || salient.legend.day(page.model, page.t, page.view(), app.stage.banded(page.view()), now));
      exact();
    }

    // --- how exact the line is ---

    /** Return the reconstructions whose line is on the map, [{source, date}]. */
    function rebuilt() {
      const shown = page.comparison && page.state.compare ? page.comparison.lines() : [{ source: page.state.source, date: page.state.date }];
      const known = shown.map(({ source, date }) => ({ source: salient.story.sourceOf(page.manifest, source), date }));
      return page.state.layers.includes("contact") ? known.filter(({ source }) => source.reconstructed) : [];
    }

    function isMeasured({ source, date }) {
      const side = (id) => salient.story.heldBy(page.manifest, id);
      return salient.story.regionsOf(page.state.region).some((id) => salient.accuracy.reach(source, id, side(id), date) !== null);
    }

    function exact() {
      const lines = rebuilt();
      show($("legend-exact"), lines.length > 0);
      if (!lines.length) return;
      input.checked = page.state.layers.includes(SWITCHED);
      const known = lines.find(isMeasured);
      write($("legend-exact-note"), known ? page.t.say("exact.how", { against: salient.accuracy.against(page.model, page.t, known.source) }) : page.t.say("exact.none"));
    }

    function toggle() {
      const { layers } = page.state;
      page.set({ layers: salient.url.LAYERS.filter((name) => (name === SWITCHED ? input.checked : layers.includes(name))) });
      app.stage.layers();
      app.refresh();
    }

    input.addEventListener("change", toggle);
    input.setAttribute("aria-describedby", "legend-exact-note");
    $("legend-exact-label").prepend(input);
    box.open = salient.embedded || !root.matchMedia(PHONE).matches;
    root.addEventListener("beforeprint", () => (box.open = true));
    page.signs = draw;
    return { all: draw, day: draw, mapped: draw };
  }

  salient.parts = salient.parts || [];
  salient.parts.push(make);
})(typeof window === "undefined" ? globalThis : window);
