/* One reader's page: the only place that changes the state, and what is drawn when it does.
 *
 * What depends on the day is drawn at most once a frame: the cursor at once, date and panel together with the map, so
 * that the browser puts one picture together for a day and not two, and never a date over another day's map. The
 * address, the title and what a screen reader hears wait until the reader rests.
 */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const { $, write } = salient.panel || {};
  const { later, findSpan } = salient.pages || {};
  const REST = 250; // ms
  const HAND = 120; // ms: on a slow machine, until a hand that drags is taken to rest
  const SAY = 900; // ms: a screen reader should not be told of days that fly past

  function create(boot) {
    const page = salient.pages.create(boot);
    const load = salient.data.loader(boot.urls);
    const decoded = new Map();
    const rest = { panel: later(HAND), title: later(REST), live: later(SAY), address: later(REST), others: later(SAY) };
    let frame = 0; // the animation frame that is asked for
    let due = false; // the panel waits for the map

    page.set = function (patch) {
      const { date, compare } = page.state;
      page.state = { ...page.state, ...patch };
      rest.address(writeAddress);
      if ((page.state.date === date && page.state.compare === compare) || !page.timeline) return;
      stage.day(); // at once, so that the map is at work while the rest waits for its frame
      if (!frame) frame = root.requestAnimationFrame(drawStep);
    };

    page.go = function (day) {
      page.set({ date: page.isoOf(Math.min(page.span.until - 1, Math.max(page.span.first, day))) });
    };

    const stage = salient.stage.create(page, load);
    const player = salient.player.create({
      day: page.day,
      last: page.end,
      busy: () => frame !== 0 || stage.busy(),
      go: page.go,
      changed,
    });
    const timebar = salient.timebar.create(page, player);
    const actions = salient.timebar.actions(page, player, { seed: goSeed, range: setRange });
    const parts = salient.parts.map((make) => make(page, { load, player, stage, actions, refresh: () => page.timeline && drawAll(), timeline: fetchTimeline, source: (id, patch) => choices.source(id, patch), region: (id) => choices.region(id) }));
    const tell = (what, figure) => parts.forEach((part) => part[what] && part[what](figure));

    function changed(playing) {
      document.documentElement.dataset.playing = String(playing);
      timebar.label();
      if (playing) salient.timebar.hideTips(); // a tip would stay behind
      else if (page.timeline) drawDay();
    }

    function writeAddress() {
      const { pathname, hash } = root.location;
      const query = salient.url.format(page.state, page.context);
      root.history.replaceState(null, "", pathname + (query ? "?" + query : "") + hash);
    }

    // --- the data: each file is asked for once, and whichever source was chosen last is shown ---

    async function fetchTimeline(id) {
      const file = await load("timeline-" + id);
      if (!decoded.has(id)) decoded.set(id, salient.timeline.decode(file));
      page.model.timelines[id] = decoded.get(id);
    }

    async function fetchSource(id) {
      const [series] = await Promise.all([load("series"), fetchTimeline(id)]);
      page.model.series = page.model.series || salient.series.decode(series, page.dayOf(page.settings.since));
      if (id !== page.state.source) return;
      page.timeline = decoded.get(id);
      drawAll();
    }

    function chooseSource() {
      return fetchSource(page.state.source).catch((error) => {
        document.documentElement.dataset.ready = "error";
        stage.note("map.error", page.t.say("map.error") + " " + page.t.say("map.error.more"), true);
        root.console.info("Salient: " + error.message);
      });
    }

    function retry() {
      stage.note("map.loading");
      chooseSource();
    }

    // --- drawing ---

    /** Move the cursor in the next frame. The words go with the map's own frame. */
    function drawStep() {
      frame = 0;
      timebar.move();
      due = true;
      if (!stage.busy()) page.painted();
    }

    /** Draw the words of the day on the map; but while a hand drags over a slow map, the date alone until it rests. */
    page.redraw = () => page.timeline && (stage.day(), drawDay());

    page.painted = function () {
      if (!due) return;
      if (!page.hurried()) return drawDay();
      writeDate();
      rest.panel(() => stage.busy() || drawDay()); // what is on its way to the map calls this again
    };

    /** Tell whether a hand holds one of the handles on a machine whose map can hardly follow: all else waits for it. */
    page.hurried = () => stage.slow() && (timebar.grabbed() || parts.some((part) => part.grabbed && part.grabbed()));

    function writeDate() {
      write($("date"), page.t.longDate(page.state.date));
      tell("date");
    }

    function drawDay() {
      due = false;
      writeDate();
      if (!page.timeline) return;
      const figure = salient.story.figures(page.model, page.t, page.view());
      salient.panel.day(page.model, page.t, page.view());
      timebar.day(figure);
      tell("day", figure);
      rest.title(() => (document.title = page.t.say("title", { date: page.t.shortDate(page.state.date), figure })));
      const notes = salient.standing.notes(page.t, page.manifest.first, page.timeline, page.day()).map(({ text }) => text + ".");
      rest.live(() => write($("live"), [page.t.say("live", { date: page.t.longDate(page.state.date), figure }), ...others(), ...notes].join(" ")));
      rest.others(fetchOthers);
    }

    const others = () => [salient.story.otherLine(page.model, page.t, page.view())].filter(Boolean).map((text) => text + ".");

    /** Fetch the timelines of the other sources that tell of the day, once the reader rests: the line below a figure needs them. */
    function fetchOthers() {
      const ids = salient.story.missingOthers(page.model, page.view());
      if (salient.embedded || !ids.length) return;
      const silent = (error) => root.console.info("Salient: " + error.message);
      Promise.all(ids.map(fetchTimeline)).then(() => stage.busy() || player.playing() || drawDay(), silent);
    }

    function drawAll() {
      const { t, model, state } = page;
      document.documentElement.dataset.loaded = "true";
      page.span = findSpan(page);
      words();
      salient.panel.sourceCard(t, page.source());
      salient.panel.badge("badge-recon", salient.story.reconstruction(model, t, state.source));
      write($("credit"), t.say("credit.map", { credit: t.told(page.source(), "credit").text }) + " \u00b7 " + t.say("credit.base"));
      offerPeriod();
      timebar.curve();
      tell("all");
      drawDay();
      stage.day();
    }

    function offerPeriod() {
      const other = salient.pages.otherPeriod(page);
      $("range-clear").hidden = !other;
      if (!other) return;
      const label = $("range-clear").firstElementChild;
      label.dataset.word = other.word;
      write(label, page.t.say(other.word, { year: other.year }));
    }

    function words() {
      const { t } = page;
      salient.panel.translate(t);
      salient.header.fill(page.model, t, page.state);
      write($("legal"), t.say("revision", { revision: page.manifest.revision }));
      writeDate();
      write($("seed"), t.date(page.settings.seed));
      timebar.label();
    }

    function redress() {
      salient.header.applyTheme(page.state.theme);
      stage.dress();
      stage.choose();
      if (page.timeline) drawAll();
      else words();
    }

    // --- what the reader can change ---

    /** Set one end of the period. A period that would be empty is left as it was. */
    function setRange(patch) {
      const { from, to } = { ...page.state, ...patch };
      if (from && to && from >= to) return;
      page.set(patch);
      if (page.timeline) drawAll();
    }

    function goSeed() {
      player.pause();
      page.set({ date: page.settings.seed });
      const { seed } = page.settings;
      const outside = (page.state.from && page.state.from > seed) || (page.state.to && page.state.to < seed);
      if (outside) page.set({ from: null, to: null });
      if (page.timeline) drawAll();
    }

    const choices = {
      region(id) {
        page.set({ region: id, view: null });
        stage.choose();
        stage.fit();
        if (page.timeline) drawAll();
      },
      source(id, patch) {
        page.set({ ...patch, source: id });
        chooseSource();
      },
      theme(name) {
        page.set({ theme: name });
        redress();
      },
      lang(name) {
        page.set({ lang: name });
        page.t = salient.text.text(boot.words, name);
        redress();
      },
    };

    function fit() {
      page.set({ view: null });
      stage.fit();
    }

    function listen() {
      salient.header.listen(choices, () => page.state);
      salient.keys.listen(actions);
      const steps = ["first", "last", "seed", "back-day", "back-week", "back-change", "next-day", "next-week", "next-change"];
      steps.forEach((id) => $(id).addEventListener("click", actions[id]));
      const clicks = { play: actions.toggle, fit, "range-clear": () => setRange(salient.pages.otherPeriod(page).patch), "map-retry": retry };
      Object.entries(clicks).forEach(([id, action]) => $(id).addEventListener("click", action));
      $("zoom-in").addEventListener("click", () => stage.zoom(0.75));
      $("zoom-out").addEventListener("click", () => stage.zoom(-0.75));
      $("speed").addEventListener("change", () => player.speed(Number($("speed").value)));
      listenToWindow();
    }

    function listenToWindow() {
      const resized = later(120);
      document.addEventListener("visibilitychange", () => document.hidden && player.pause());
      root.addEventListener("beforeprint", print);
      root.addEventListener("afterprint", redress);
      const watch = new root.ResizeObserver(() => resized(resize));
      [document.querySelector(".stage"), $("map")].forEach((node) => watch.observe(node)); // two maps share the room of one
    }

    function resize() {
      stage.dress();
      stage.fit();
      if (!page.timeline) return;
      timebar.curve();
      tell("resized");
    }

    function print() {
      document.documentElement.dataset.theme = "light";
      stage.print();
    }

    /** Start: listen, fetch, and return the figure of the map for Dash to draw, or null. */
    function start() {
      salient.header.applyTheme(page.state.theme);
      $("speed").value = "7";
      words();
      listen();
      if (salient.url.followed(root.location.search)) writeAddress();
      const figure = stage.start(() => {
        tell("mapped");
        if (page.timeline) stage.day();
      });
      chooseSource();
      return figure;
    }

    return { start, page, player, stage };
  }

  salient.app = { create };
})(typeof window === "undefined" ? globalThis : window);
