/* A second map beside Plotly's, for two maps at once: of the same style, at the same view, with another day's control.
 *
 * MapLibre itself is hidden in Plotly, but a map tells its class and its style; the data in that style are already
 * here, so nothing is asked of the server. 30_map.js hands over its inner map: where it cannot be reached, or does not
 * do what is needed, there is no second one.
 */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const NEEDED = ["getStyle", "jumpTo", "getContainer", "getCenter", "getZoom", "getBearing", "getPitch"];
  const EMPTIED = ["difference", "movement"]; // sources that only the first map shows
  const VEIL = "veil";
  const BELOW = "oblast-lines"; // the veil lies where Plotly's does: LABELS of dashboard/mapstyle.py
  const OPACITY = 0.35; // as in dashboard/figures.py
  const LIKE_THE_FIRST = { attributionControl: false, boxZoom: false, doubleClickZoom: false, dragRotate: false, touchPitch: false };

  const collection = (features) => ({ type: "FeatureCollection", features });
  const viewOf = (map) => ({ center: map.getCenter(), zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() });

  /** Tell whether a second map can be made of `map`. */
  const possible = (map) => Boolean(map) && NEEDED.every((name) => typeof map[name] === "function") && typeof map.constructor === "function";

  /** Return the style of a map without what Plotly drew on it, with the control and the colours of `look`. Pure. */
  function styleOf(style, look) {
    const layers = style.layers.filter((layer) => !layer.id.startsWith("plotly-"));
    const named = new Set(layers.map((layer) => layer.source));
    const sources = Object.fromEntries(Object.entries(style.sources).filter(([id]) => named.has(id)));
    const fill = (id, features) => sources[id] && (sources[id] = { ...sources[id], data: collection(features) });
    fill(salient.map.SOURCE, look.features);
    EMPTIED.forEach((id) => fill(id, []));
    sources[VEIL] = { type: "geojson", data: look.regions };
    layers.splice(layers.findIndex((layer) => layer.id === BELOW), 0, veil(look.veiled));
    return { ...style, sources, layers, state: stateOf(look) };
  }

  const stateOf = ({ tokens, names, scale }) => Object.fromEntries(Object.entries({ ...tokens, names, scale }).map(([name, value]) => [name, { default: value }]));

  const among = (ids) => ["in", ["get", "id"], ["literal", ids]];

  /** Return the layer that lets the regions that are not chosen step back. */
  function veil(ids) {
    const paint = { "fill-color": ["to-color", ["global-state", "ground"]], "fill-opacity": OPACITY, "fill-antialias": false };
    return { id: VEIL, type: "fill", source: VEIL, filter: among(ids), paint };
  }

  /** Move each of two maps with the other, to the last bit. Returns {follow(), quietly(action), part()}. */
  function link(first, second) {
    let led = false; // one of them is being moved by us
    function quietly(action) {
      led = true;
      try {
        action();
      } finally {
        led = false;
      }
    }
    const lead = (to, from, data) => led || quietly(() => to.jumpTo(viewOf(from), data));
    const follow = () => lead(second, first);
    second.on("move", () => lead(first, second));
    // The end is told as the hand's own move: so the first map keeps the view, and the page hears of it.
    second.on("moveend", (event) => lead(first, second, { originalEvent: event.originalEvent || event }));
    first.on("move", follow);
    return { follow, quietly, part: () => first.off("move", follow) };
  }

  /** Return the second map, in `node`.
   *
   * look: {key, features, regions, veiled, layers, tokens, names, scale}, of which `regions` never changes;
   * on: {painted(key), hover(feature or null, x, y), chosen({lon, lat})}.
   */
  function create(first, node, look, on) {
    size();
    const map = new first.constructor({ ...LIKE_THE_FIRST, container: node, style: styleOf(first.getStyle(), look), ...viewOf(first), trackResize: false });
    const linked = link(first, map);
    const watch = new root.ResizeObserver(place);
    let features = look.features; // what is drawn or being drawn
    let flying = look.key; // what is being drawn: the style brought the first features along
    let drawn = null; // what the reader sees
    let wanted = null; // the newest asked for while another is being drawn
    let styled = false;

    /** At most one update is under way and the newest wins, as on the first map. */
    function show(key, list) {
      wanted = { key, list };
      if (flying === null) next();
    }

    function next() {
      const job = wanted;
      wanted = null;
      if (!job) return;
      if (job.key === drawn) return on.painted(drawn);
      flying = job.key;
      features = job.list;
      map.getSource(salient.map.SOURCE).setData(collection(features));
    }

    function rendered() {
      if (flying === null || !styled || !map.isSourceLoaded(salient.map.SOURCE)) return;
      drawn = flying;
      flying = null;
      on.painted(drawn);
      next();
    }

    /** Take another theme, language, choice of regions or of layers. */
    function dress(other) {
      look = { ...look, ...other };
      if (!styled) return;
      salient.images.dress(map, look.tokens, look.names, look.scale);
      map.setFilter(VEIL, among(look.veiled));
      salient.map.layers(map, look.layers);
    }

    /** Be as large as the first map, to the pixel. */
    function size() {
      const { offsetWidth, offsetHeight } = first.getContainer();
      node.style.setProperty("--width", offsetWidth + "px");
      node.style.setProperty("--height", offsetHeight + "px");
    }

    function place() {
      size();
      linked.quietly(() => map.resize());
      linked.follow();
    }

    const under = (lon, lat) => salient.geo.featureAt(features, lon, lat);

    function point({ lngLat, point: at }) {
      on.hover(under(lngLat.lng, lngLat.lat), at.x, at.y);
    }

    function listen() {
      map.on("style.load", () => {
        styled = true;
        dress(); // before the first tile asks for the images
      });
      map.on("render", rendered);
      ["mousemove", "click"].forEach((name) => map.on(name, point));
      map.on("click", ({ lngLat }) => on.chosen({ lon: lngLat.lng, lat: lngLat.lat }));
      ["mouseout", "dragstart"].forEach((name) => map.on(name, () => on.hover(null)));
      map.touchZoomRotate.disableRotation();
      map.getCanvas().addEventListener("pointerup", (event) => event.target.blur()); // as on the first map
    }

    /** Return the map as a picture: browsers do not print the canvas itself. */
    function picture() {
      map.redraw();
      return map.getCanvas().toDataURL("image/png");
    }

    function remove() {
      watch.disconnect();
      linked.part();
      map.remove();
    }

    listen();
    watch.observe(first.getContainer()); // and so place() once
    return { show, dress, under, place, picture, remove, drawn: () => drawn, view: () => viewOf(map), name: (text) => map.getCanvas().setAttribute("aria-label", text) };
  }

  salient.twin = { possible, create, styleOf };
})(typeof window === "undefined" ? globalThis : window);
