/* What the parts of the page share: the state of one reader, and what follows from it at once.
 *
 * A part never changes the state itself: it calls page.set(patch), which 80_app.js gives.
 */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  /** Return what the address needs to know: the names there are, and what stands where it is silent. Pure. */
  function addressContext(manifest, settings) {
    const { sources } = manifest;
    const covers = (source, date) => source.first <= date && date <= source.last;
    const byId = (id) => sources.find((source) => source.id === id);
    const drawn = (source) => !source.reconstructed && covers(source, settings.seed) && source.regions.includes("kursk");
    const usual = byId(settings.source) || sources.find(drawn) || byId("chronicle") || sources[0];
    const seeded = (source) => settings.open === "seed" && covers(source, settings.seed);
    const date = (id) => (seeded(byId(id)) ? settings.seed : byId(id).last);
    return { sources: sources.map((source) => source.id), source: usual.id, date, latest: (id) => byId(id).last, theme: settings.theme, lang: settings.lang };
  }

  /** Return run(action): the last action given runs once none was given for `ms`. */
  function later(ms) {
    let waiting = 0;
    return (action) => {
      root.clearTimeout(waiting);
      waiting = root.setTimeout(action, ms);
    };
  }

  function create(boot) {
    const { manifest, settings } = boot;
    const context = addressContext(manifest, settings);
    const state = salient.url.parse(root.location.search.slice(1), context);
    const page = {
      boot,
      manifest,
      settings,
      context,
      state,
      t: salient.text.text(boot.words, state.lang),
      model: { manifest, series: null, timelines: {}, regions: null, tolerance: boot.tolerance },
      timeline: null,
      span: { first: 0, until: 1 },
      dayOf: (iso) => salient.text.daysBetween(manifest.first, iso),
      isoOf: (day) => salient.text.addDays(manifest.first, day),
      day: () => page.dayOf(page.state.date),
      view: (day) => viewOf(page, day),
      scale: () => parseFloat(root.getComputedStyle(document.documentElement).fontSize) / 16,
      tokens: () => boot.tokens[salient.header.effective(page.state.theme)],
      names: () => page.state.lang,
      source: () => salient.story.sourceOf(manifest, page.state.source),
      end: () => Math.min(page.span.until, page.timeline ? page.timeline.until : page.span.until) - 1,
      begin: () => Math.max(page.span.first, page.timeline ? page.timeline.first : page.span.first),
    };
    return page;
  }

  function viewOf(page, day) {
    const { source, region } = page.state;
    return { source, region, day: day === undefined ? page.day() : day, first: page.manifest.first };
  }

  /** Return the first day that the curve shows unless the reader asks for more. */
  function usualStart(page) {
    const { first, until } = page.timeline;
    const since = page.dayOf(page.settings.since);
    return since < until ? Math.max(first, since) : first;
  }

  /** Return the days that the curve shows: the reader's period, or the usual one and the day itself. */
  function findSpan(page) {
    const { first, until } = page.timeline;
    const { from, to } = page.state;
    const low = from ? page.dayOf(from) : Math.min(usualStart(page), page.day());
    const high = to ? page.dayOf(to) + 1 : Math.max(until, page.day() + 1);
    return low < high ? { first: low, until: high } : { first, until };
  }

  /** Return the first chosen region that the source covers at all, else the first. */
  function nearest(page) {
    const regions = salient.story.regionsOf(page.state.region);
    return regions.find((id) => salient.story.covers(page.model, page.state.source, id)) || regions[0];
  }

  /** Return what the button beside the curve offers: {word, patch}, or null where there is no other period. */
  function otherPeriod(page) {
    const { from, to } = page.state;
    if (from || to) return { word: "range.clear", patch: { from: null, to: null } };
    const start = page.isoOf(page.timeline.first);
    return page.timeline.first < usualStart(page) ? { word: "range.all", year: start.slice(0, 4), patch: { from: start } } : null;
  }

  /** Parts of the page that stand by themselves: make(page, app) -> {all(), day(figure), resized()}, each optional. */
  salient.parts = salient.parts || [];

  salient.pages = { create, addressContext, findSpan, otherPeriod, nearest, later };
})(typeof window === "undefined" ? globalThis : window);
