/* The map's part of the page: notes, tip, scale bar, and joining 30_map.js to the state. */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const { $, write, element } = salient.panel || {};
  const PATIENCE = 20000; // ms until a map that does not come is given up
  const SCALE_BAR = 120; // px, at most
  const NARROW = 600; // px
  const AGAIN = 5000; // ms until what could not be had may be asked for again

  function create(page, load) {
    const webgl = salient.map.webgl();
    let map = null;
    let sight = { seen: () => true, base: new Set() }; // what was on the screen when the map last came to rest

    /** Say something over the map: `key` names the kind. Null takes it away. */
    function note(key, text, retry) {
      const node = $("map-note");
      node.hidden = !key;
      node.dataset.kind = key || "";
      if (key) write(node.querySelector("p"), text || page.t.say(key));
      $("map-retry").hidden = !retry;
    }

    const noted = () => $("map-note").dataset.kind;

    function bounds() {
      const { wide, narrow } = page.boot.views[page.state.region];
      return $("map").clientWidth < NARROW * page.scale() ? narrow : wide;
    }

    function figure() {
      const box = $("map");
      const [lon, lat, zoom] = page.state.view || [];
      const view = page.state.view ? { lon, lat, zoom } : salient.geo.fit(bounds(), box.clientWidth, box.clientHeight, 28);
      const { region } = page.state;
      return salient.map.figure(page.boot.figures.map, { tokens: page.tokens(), names: page.names(), scale: page.scale(), view, region });
    }

    /** Return the figure of the map, or null where it cannot be drawn; `done` is called when it is. */
    function start(done) {
      if (!webgl) {
        without();
        return null;
      }
      note("map.loading");
      salient.map.ready({ painted, moved, moving: scaleBar, rested, hover, chosen }, PATIENCE).then((made) => {
        map = made;
        if (!map) return without();
        dress();
        map.showLayers(page.state.layers);
        sight = map.sight();
        scaleBar(map.view());
        done();
      });
      return figure();
    }

    /** Go on without a map: claims, places and figures do not wait for it. */
    function without() {
      document.documentElement.dataset.ready = "nogl";
      note("map.nogl");
    }

    function painted(day) {
      Object.assign(document.documentElement.dataset, { painted: page.isoOf(day), ready: "true" });
      if (noted() === "map.loading") note(null);
      page.painted();
    }

    /** The map rests: what is on it is known now, and not asked for again with every step of a day. */
    function rested() {
      sight = map.sight();
      if (page.signs) page.signs();
    }

    function moved(to, byReader) {
      scaleBar(to);
      if (byReader) page.set({ view: [to.lon, to.lat, to.zoom] });
    }

    function scaleBar(at) {
      if (page.viewed) page.viewed(at);
      const { km, px } = salient.geo.scaleBar(at.lat, at.zoom, SCALE_BAR * page.scale());
      $("scale-bar").style.setProperty("--share", (px / $("map-section").clientWidth).toFixed(5));
      write($("scale-text"), page.t.number(km, km < 1 ? 1 : 0) + "\u00a0" + page.t.say("km"));
    }

    function hover(feature, x, y, place) {
      const compared = page.comparison && page.comparison.tip(feature, x, place);
      const { offsetLeft, offsetTop } = $("map");
      if (feature) fetchRegions();
      tip(compared || (feature ? salient.story.tip(page.model, page.t, page.view(), feature, place) : []), x + offsetLeft, y + offsetTop);
    }

    /** Tell of the chosen spot or settlement. */
    function chosen(place, id) {
      if (page.choose) page.choose(place, id);
    }

    /** Lay `lines` beside a point of the map's section; none take the tip away. */
    function tip([who, ...rest], x, y) {
      const tip = $("map-tip");
      tip.hidden = !who;
      if (!who) return;
      tip.replaceChildren(element("strong", "", who), ...rest.map((text) => element("span", "", text)));
      const box = $("map-section");
      const left = Math.min(x + 14, box.clientWidth - tip.offsetWidth - 8);
      const top = y + 18 + tip.offsetHeight > box.clientHeight ? y - tip.offsetHeight - 10 : y + 18;
      tip.style.transform = "translate(" + left.toFixed(0) + "px," + top.toFixed(0) + "px)";
    }

    /** Draw the day, and say so where the source has no map of it. */
    function day() {
      const now = page.view();
      const at = page.timeline.stretch(now.day);
      if (at < 0) note("cover", salient.story.absence(page.model, page.t, { ...now }, salient.pages.nearest(page)));
      else if (["cover", "map.error"].includes(noted())) note(webgl ? null : "map.nogl");
      const other = page.comparison && page.comparison.drawn();
      if (page.comparison) page.comparison.draw();
      if (map && other) map.show(now.day, other.key, other.features, true);
      else if (map) map.show(now.day, keyOf(now, at), banded(now));
    }

    // --- the band around a reconstruction's line ---

    const sourceOf = (id) => salient.story.sourceOf(page.manifest, id);
    const rebuilt = (id) => sourceOf(id).reconstructed && page.state.layers.includes("band");

    /** The band is as wide as was measured in that month: the same ground may have another one in the next. */
    const bandKey = (id, date) => (rebuilt(id) ? "/" + date.slice(0, 7) + "/" + Boolean(page.model.regions) : "");
    const keyOf = (now, at) => now.source + "/" + at + bandKey(now.source, page.state.date);

    /** Return a map's features with the bands around its lines, where these are shown. */
    function withBand(features, id, date) {
      if (!rebuilt(id)) return features;
      fetchRegions();
      const { regions } = page.model;
      const region = (lon, lat) => (regions ? salient.places.regionOf(regions, lon, lat) : null);
      return salient.accuracy.withBand(features, sourceOf(id), date, region, (name) => salient.story.heldBy(page.manifest, name));
    }

    const banded = (now) => withBand(page.timeline.features(now.day), now.source, page.state.date);

    let asked = false;
    function fetchRegions() {
      if (asked) return;
      asked = true;
      load("regions").then((file) => {
        page.model.regions = file;
        page.redraw();
      }).catch((error) => {
        root.console.info("Salient: " + error.message);
        root.setTimeout(() => (asked = false), AGAIN);
      });
    }

    function dress() {
      if (map) map.dress(page.tokens(), page.names(), page.scale());
    }

    function choose() {
      if (!map) return;
      map.choose(page.state.region, page.tokens());
    }

    const fit = () => map && !page.state.view && map.fit(bounds());
    const fly = (to) => map && map.fly(to);
    const view = () => map && map.view();
    const layers = () => map && map.showLayers(page.state.layers);
    const zoom = (step) => map && map.zoomBy(step);
    const mark = (source, features) => map && map.mark(source, features);
    const twin = (node, look, on) => map && map.twin(node, look, on);

    /** Tell whether there can be a second map; null while that is not known. */
    const paired = () => (map ? map.paired() : webgl ? null : false);

    /** The map as a picture for print; the colours are those of paper. */
    function print() {
      if (!map) return;
      map.dress(page.boot.tokens.light, page.names(), page.scale());
      const picture = map.picture();
      if (picture) $("map-section").style.setProperty("--picture", "url(" + picture + ")");
    }

    return { start, note, day, dress, choose, fit, fly, view, zoom, mark, twin, paired, tip, print, banded, withBand, bandKey, layers, sight: () => sight, busy: () => Boolean(map && map.busy()), slow: () => Boolean(map && map.slow()), fast: () => Boolean(map && map.fast) };
  }

  salient.stage = { create };
})(typeof window === "undefined" ? globalThis : window);
