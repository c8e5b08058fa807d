/* The stop watch of the slider benchmark: one definition of "painted" for every design.
 *
 * On a map a day is painted when MapLibre says `idle` after the data of that day went into the map's source (every
 * tile parsed and drawn, nothing under way) and a pixel of it could be read, at the next animation frame; on a canvas,
 * when a pixel of it could be read after it was drawn, at the next animation frame. A pixel is read because WebGL works
 * behind: without it a map counts as painted before its picture is there. What is drawn is read off the polygons themselves, as one number:
 * the integral of x over them. It differs from day to day, and the program that drives this page works it out for each
 * date from the table. So no design is believed on its word.
 */
(function (root) {
  "use strict";
  const PATIENCE = 90000; // ms until a paint that does not come is an error
  const CALM = 400; // ms after a paint: what a page puts off belongs to this step, and nothing older may come back
  const HZ = 60;

  const state = { map: null, context: null, design: null, sends: 0, held: null, shown: null, frames: [], pressed: null, track: null };
  const now = () => root.performance.now();
  const sleep = (ms) => new Promise((resolve) => root.setTimeout(resolve, ms));
  const slider = () => document.querySelector(state.design.cells ? "#slider" : "[role=slider]");

  /** Return the integral of x over a polygon, x counted from `origin`: outer ring less its holes. */
  function moment(rings, origin) {
    const one = (ring) => {
      let sum = 0;
      let area = 0;
      for (let i = 0; i < ring.length - 1; i++) {
        const [ax, ay] = [ring[i][0] - origin[0], ring[i][1] - origin[1]];
        const [bx, by] = [ring[i + 1][0] - origin[0], ring[i + 1][1] - origin[1]];
        area += ax * by - bx * ay;
        sum += (ax + bx) * (ax * by - bx * ay);
      }
      return (Math.sign(area) * sum) / 6;
    };
    return rings.reduce((sum, ring, i) => sum + (i ? -1 : 1) * one(ring), 0);
  }

  function signature(features) {
    const polygons = features.flatMap(({ geometry }) => (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.type === "MultiPolygon" ? geometry.coordinates : []));
    return polygons.reduce((sum, rings) => sum + moment(rings, state.design.origin), 0);
  }

  function inner() {
    const gd = document.querySelector("#map .js-plotly-plot");
    const sub = gd && gd._fullLayout && gd._fullLayout.map && gd._fullLayout.map._subplot;
    return sub && sub.map && sub.map.getSource(state.design.source) && sub.map.loaded() ? sub.map : null;
  }

  /** Hear of everything that goes into the source of the map. */
  function watch(source) {
    const proto = Object.getPrototypeOf(source);
    const { setData } = proto;
    proto.setData = function (data) {
      if (this.id === state.design.source) heard(this.map, data);
      return setData.apply(this, arguments);
    };
  }

  function heard(map, data) {
    if (map !== state.map) return;
    state.sends++;
    state.held = state.design.counted ? state.sends : signature(data.features);
  }

  function rendered() {
    if (state.held === null || !state.map.isSourceLoaded(state.design.source) || state.shown === state.held) return;
    state.shown = state.held;
    state.frames.push({ at: now(), shown: state.shown });
  }

  /** Look at each frame before the page does: its own listener may put the next day into the source at once. */
  function listenFirst(map) {
    const { fire } = map;
    map.fire = function (event) {
      if (event.type === "render" && map === state.map) rendered();
      return fire.apply(map, arguments);
    };
  }

  /** Return the features of the ground that our canvas draws. */
  const drawnGround = () =>
    root.dash_clientside.salient.app.drawn([-180, -85, 180, 85]).filter(({ layer }) => layer === "control-fill" || layer === "contested-fill");

  /** Hear of each time that a canvas is cleared; what is drawn then is asked when the page has drawn it. */
  function watchCanvas(context) {
    const { clearRect } = context;
    context.clearRect = function () {
      state.sends++;
      root.queueMicrotask(() => {
        state.held = state.shown = state.design.counted ? state.sends : signature(drawnGround());
      });
      return clearRect.apply(context, arguments);
    };
    (function look() {
      const { frames, shown } = state;
      if (shown !== null && (!frames.length || frames[frames.length - 1].shown !== shown)) frames.push({ at: now(), shown });
      root.requestAnimationFrame(look);
    })();
  }

  function attachToCanvas({ canvas }) {
    const node = document.querySelector(canvas);
    state.context = node.getContext("2d");
    watchCanvas(state.context);
    document.addEventListener("pointerdown", press, true);
    const { lon, lat, zoom } = root.dash_clientside.salient.app.mapView();
    return { width: node.clientWidth, height: node.clientHeight, lon, lat, zoom };
  }

  /** Wait for the map, then listen. design: {source, canvas, origin, key: {key, altKey}, cells, counted}
   *
   * canvas: the selector of the canvas that is drawn on, where it is not a source of the map; counted: the days are told
   * apart by their number, not by their polygons.
   */
  async function attach(design) {
    state.design = design;
    if (design.canvas) return attachToCanvas(design);
    const end = now() + PATIENCE;
    while (!(state.map = inner())) {
      if (now() > end) throw new Error("the map did not come");
      await sleep(50);
    }
    watch(state.map.getSource(design.source));
    listenFirst(state.map);
    document.addEventListener("pointerdown", press, true);
    const { clientWidth, clientHeight } = state.map.getContainer();
    const { lng, lat } = state.map.getCenter();
    return { width: clientWidth, height: clientHeight, lon: lng, lat, zoom: state.map.getZoom() };
  }

  /** The same on a canvas: resolve at the frame after the first in which `wanted()` holds and a pixel could be read. */
  function paintedOnCanvas(wanted, action) {
    const end = now() + PATIENCE;
    action();
    return new Promise((resolve, reject) => {
      (function look() {
        if (now() > end) reject(new Error("not painted in time"));
        else if (!wanted()) root.requestAnimationFrame(look);
        else {
          state.context.getImageData(0, 0, 1, 1);
          root.requestAnimationFrame(() => resolve(now()));
        }
      })();
    });
  }

  /** Wait until all that a map has drawn is in its picture. */
  function readPixel(map) {
    const canvas = map.getCanvas();
    const gl = canvas.getContext("webgl2") ?? canvas.getContext("webgl");
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  }

  /** Resolve at the frame after the first idle for which `wanted()` holds; begin with `action`. */
  function painted(wanted, action) {
    const { map } = state;
    if (!map) return paintedOnCanvas(wanted, action);
    return new Promise((resolve, reject) => {
      const patience = root.setTimeout(() => done(() => reject(new Error("not painted in time"))), PATIENCE);
      const idle = () => {
        if (!wanted()) return;
        readPixel(map);
        done(() => root.requestAnimationFrame(() => resolve(now())));
      };
      function done(then) {
        map.off("idle", idle);
        root.clearTimeout(patience);
        then();
      }
      map.on("idle", idle);
      action();
    });
  }

  /** One step by keyboard. Returns {ms, shown, sends, seen, work}: seen is when a frame first held the new day, work what its
   * scripts, styles and layout took at once.
   */
  async function step() {
    const before = state.sends;
    state.frames = [];
    let [start, work] = [0, 0];
    const end = await painted(
      () => state.sends > before && state.shown === state.held,
      () => {
        const event = new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...state.design.key });
        start = now();
        slider().dispatchEvent(event);
        document.body.getBoundingClientRect();
        work = now() - start;
      },
    );
    const seen = state.frames.length ? state.frames[0].at - start : null;
    await sleep(CALM);
    return { ms: end - start, seen, work, shown: state.shown, sends: state.sends - before };
  }

  /** Return where the slider is. It is asked once for a drag: asking makes the browser lay out the page. */
  function track() {
    const node = state.design.cells ? slider() : slider().closest(".dash-slider-root");
    const [low, high] = ["aria-valuemin", "aria-valuemax"].map((name) => Number(slider().getAttribute(name)));
    return { box: node.getBoundingClientRect(), low, high };
  }

  /** Return where the slider has to be held for `value`. A slider with cells gives each value a width of its own. */
  function place(value, { box, low, high } = track()) {
    const share = state.design.cells ? (value + 0.5 - low) / (high + 1 - low) : (value - low) / (high - low);
    return { x: box.left + share * box.width, y: box.top + box.height / 2 };
  }

  function press(event) {
    state.pressed = event;
    state.track = track();
  }

  function move(value) {
    const { x, y } = place(value, state.track);
    const { pointerId, pointerType, target } = state.pressed;
    const event = { clientX: x, clientY: y, pointerId, pointerType, buttons: 1, bubbles: true, cancelable: true, isPrimary: true };
    target.dispatchEvent(new PointerEvent("pointermove", event));
  }

  /** Resolve with how many animation frames begin until `right()` holds. */
  function framesUntil(right) {
    let frames = 0;
    return new Promise((resolve) => {
      (function look() {
        root.requestAnimationFrame(() => {
          frames++;
          if (right()) resolve(frames);
          else look();
        });
      })();
    });
  }

  /** Move the pressed slider over `values`, one each 60th of a second; none is left out. */
  async function drag(values, last, tolerance) {
    state.frames = [];
    const right = () => Math.abs(state.shown - last) <= tolerance && state.shown === state.held;
    const start = now();
    for (let i = 0; i < values.length - 1; i++) {
      move(values[i]);
      await sleep(Math.max(0, start + ((i + 1) * 1000) / HZ - now()));
    }
    let sent = 0;
    let late = null;
    const end = await painted(right, () => {
      sent = now();
      move(values[values.length - 1]);
      late = framesUntil(right);
    });
    await sleep(CALM);
    const seen = state.frames.filter((frame) => Math.abs(frame.shown - last) <= tolerance);
    return { sending: sent - start, behind: end - sent, late: await late, seen: seen.length ? seen[0].at - sent : null, frames: state.frames.length, stays: right(), shown: state.shown };
  }

  /** Move what is pressed over `values`, one after the other, each when the one before is painted: the ms of each. */
  async function walk(values) {
    const found = [];
    for (const value of values) {
      const before = state.sends;
      let start = 0;
      const end = await painted(
        () => state.sends > before && state.shown === state.held,
        () => {
          start = now();
          move(value);
        },
      );
      found.push(end - start);
    }
    return found;
  }

  /** Move to `value` and wait until it is in the map that is watched. */
  async function warm(value) {
    const before = state.sends;
    move(value);
    while (state.sends === before) await sleep(20);
    await settled();
  }

  const settled = () => painted(() => true, () => state.map?.triggerRepaint());

  /** Paint Plotly's map again with nothing changed: how long until it is idle, and the frame after. */
  async function repaint() {
    const { map } = document.querySelector("#map .js-plotly-plot")._fullLayout.map._subplot;
    const start = now();
    await new Promise((resolve) => {
      map.once("idle", () => {
        readPixel(map);
        root.requestAnimationFrame(resolve);
      });
      map.triggerRepaint();
    });
    const ms = now() - start;
    await sleep(CALM);
    return ms;
  }

  root.bench = { attach, step, place, drag, walk, warm, settled, repaint };
})(window);
