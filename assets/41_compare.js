/* Two maps on the page: the state of the comparison, its data, and what the map and the panel ask of it.
 *
 * A stands in the address (`compare`), B is the view itself. Faces are made when they are drawn, not when a handle
 * moves, and the last ones are kept: a step that changes neither map costs nothing.
 */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const { $, write } = salient.panel || {};
  const REST = 220; // ms

  function make(page, app) {
    const { compare, compareStory } = salient;
    const data = { overlay: null, regions: null, settlements: [], timelines: new Map(), places: new Map(), agreement: null };
    let asked = ""; // the sources whose files were asked for last
    let failed = false;
    let last = null; // the comparison that was made last
    let rested = null; // what the map showed when the reader last came to rest
    const rest = salient.pages.later(REST);

    const from = () => compare.read(page.state.compare);

    // --- data ---

    const optional = (name) => (page.boot.urls[name] ? app.load(name) : Promise.resolve(null));

    /** Fetch what the two sources need, once; then draw. */
    async function fetch() {
      const wanted = from();
      const sources = wanted && [wanted.source, page.state.source];
      if (!wanted || asked === sources.join()) return;
      const turn = (asked = sources.join());
      try {
        const [regions, settlements, agreement] = await Promise.all(["regions", "context-settlements", "agreement"].map(optional));
        const files = await Promise.all(sources.flatMap((id) => [app.load("timeline-" + id), optional("places-" + id)]));
        data.overlay = data.overlay || salient.overlay.create(regions);
        Object.assign(data, { regions, settlements: settlements.features, agreement });
        sources.forEach((id, i) => keep(id, files[2 * i], files[2 * i + 1]));
        failed = false;
      } catch (error) {
        root.console.info("Salient: " + error.message);
        failed = true;
        if (asked === turn) asked = "";
      }
      if (from()) app.refresh();
    }

    const sum = (faces) => faces.reduce((all, face) => all + face.km2, 0);

    function keep(id, timeline, places) {
      if (!data.timelines.has(id)) data.timelines.set(id, salient.timeline.decode(timeline));
      page.model.timelines[id] = page.model.timelines[id] || data.timelines.get(id);
      data.places.set(id, places);
    }

    // --- the two ends ---

    function end(source, date) {
      const timeline = page.timeline && page.timeline.source === source ? page.timeline : data.timelines.get(source);
      if (!timeline || !data.places.has(source)) return null;
      const day = page.dayOf(date);
      const snapshot = salient.timeline.snapshotOf(timeline, day);
      const { controls } = salient.story.sourceOf(page.manifest, source);
      return { source, date, day, timeline, controls, at: timeline.stretch(day), snapshot: snapshot === null ? null : page.isoOf(snapshot), places: data.places.get(source), features: timeline.features(day) };
    }

    /** Return the comparison as it stands: ends by letter and in order of time, regions and, made when first asked for, faces and table. Null while there is none. */
    function both() {
      const wanted = from();
      if (!wanted || !data.overlay || !page.timeline || page.timeline.source !== page.state.source) return null;
      const { source, date, region } = page.state;
      const key = [page.state.compare, source, date, region].join(" ");
      if (last && last.key === key) return last;
      const [a, b] = [end(wanted.source, wanted.date), end(source, date)];
      if (!a || !b) return null;
      const { compared, left } = compare.regions(page.manifest, region, a.source, b.source);
      const blank = compare.blank(page.model, compared, [a, b]);
      const known = compared.filter((id) => !blank.some((one) => one.region === id));
      const [first, second] = compare.inTime(a, b);
      last = { key, a, b, from: first, to: second, mode: compare.mode(a, b), regions: known, left, blank, missing: [a, b].find((one) => one.at < 0) || null };
      return lazily(last);
    }

    /** What a map does not tell of: see salient.compare.part. */
    function toldBy({ source, day, timeline }) {
      const { controls } = salient.story.sourceOf(page.manifest, source);
      return { incomplete: salient.standing.incomplete(timeline, day), contested: salient.standing.tells(timeline, day, controls, "contested") };
    }

    function lazily(made) {
      let parted = null;
      let table = null;
      const homes = () => made.regions.map((id) => ({ id, home: page.manifest.regions.find((region) => region.id === id).home, km2: data.overlay.km2(id) }));
      const all = () => (made.missing ? [] : data.overlay.faces(made.from, made.to, made.regions));
      const parts = () => parted || (parted = compare.part(all(), toldBy(made.from), toldBy(made.to), page.manifest.regions));
      Object.defineProperty(made, "faces", { get: () => parts().told });
      Object.defineProperty(made, "untold", { get: () => sum(parts().untold) });
      Object.defineProperty(made, "table", { get: () => table || (table = compare.matrix(made.faces, homes())) });
      return made;
    }

    /** Return what the map draws instead of the day, or null: {key, features()}. */
    function drawn() {
      const made = maps.two() ? null : both(); // each of two maps shows its own
      if (!made || made.missing) return null;
      const key = ["compare", made.a.source, made.a.at, made.b.source, made.b.at, made.mode, page.state.region, page.t.lang].join("/");
      const label = key === rested ? compareStory.label(page.t, made) : null;
      return { base: key, key: label ? key + "/figures" : key, features: () => compare.features(made.faces, made.a, made.b, label) };
    }

    /** Figures are laid out on the map when the reader rests: MapLibre fades them in, and draws all the while. */
    function settle() {
      if (page.hurried()) return rest(settle);
      const now = drawn();
      if (!now || now.base === rested) return;
      rested = now.base;
      app.stage.day();
    }

    /** Return the legend's rows of what is in sight (28_legend.js); null where the map is that of the day. */
    function legend(sight) {
      const made = both();
      if (made && maps.two()) return maps.legend(made, sight);
      return made && !made.missing ? salient.legend.compared(page.model, page.t, made, sight) : null;
    }

    /** Return the maps whose contact lines are drawn: both where each has one of its own. */
    function lines() {
      const made = both();
      return made && maps.two() ? [made.a, made.b] : made && !made.missing ? [] : [page.state];
    }

    /** Return the settlements that differ; the files know them by day. */
    function moved(made) {
      const chosen = (x, y) => made.regions.some((id) => data.overlay.holds(id, x, y));
      const ends = [toldBy(made.from), toldBy(made.to)];
      return made.missing ? [] : compare.moved(made.from, made.to, data.settlements, chosen).filter((row) => compare.isTold(row, ...ends, page.manifest.regions));
    }

    // --- what the reader can change ---

    /** Compare with SOURCE@DATE, or with nothing. Another source has to be fetched, another day only drawn. */
    function choose(text) {
      const before = from();
      page.set(text ? { compare: text } : { compare: null, mode: "changes" });
      const after = from();
      if (!before || !after || before.source !== after.source) app.refresh();
    }

    function toggle() {
      app.player.pause();
      choose(page.state.compare ? null : compare.start(page.manifest, page.state));
    }

    function swap() {
      const { source, date } = page.state;
      const to = from();
      app.source(to.source, { date: to.date, compare: compare.write(source, date) });
    }

    /** Return the tip's lines, or null where the pointer is over ground of B's map as ever. */
    function tip(feature, x, place) {
      const made = feature && feature.properties.kind ? both() : null;
      return maps.tip(x, place) || (made ? compareStory.tip(page.model, page.t, made, feature) : null);
    }

    /** Return what is told of the comparison, to be copied; null while there is none. */
    function told() {
      const made = both();
      return made && !made.missing && made.regions.length ? compareStory.copied(page.model, page.t, made) : null;
    }

    const maps = salient.compareMaps.create(page, app, { both, regions: () => data.regions, failed: () => failed });
    page.comparison = { drawn, draw: maps.draw, legend, lines, tip, told, view: maps.view };
    app.actions.compare = toggle;

    const bar = salient.compareBar.create(page, app, { choose, toggle, swap, from });
    const card = salient.compareCard.create(page, app, { both, moved, data });

    function all() {
      fetch();
      document.documentElement.toggleAttribute("data-comparing", Boolean(from()));
      bar.all();
      card.all(failed);
      maps.all();
      credit();
    }

    /** Two sources have two credits, unless one hand made both. */
    function credit() {
      const wanted = from();
      if (!wanted || wanted.source === page.state.source) return;
      const { t, model } = page;
      const credits = [wanted.source, page.state.source].map((id) => t.told(salient.story.sourceOf(model.manifest, id), "credit").text);
      write($("credit"), t.say("credit.map", { credit: [...new Set(credits)].join("; ") }) + " \u00b7 " + t.say("credit.base"));
    }

    function day() {
      if (!from()) return;
      bar.day();
      card.day();
      rest(settle);
    }

    /** What goes with the date at once, while the figures may wait for the hand to rest. */
    function date() {
      if (!from()) return;
      bar.move();
      maps.date();
    }

    return { all, day, date, grabbed: bar.grabbed, mapped: () => from() && maps.all(), resized: () => (bar.place(), maps.resized()) };
  }

  salient.parts = salient.parts || [];
  salient.parts.push(make);
})(typeof window === "undefined" ? globalThis : window);
