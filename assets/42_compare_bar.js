/* The bar that says what is compared with what, and the handle of map A over the curve. */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const { $, write, show, attribute, element } = salient.panel || {};
  const KEYS = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: -30, PageDown: 30 };

  /** Return the days that a key of the handle stands for, or null. Pure. */
  function keyStep(event) {
    const days = KEYS[event.key];
    if (!days || event.altKey || event.ctrlKey || event.metaKey) return null;
    return event.shiftKey && Math.abs(days) === 1 ? 7 * days : days;
  }

  /** on: {choose(SOURCE@DATE), toggle(), swap(), from()} */
  function create(page, app, on) {
    const { compare } = salient;
    const handle = $("compare-handle");
    const input = { a: dayInput("compare-date-a"), b: dayInput("compare-date-b") };
    let width = 1;
    let grabbed = false;

    const sourceOf = (id) => salient.story.sourceOf(page.manifest, id);
    const clamp = (source, iso) => (iso < source.first ? source.first : iso > source.last ? source.last : iso);

    /** Lay a date input under the button: the browser's own calendar, in our words. */
    function dayInput(id) {
      const node = element("input", "day-input");
      Object.assign(node, { type: "date", tabIndex: -1 });
      node.setAttribute("aria-hidden", "true");
      $(id).after(node);
      $(id).addEventListener("click", () => open(node));
      return node;
    }

    function open(node) {
      app.player.pause();
      try {
        node.showPicker();
      } catch (_) {
        node.focus(); // a browser without a picker to show
      }
    }

    function chooseA(source, date) {
      app.player.pause();
      on.choose(compare.write(source, clamp(sourceOf(source), date)));
    }

    function chooseDateB() {
      if (!input.b.value) return;
      page.set({ date: clamp(page.source(), input.b.value) });
      app.refresh();
    }

    function preset(name) {
      const text = compare.presets(page.model, page.state, page.manifest.first)[name];
      if (text) on.choose(text);
    }

    function fillSources() {
      const options = () => page.manifest.sources.map((source) => {
        const node = element("option", "", source.title[page.t.lang]);
        node.value = source.id;
        return node;
      });
      $("compare-source-a").replaceChildren(...options());
      $("compare-source-b").replaceChildren(...options());
    }

    /** Write what depends on the choice and the language. */
    function all() {
      const from = on.from();
      show($("compare-bar"), Boolean(from));
      show($("compare-track"), Boolean(from));
      attribute($("compare"), "aria-pressed", String(Boolean(from)));
      if (!from) return;
      fillSources();
      $("compare-source-a").value = from.source;
      $("compare-source-b").value = page.state.source;
      place();
      day();
    }

    function place() {
      const margin = salient.curve.scaledMargin(page.boot.margin, page.scale());
      Object.assign($("compare-track").style, { left: margin.l + "px", right: margin.r + "px", bottom: margin.b + "px" });
      width = Math.max(1, $("compare-track").clientWidth);
      if (on.from()) move();
    }

    function move() {
      const { span } = page;
      const now = page.dayOf(on.from().date);
      const shown = Math.min(span.until - 1, Math.max(span.first, now));
      handle.style.transform = "translateX(" + salient.curve.toX(shown, span, width).toFixed(2) + "px)";
      attribute(handle, "data-beyond", String(shown !== now));
    }

    function dates(which, source, iso) {
      write($("compare-date-" + which), page.t.shortDate(iso));
      Object.assign(input[which], { value: iso, min: source.first, max: source.last });
    }

    function presets() {
      const found = compare.presets(page.model, page.state, page.manifest.first);
      Object.entries(found).forEach(([name, text]) => {
        const node = $({ week: "compare-week", month: "compare-month", peak: "compare-peak", other: "compare-other" }[name]);
        if (node.disabled !== !text) node.disabled = !text;
        attribute(node, "aria-pressed", String(text === page.state.compare));
      });
    }

    /** Write what changes with either day. */
    function day() {
      const from = on.from();
      const source = sourceOf(from.source);
      dates("a", source, from.date);
      dates("b", page.source(), page.state.date);
      presets();
      move();
      attribute(handle, "aria-valuemin", String(page.dayOf(source.first)));
      attribute(handle, "aria-valuemax", String(page.dayOf(source.last)));
      attribute(handle, "aria-valuenow", String(page.dayOf(from.date)));
      attribute(handle, "aria-valuetext", page.t.say("cmp.side", { source: source.title[page.t.lang], date: page.t.date(from.date) }));
    }

    function go(to) {
      const { source } = on.from();
      const iso = page.isoOf(Math.min(page.span.until - 1, Math.max(page.span.first, to)));
      on.choose(compare.write(source, clamp(sourceOf(source), iso)));
    }

    function drag(event) {
      if (!handle.hasPointerCapture(event.pointerId)) return;
      go(salient.curve.toDay(event.clientX - $("compare-track").getBoundingClientRect().left, page.span, width));
    }

    function press(event) {
      const { source, date } = on.from();
      const ends = { Home: page.dayOf(sourceOf(source).first), End: page.dayOf(sourceOf(source).last) };
      const step = keyStep(event);
      if (step === null && !(event.key in ends)) return;
      event.preventDefault();
      event.stopPropagation(); // the page's own arrows move map B
      go(step === null ? ends[event.key] : page.dayOf(date) + step);
    }

    handle.addEventListener("pointerdown", (event) => {
      if (event.button) return;
      app.player.pause();
      handle.setPointerCapture(event.pointerId);
      grabbed = true;
    });
    handle.addEventListener("pointermove", drag);
    ["pointerup", "pointercancel"].forEach((name) => handle.addEventListener(name, () => (grabbed = false)));
    handle.addEventListener("keydown", press);
    $("compare").addEventListener("click", on.toggle);
    $("compare-close").addEventListener("click", on.toggle);
    $("compare-swap").addEventListener("click", on.swap);
    $("compare-source-a").addEventListener("change", () => chooseA($("compare-source-a").value, on.from().date));
    $("compare-source-b").addEventListener("change", () => app.source($("compare-source-b").value, { date: clamp(sourceOf($("compare-source-b").value), page.state.date) }));
    input.a.addEventListener("change", () => input.a.value && chooseA(on.from().source, input.a.value));
    input.b.addEventListener("change", chooseDateB);
    $("compare-week").addEventListener("click", () => preset("week"));
    $("compare-month").addEventListener("click", () => preset("month"));
    $("compare-peak").addEventListener("click", () => preset("peak"));
    $("compare-other").addEventListener("click", () => preset("other"));

    return { all, day, place, move, grabbed: () => grabbed };
  }

  salient.compareBar = { create, keyStep };
})(typeof window === "undefined" ? globalThis : window);
