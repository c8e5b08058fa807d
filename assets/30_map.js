/* The map: the only script, with 32_curve.js, that touches Plotly.
 *
 * Fast way: MapLibre's own source `control` takes the day's features (`setData`); Plotly hears nothing of it.
 * It needs Plotly's private `_subplot.map`, which may go in any release: where it is missing, the slow way
 * restyles the standing-by choroplethmap trace, which is all public. Either way at most one update is under way
 * and the newest day wins; days with the same features cost nothing.
 */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const SOURCE = "control"; // as in dashboard/mapstyle.py
  const DIFFERENCE = "difference"; // likewise: what two maps differ in, instead of what one shows
  const [REGIONS_TRACE, TRACE] = [0, 1]; // as figures.REGIONS_TRACE, CONTROL_TRACE
  const NEEDED = ["getSource", "isSourceLoaded", "addImage", "setGlobalStateProperty", "on", "project"];
  const LAYERS = { contact: ["contact-line", "movement-line", "movement-way", "movement-date", "movement-head"], rivers: ["rivers"], names: ["names"], band: ["error-band"], places: ["places-1", "places-2", "places-3"] };
  const REGIONS = ["kursk", "sumy", "belgorod"];
  /** Layers of what is on the map besides control, by the keys of 28_legend.js. */
  const SIGNS = { border: ["border"], oblast: ["oblast-lines"], "moved-line": ["movement-line"], "moved-arrow": ["movement-way"], "places-1": ["places-1"], "places-2": ["places-2"], "places-3": ["places-3"] };
  const PLOTLYS = /^plotly-trace-layer-.*-fill$/; // Plotly's own layers: the lowest is that of REGIONS_TRACE
  const REACH = 6; // px around the pointer within which a settlement is meant
  const PADDING = 28; // px kept free around what "fit" shows
  const [SLOW, HURRY, REST, LONGEST] = [40, 60, 19, 600]; // ms: see hold()
  const CODES = ["ukraine", "russia", "contested"]; // their order is the trace's z

  const plot = () => document.querySelector("#map .js-plotly-plot");

  function webgl() {
    const canvas = document.createElement("canvas");
    try {
      return Boolean(canvas.getContext("webgl2") || canvas.getContext("webgl"));
    } catch (_) {
      return false;
    }
  }

  /** Return MapLibre's map if Plotly still lets us at it and it still does what we need, else null. */
  function inner(gd) {
    const sub = gd._fullLayout.map && gd._fullLayout.map._subplot;
    const map = sub && sub.map;
    return map && NEEDED.every((name) => typeof map[name] === "function") ? map : null;
  }

  const styled = (map) => map.getSource(SOURCE) && map.isStyleLoaded();

  /** Return the map figure with the reader's theme, language, scale and view in it. */
  function figure(template, options) {
    const copy = JSON.parse(JSON.stringify(template));
    const { state } = copy.layout.map.style;
    const values = { ...options.tokens, names: options.names, scale: options.scale };
    Object.keys(values).forEach((name) => (state[name] = { default: values[name] }));
    copy.layout.map.center = { lon: options.view.lon, lat: options.view.lat };
    copy.layout.map.zoom = options.view.zoom;
    Object.assign(copy.data[REGIONS_TRACE], veil(options.region, options.tokens));
    return copy;
  }

  /** Return what the trace of the regions takes so that those not chosen step back. */
  function veil(region, tokens) {
    const locations = REGIONS.filter((id) => !region.split(",").includes(id));
    return { locations, z: locations.map(() => 1), colorscale: [[0, tokens.ground], [1, tokens.ground]] };
  }

  /** Show the layers of a map that `names` names, and hide the others that can be hidden. */
  function layers(map, names) {
    const visible = (name) => (names.includes(name) ? "visible" : "none");
    Object.entries(LAYERS).forEach(([name, ids]) => ids.forEach((id) => map.getLayer(id) && map.setLayoutProperty(id, "visibility", visible(name))));
  }

  /** Drive the drawn map. on: {painted(day), moved(view), rested(), hover(feature or null, x, y, {lon, lat}), chosen({lon, lat}, id of a settlement or null)} */
  function create(gd, map, on) {
    let wanted = null; // the newest day asked for: {key, day, features, source}
    let flying = null; // what is being drawn
    let pace = 0; // ms that a picture has taken of late
    let sent = 0; // when the last was asked for
    let asked = 0; // when a day was last wished for
    let waiting = 0; // the timer of a slow machine
    let drawn = null; // what the reader sees
    let byHand = false; // the reader moves the map
    let byUs = false; // we do
    let journey = 0; // counts where the map was sent: who sends it elsewhere has the last word

    /** features: a list, or a function that makes it, called only if the day is drawn; compared: of two maps. */
    function show(day, key, features, compared) {
      wanted = { day, key, features, source: compared ? DIFFERENCE : SOURCE };
      const hurried = root.performance.now() - asked < HURRY && pace > SLOW;
      asked = root.performance.now();
      if (!flying) hurried ? hold() : next();
    }

    /** Where pictures take long, draw fewer of a fast drag: the last day would have to wait for one that nobody sees. */
    function hold() {
      root.clearTimeout(waiting);
      if (root.performance.now() - sent > LONGEST) next();
      else waiting = root.setTimeout(next, REST);
    }

    function next() {
      root.clearTimeout(waiting);
      waiting = 0;
      if (flying) return;
      const job = wanted;
      wanted = null;
      if (!job) return;
      if (drawn && drawn.key === job.key) return finish({ ...drawn, day: job.day });
      flying = job;
      sent = root.performance.now();
      if (typeof job.features === "function") job.features = job.features();
      (map ? fast : slow)(job);
    }

    function finish(job) {
      if (flying) pace = 0.6 * pace + 0.4 * (root.performance.now() - sent);
      flying = null;
      drawn = job;
      on.painted(job.day);
      if (wanted) pace > SLOW ? hold() : next();
    }

    function fast(job) {
      fill(job.source, job.features);
      if (drawn && drawn.source !== job.source) fill(drawn.source, []);
    }

    const fill = (source, features) => map.getSource(source).setData({ type: "FeatureCollection", features });

    function slow(job) {
      const areas = job.features.filter((feature) => feature.geometry.type === "Polygon" && !feature.properties.outline);
      const z = areas.map((feature) => CODES.indexOf(feature.properties.control));
      const geojson = { type: "FeatureCollection", features: areas };
      const update = { geojson: [geojson], locations: [areas.map((feature) => feature.id)], z: [z], visible: true };
      root.Plotly.restyle(gd, update, [TRACE]).then(() => root.requestAnimationFrame(() => finish(job)));
    }

    function rendered() {
      if (flying && map.isSourceLoaded(flying.source)) finish(flying);
    }

    function view() {
      const { center, zoom } = gd._fullLayout.map;
      return map ? { ...map.getCenter().wrap(), lon: map.getCenter().lng, zoom: map.getZoom() } : { ...center, zoom };
    }

    /** Move by Plotly's public way, so that it keeps the view on the next resize. kept: the reader chose this view. */
    function move(to, kept) {
      const mine = ++journey;
      byUs = true;
      const done = () => {
        byUs = false;
        if (mine === journey) on.moved(kept ? view() : to, kept);
      };
      return root.Plotly.relayout(gd, { "map.center": { lon: to.lon, lat: to.lat }, "map.zoom": to.zoom }).then(done);
    }

    function zoomBy(step) {
      const now = view();
      return move({ lon: now.lon, lat: now.lat, zoom: Math.min(16, Math.max(4, now.zoom + step)) }, true);
    }

    /** Go to a place by a flight where the reader has not asked for less motion, else at once. */
    function fly(to) {
      const still = !map || typeof map.flyTo !== "function" || root.matchMedia("(prefers-reduced-motion: reduce)").matches;
      if (still) return move(to, true);
      const mine = ++journey;
      // A flight that was broken off leads nowhere.
      map.once("moveend", () => mine === journey && salient.geo.near(view(), to) && move(to, true));
      return map.flyTo({ center: [to.lon, to.lat], zoom: to.zoom, duration: 700 });
    }

    function fit(bounds) {
      return move(salient.geo.fit(bounds, gd.clientWidth, gd.clientHeight, PADDING), false);
    }

    function dress(tokens, names, scale) {
      if (!map) return dressSlowly(tokens, names, scale);
      salient.images.dress(map, tokens, names, scale);
    }

    function dressSlowly(tokens, names, scale) {
      const style = JSON.parse(JSON.stringify(gd.layout.map.style));
      const values = { ...tokens, names, scale };
      Object.keys(values).forEach((name) => (style.state[name] = { default: values[name] }));
      style.layers = style.layers.filter((layer) => !layer.id.endsWith("-hatch")).map(plain);
      const colorscale = CODES.flatMap((name, i) => [[i / 3, tokens[name]], [(i + 1) / 3, tokens[name]]]);
      root.Plotly.update(gd, { colorscale: [colorscale], "marker.line.color": tokens.ink }, { "map.style": style }, [TRACE]);
    }

    /** A place without the dot that only we could draw. */
    function plain(layer) {
      if (layer.source !== "places") return layer;
      const { visibility, "icon-image": image, ...layout } = layer.layout;
      return { ...layer, layout };
    }

    /** Veil the regions that are not chosen. */
    function choose(region, tokens) {
      const { locations, z, colorscale } = veil(region, tokens);
      return root.Plotly.restyle(gd, { locations: [locations], z: [z], colorscale: [colorscale] }, [REGIONS_TRACE]);
    }

    const showLayers = (names) => map && layers(map, names);

    function point(event) {
      const { lng, lat } = event.lngLat;
      on.hover(salient.geo.featureAt(drawn ? drawn.features : [], lng, lat), event.point.x, event.point.y, { lon: lng, lat });
    }

    /** Return the id of the settlement that is drawn at a point of the screen, or null. */
    function settlementAt({ x, y }) {
      const drawnLayers = LAYERS.places.filter((id) => map.getLayer(id));
      const [found] = map.queryRenderedFeatures([[x - REACH, y - REACH], [x + REACH, y + REACH]], { layers: drawnLayers });
      return found ? found.properties.id : null;
    }

    function choosePoint(event) {
      point(event);
      on.chosen({ lon: event.lngLat.lng, lat: event.lngLat.lat }, settlementAt(event.point));
    }

    /** By keyboard it is the middle of the map that is chosen. */
    function chooseMiddle(event) {
      const { lon, lat } = view();
      if (event.key === "Enter") on.chosen({ lon, lat }, null);
    }

    /** Tell what is on the screen: {seen(geometry), base: a Set of keys of SIGNS}; the slow way draws no lines of the day. */
    function sight() {
      if (!map) return { seen: ({ type }) => type === "Polygon", base: new Set(["border", "oblast", "veil"]) };
      const box = map.getBounds().toArray().flat();
      const drawn = (ids) => map.queryRenderedFeatures({ layers: ids.filter((id) => map.getLayer(id)) }).length > 0;
      const signs = { ...SIGNS, veil: [map.getStyle().layers.map(({ id }) => id).find((id) => PLOTLYS.test(id))].filter(Boolean) };
      return { seen: (geometry) => salient.geo.meets(geometry, box), base: new Set(Object.keys(signs).filter((key) => drawn(signs[key]))) };
    }

    function listen() {
      map.on("render", rendered);
      map.on("idle", on.rested);
      map.on("mousemove", point);
      map.on("click", choosePoint);
      map.getCanvas().addEventListener("keydown", chooseMiddle);
      map.on("mouseout", () => on.hover(null));
      map.on("dragstart", () => on.hover(null));
      map.on("move", () => on.moving(view()));
      map.on("movestart", (event) => {
        if (!event.originalEvent) return;
        byHand = true;
        journey += 1;
      });
      map.on("moveend", () => {
        on.moved(view(), byHand);
        byHand = false;
      });
      map.touchZoomRotate.disableRotation();
      map.dragRotate.disable();
      // The arrows are the timeline's, unless the reader came to the map by keyboard: then they move it.
      map.getCanvas().addEventListener("pointerup", (event) => event.target.blur());
      map.getCanvas().setAttribute("aria-label", gd.closest("section").getAttribute("aria-label"));
    }

    function listenSlowly() {
      gd.on("plotly_hover", ({ points, event }) => {
        const at = event.point || { x: event.offsetX, y: event.offsetY };
        on.hover(drawn && drawn.features.find((feature) => feature.id === points[0].location), at.x, at.y);
      });
      gd.on("plotly_unhover", () => on.hover(null));
      gd.on("plotly_relayouting", () => on.moving(view()));
      gd.on("plotly_relayout", () => byUs || on.moved(view(), true));
    }

    /** Return the picture of the map as it stands: browsers do not print the canvas itself. */
    function picture() {
      if (!map || !map.redraw) return null;
      map.redraw();
      return map.getCanvas().toDataURL("image/png");
    }

    /** Put something on a source of the style that is not of the day. The slow way does without. */
    const mark = (source, features) => map && map.getSource(source) && fill(source, features);

    /** Return a second map beside this one, see 30_map_twin.js; null where there can be none. */
    const twin = (node, look, heard) => (salient.twin.possible(map) ? salient.twin.create(map, node, look, heard) : null);

    map ? listen() : listenSlowly();
    return { show, mark, twin, sight, view, zoomBy, fly, fit, dress, choose, showLayers, picture, fast: Boolean(map), busy: () => flying !== null || waiting !== 0, slow: () => pace > SLOW, paired: () => salient.twin.possible(map) };
  }

  /** Wait until Plotly has drawn the map; then give create()'s object. Gives null where there is no map.
   *
   * The patience is with Plotly alone, from when it has been told what to draw. A map that is there and whose style is
   * on its way is waited for: Dash may call it drawn too early, if it is resized meanwhile.
   */
  function ready(on, patience) {
    let end = Date.now() + patience;
    let planned = false;
    return new Promise((resolve) => {
      (function look() {
        const gd = plot();
        const told = Boolean(gd && gd._fullLayout && gd.layout && gd.layout.map);
        if (told && !planned) end = Date.now() + patience;
        planned = told;
        const map = planned && inner(gd);
        if (map && styled(map)) return resolve(create(gd, map, on));
        const closed = planned && !map && gd.querySelector(".maplibregl-map") && !gd.classList.contains("dash-graph--pending");
        if (closed || (!map && Date.now() > end)) return resolve(planned ? create(gd, null, on) : null);
        root.requestAnimationFrame(look);
      })();
    });
  }

  salient.map = { webgl, figure, ready, layers, SOURCE };
})(typeof window === "undefined" ? globalThis : window);
