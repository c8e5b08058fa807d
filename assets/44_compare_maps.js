/* Two maps at once: side by side, or B's with A's over it up to a divider that is swiped.
 *
 * B is the page's own map. A's is made when it is first wanted, stays while two maps are compared, and goes with the
 * comparison. Each shows its own control; the names on them change with what is painted, never before it.
 */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const { $, write, show, attribute, element } = salient.panel || {};
  const [ONE] = salient.url.MODES; // one map, of what changed
  const MIDDLE = 50; // %
  const KEYS = { ArrowRight: 2, ArrowUp: 2, ArrowLeft: -2, ArrowDown: -2, PageUp: 10, PageDown: -10, Home: -100, End: 100 };

  /** Return where a key moves the divider from `at`, in % of the width; null where the key means nothing. Pure. */
  function keyTo(event, at) {
    const step = event.altKey || event.ctrlKey || event.metaKey ? null : KEYS[event.key];
    return step ? Math.min(100, Math.max(0, at + (event.shiftKey && Math.abs(step) === 2 ? 5 * step : step))) : null;
  }

  /** on: {both(), regions() -> the published file, failed() -> whether A cannot be had} */
  function create(page, app, on) {
    const { compareStory, story } = salient;
    const handle = $("swipe");
    const html = document.documentElement;
    let twin = null;
    let broken = false; // the browser gave no second map
    let split = MIDDLE;

    const possible = () => (broken || salient.embed.small() ? false : app.stage.paired());
    const chosen = () => (page.state.compare ? page.state.mode : ONE);

    /** Return the mode that the page is in: without a second map, or room for it, there is but one. */
    const mode = () => (chosen() === ONE || possible() === false ? ONE : chosen());
    const two = () => mode() !== ONE;

    // --- the choice of the mode ---

    const inputs = salient.url.MODES.map((name) => {
      const input = Object.assign(element("input"), { type: "radio", name: "compare-mode", value: name });
      input.addEventListener("change", () => choose(name));
      return input;
    });

    function buildChoices() {
      $("compare-mode").replaceChildren(...inputs.map((input) => {
        const label = element("label", "mode");
        const text = element("span");
        text.dataset.word = "cmp.mode." + input.value;
        label.append(input, text);
        return label;
      }));
    }

    function choose(name) {
      page.set({ mode: name });
      app.refresh();
    }

    function choices() {
      const none = possible() === false;
      inputs.forEach((input) => Object.assign(input, { checked: input.value === mode(), disabled: none && input.value !== ONE }));
      document.querySelectorAll("#compare-mode [data-word]").forEach((node) => write(node, page.t.say(node.dataset.word)));
      show($("compare-mode-note"), none);
    }

    // --- the second map ---

    const keyOf = (end) => end.source + "/" + end.at + app.stage.bandKey(end.source, end.date);
    const featuresOf = (end) => app.stage.withBand(end.features, end.source, end.date);
    const sight = (end) => ({ source: end.source, day: end.day, region: page.state.region, first: page.manifest.first });

    function look() {
      const ids = page.state.region.split(",");
      const veiled = page.manifest.regions.map(({ id }) => id).filter((id) => !ids.includes(id));
      return { veiled, layers: page.state.layers, tokens: page.tokens(), names: page.names(), scale: page.scale() };
    }

    function make(a) {
      const first = { ...look(), key: keyOf(a), features: featuresOf(a), regions: on.regions() };
      try {
        twin = app.stage.twin($("map-a-inner"), first, { painted, hover: hoverA, chosen: (place) => page.choose && page.choose(place, null) });
      } catch (error) {
        root.console.info("Salient: " + error.message);
      }
      broken = !twin;
      if (broken) app.refresh(); // with one map
      else twin.name(page.t.say("cmp.map.a"));
    }

    function unmake() {
      if (!twin) return;
      twin.remove();
      twin = null;
      delete html.dataset.paintedA;
    }

    /** Draw A, where there is something to draw and somewhere to draw it. */
    function draw() {
      if (!two() || !app.stage.paired()) return;
      const made = on.both();
      if (!made) return twin && blank();
      if (twin) twin.show(keyOf(made.a), featuresOf(made.a));
      else make(made.a);
    }

    /** Show no ground while that of A is on its way, and no name of what was there before. */
    function blank() {
      twin.show("none", []);
      label("a", { head: page.t.say(on.failed() ? "cmp.failed" : "cmp.loading"), note: "" });
    }

    function painted(key) {
      const made = on.both();
      if (!made || keyOf(made.a) !== key) return;
      name("a", made.a);
      html.dataset.paintedA = made.a.date;
    }

    // --- what stands on the maps ---

    const name = (letter, end) => label(letter, compareStory.onMap(page.model, page.t, end));

    function label(letter, { head, note }) {
      const node = $("map-" + letter + "-label");
      if (!node.firstChild) node.append(element("strong"), element("span"));
      write(node.firstChild, head);
      write(node.lastChild, note);
    }

    /** Name the maps: B with the date in the header, A with its own picture. */
    function date() {
      if (!two()) return;
      const made = on.both();
      if (!made) return;
      name("b", made.b);
      if (twin && twin.drawn() === keyOf(made.a)) painted(keyOf(made.a));
    }

    /** Return the tip's lines where the pointer is over A's map, or null. */
    function tip(x, place) {
      const made = mode() === "swipe" && twin && place ? on.both() : null;
      if (!made || x > (split / 100) * $("map").clientWidth) return null;
      return linesOf(made, twin.under(place.lon, place.lat), place);
    }

    const linesOf = (made, feature, place) => (feature ? story.tip(page.model, page.t, sight(made.a), feature, place) : []);

    function hoverA(feature, x, y) {
      const made = on.both();
      app.stage.tip(made ? linesOf(made, feature) : [], x, y);
    }

    /** onScreen: see 28_legend.js. */
    function legend(made, onScreen) {
      const views = [made.a, made.b].map(sight);
      return salient.legend.day(page.model, page.t, views, featuresOf(made.a).concat(featuresOf(made.b)), onScreen);
    }

    // --- the divider ---

    function divide(at) {
      split = at;
      $("map-section").style.setProperty("--split", at.toFixed(2) + "%");
      const a = Math.round(at);
      attribute(handle, "aria-valuemin", "0");
      attribute(handle, "aria-valuemax", "100");
      attribute(handle, "aria-valuenow", String(a));
      attribute(handle, "aria-valuetext", page.t.say("cmp.swipe.value", { a, b: 100 - a }));
    }

    function drag(event) {
      if (!handle.hasPointerCapture(event.pointerId)) return;
      const box = $("map").getBoundingClientRect();
      divide(Math.min(100, Math.max(0, (100 * (event.clientX - box.left)) / box.width)));
    }

    function press(event) {
      const to = keyTo(event, split);
      if (to === null) return;
      event.preventDefault();
      event.stopPropagation(); // the page's own arrows move the day
      divide(to);
    }

    handle.addEventListener("pointerdown", (event) => event.button || handle.setPointerCapture(event.pointerId));
    handle.addEventListener("pointermove", drag);
    handle.addEventListener("keydown", press);

    // --- drawing ---

    function refit() {
      twin.dress(look());
      twin.name(page.t.say("cmp.map.a"));
      if (two()) twin.place();
    }

    /** Make room for two maps, or for one. */
    function lay() {
      const now = mode();
      if (two()) attribute(html, "data-maps", now);
      else html.removeAttribute("data-maps");
      show($("map-a"), two());
      show(handle, now === "swipe");
      $("map-a-inner").inert = now === "swipe"; // the hand reaches through it to B's map
    }

    /** Fit A's map into its room; a frame that became small, or no longer is, has other maps. */
    function resized() {
      if (html.dataset.maps !== (two() ? mode() : undefined)) app.refresh();
      else if (twin) twin.dress(look());
    }

    function all() {
      lay();
      choices();
      if (!page.state.compare) return unmake();
      divide(split);
      if (twin) refit();
      draw();
      date();
    }

    root.addEventListener("beforeprint", () => {
      if (!twin || !two()) return;
      twin.dress({ tokens: page.boot.tokens.light });
      $("map-a").style.setProperty("--picture", "url(" + twin.picture() + ")");
    });

    buildChoices();
    lay();
    return { all, draw, date, legend, tip, two, resized, view: () => twin && twin.view() };
  }

  salient.compareMaps = { create, keyTo };
})(typeof window === "undefined" ? globalThis : window);
