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
  const HATCH = "salient:hatch";
  const DOT = "salient:dot";
  const [REGIONS_TRACE, TRACE] = [0, 1]; // as figures.REGIONS_TRACE, CONTROL_TRACE
  const NEEDED = ["getSource", "isSourceLoaded", "addImage", "setGlobalStateProperty", "on", "project"];
  const LAYERS = { contact: ["contact-line"], rivers: ["rivers"], names: ["names"], places: ["places-1", "places-2", "places-3"] };
  const REGIONS = ["kursk", "sumy", "belgorod"];
  const PADDING = 28; // px kept free around what "fit" shows
  const [SLOW, HURRY, REST, LONGEST] = [40, 60, 19, 400]; // ms: see hold()
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
    const sub = gd && gd._fullLayout && gd._fullLayout.map && gd._fullLayout.map._subplot;
    const map = sub && sub.map;
    return map && NEEDED.every((name) => typeof map[name] === "function") && map.getSource(SOURCE) ? map : null;
  }

  /** Draw diagonal hatching into an image that tiles without a seam. */
  function hatch(color, ratio) {
    const size = 5 * ratio; // MapLibre draws it once to twice as large, by zoom
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = size;
    const context = canvas.getContext("2d");
    context.strokeStyle = color;
    context.lineWidth = 0.7 * ratio;
    for (const shift of [-size, 0, size]) {
      context.beginPath();
      context.moveTo(shift - 2, size + 2);
      context.lineTo(shift + size + 2, -2);
      context.stroke();
    }
    return context.getImageData(0, 0, size, size);
  }

  /** Draw the ring of a place: 4 px in radius. */
  function dot(ink, paper, ratio) {
    const middle = 6 * ratio;
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 2 * middle;
    const context = canvas.getContext("2d");
    context.fillStyle = paper;
    context.strokeStyle = ink;
    context.lineWidth = 1.5 * ratio;
    context.beginPath();
    context.arc(middle, middle, 3.5 * ratio, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
    return context.getImageData(0, 0, 2 * middle, 2 * middle);
  }

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

  /** Drive the drawn map. on: {painted(day), moved(view), hover(feature or null, x, y)} */
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

    /** Move by Plotly's public way, so that it keeps the view on the next resize. */
    function move(to) {
      byUs = true;
      const done = () => {
        byUs = false;
        on.moved(to, false);
      };
      return root.Plotly.relayout(gd, { "map.center": { lon: to.lon, lat: to.lat }, "map.zoom": to.zoom }).then(done);
    }

    function zoomBy(step) {
      const now = view();
      return move({ lon: now.lon, lat: now.lat, zoom: Math.min(16, Math.max(4, now.zoom + step)) }).then(() => on.moved(view(), true));
    }

    /** Go to a place by a flight where the reader has not asked for less motion, else at once. */
    function fly(to) {
      const still = !map || typeof map.flyTo !== "function" || root.matchMedia("(prefers-reduced-motion: reduce)").matches;
      const land = () => move(to).then(() => on.moved(to, true));
      if (still) return land();
      map.once("moveend", land);
      return map.flyTo({ center: [to.lon, to.lat], zoom: to.zoom, duration: 700 });
    }

    function fit(bounds) {
      return move(salient.geo.fit(bounds, gd.clientWidth, gd.clientHeight, PADDING));
    }

    function dress(tokens, names, scale) {
      if (!map) return dressSlowly(tokens, names, scale);
      const values = { ...tokens, names, scale };
      Object.keys(values).forEach((name) => map.setGlobalStateProperty(name, values[name]));
      const ratio = Math.max(2, Math.ceil((root.devicePixelRatio || 1) * scale));
      setImage(HATCH, hatch(tokens.hatch, ratio), ratio);
      setImage(DOT, dot(tokens.ink, tokens.paper, ratio), ratio);
      Object.entries(salient.hatches || {}).forEach(([name, draw]) => setImage(name, draw(tokens, ratio), ratio));
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

    function setImage(name, image, ratio) {
      const known = map.getImage(name);
      if (known && known.data.width === image.width) return map.updateImage(name, image);
      if (known) map.removeImage(name);
      map.addImage(name, image, { pixelRatio: ratio });
    }

    /** Veil the regions that are not chosen. */
    function choose(region, tokens) {
      const { locations, z, colorscale } = veil(region, tokens);
      return root.Plotly.restyle(gd, { locations: [locations], z: [z], colorscale: [colorscale] }, [REGIONS_TRACE]);
    }

    function showLayers(names) {
      if (!map) return;
      const visible = (name) => (names.includes(name) ? "visible" : "none");
      Object.entries(LAYERS).forEach(([name, ids]) => ids.forEach((id) => map.getLayer(id) && map.setLayoutProperty(id, "visibility", visible(name))));
    }

    function under(lon, lat) {
      const areas = drawn ? drawn.features.filter((feature) => feature.geometry.type === "Polygon" && !feature.properties.outline) : [];
      return areas.find((feature) => salient.geo.inPolygon(feature.geometry.coordinates, lon, lat)) || null;
    }

    function point(event) {
      on.hover(under(event.lngLat.lng, event.lngLat.lat), event.point.x, event.point.y);
    }

    function listen() {
      map.on("render", rendered);
      map.on("mousemove", point);
      map.on("click", point);
      map.on("mouseout", () => on.hover(null));
      map.on("dragstart", () => on.hover(null));
      map.on("move", () => on.moving(view()));
      map.on("movestart", (event) => (byHand = byHand || Boolean(event.originalEvent)));
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

    map ? listen() : listenSlowly();
    return { show, view, zoomBy, fly, fit, dress, choose, showLayers, picture, fast: Boolean(map), busy: () => flying !== null || waiting !== 0, slow: () => pace > SLOW };
  }

  /** Wait until Plotly has drawn the map; then give create()'s object. Gives null where there is no map. */
  function ready(on, patience) {
    const end = Date.now() + patience;
    return new Promise((resolve) => {
      (function look() {
        const gd = plot();
        const planned = gd && gd._fullLayout && gd.layout && gd.layout.map;
        const map = planned && inner(gd);
        if (map && map.isStyleLoaded()) return resolve(create(gd, map, on));
        const drawn = planned && !map && gd.data.length > 0 && !gd.classList.contains("dash-graph--pending");
        if (drawn || Date.now() > end) return resolve(planned ? create(gd, null, on) : null);
        root.requestAnimationFrame(look);
      })();
    });
  }

  salient.map = { webgl, figure, ready, hatch };
})(typeof window === "undefined" ? globalThis : window);
