/* The contact line in the Day pane and on the map: how long it is, and how far it moved in the week that ended last.
 *
 * All of it waits until the reader rests. The map waits longer: MapLibre fades words in, and draws all the while, so
 * they may not come between two steps. What is on it is taken away with the first step out of its week.
 */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const { $, element } = salient.panel || {};
  const [REST, SETTLED] = [250, 800]; // ms, for the panel and for the map
  const SOURCE = "movement"; // as in dashboard/mapstyle.py
  const CLOSE_UP = 10.6; // zoom

  function create(page, app) {
    const { movement } = salient;
    const rest = salient.pages.later(REST);
    const settled = salient.pages.later(SETTLED);
    const later = () => (rest(draw), settled(drawOnMap));
    let data = null; // {movement, places}, or a promise of it
    let shown = null; // what the map shows: {source, first, until}, the days for which it is true

    async function fetch() {
      const [file, settlements] = await Promise.all([app.load("movement"), app.load("context-settlements")]);
      data = { movement: movement.decode(file), places: settlements.features };
      later();
    }

    /** Ask for the file once; a bundle may have none, and it may be asked for again. */
    function ask() {
      if (data || !page.boot.urls.movement) return;
      data = fetch().catch((error) => {
        root.console.info("Salient: " + error.message);
        data = null;
      });
    }

    /** Return how far off a reconstruction's line may be, km; 0 for an observed map; null where it was not measured. */
    function errorOf(region) {
      const source = page.source();
      return source.reconstructed ? salient.accuracy.lineError(source, region, salient.story.heldBy(page.manifest, region), page.state.date) : 0;
    }

    /** Return the weeks to tell of, {region, week, error}, one for each region whose line is known well enough. */
    function weeks() {
      const regions = salient.story.regionsOf(page.state.region);
      const found = regions.map((region) => ({ region, week: movement.week(data.movement.find(page.state.source, region), page.day(), page.manifest.first), error: errorOf(region) }));
      return found.filter(({ week, error }) => week && error !== null);
    }

    /** Tell whether there is something to draw and time for it; the map's day comes first. */
    function free() {
      if (app.player.playing() || !page.timeline) return false;
      if (document.documentElement.dataset.ready && !page.hurried()) return true;
      later();
      return false;
    }

    function draw() {
      if (!free()) return;
      if (!data || !data.places) return ask();
      write(weeks());
    }

    function drawOnMap() {
      if (data && data.places && free()) mark(weeks());
    }

    // --- the panel ---

    const nameOf = (place) => place.properties[page.names()] || place.properties.en;
    const placeOf = ({ at }) => (at ? salient.compare.nearest(data.places, at).place : null);

    function row({ region, week, error }) {
      const { t } = page;
      const now = salient.series.at(page.model.series.find(page.state.source, region), page.day());
      const place = placeOf(week);
      const node = element("div", "step-line");
      const head = [salient.story.regionName(t, region), now && salient.story.lineCell(page.model, t, page.view(), region, now.line).text + "\u00a0" + t.say("km"), t.say("moved.until", { date: t.shortDate(page.isoOf(week.until)) })];
      const said = movement.sentence(t, week, salient.story.heldBy(page.manifest, region), place && nameOf(place), error);
      node.append(element("p", "step-head", head.filter(Boolean).join(" \u00b7 ")), element("p", "step-more", said));
      if (week.at) node.append(salient.claimCard.button(t.say("fly"), () => app.stage.fly({ lon: week.at[0], lat: week.at[1], zoom: CLOSE_UP })));
      return node;
    }

    function write(found) {
      const rows = found.map(row);
      const box = $("moved");
      const key = [page.t.lang, page.state.source, ...rows.map((node) => node.textContent)].join("|");
      if (box.dataset.key === key) return;
      box.dataset.key = key;
      box.replaceChildren(...(rows.length ? [element("h3", "card-title", page.t.say("moved")), ...rows] : []));
    }

    // --- the map ---

    function clear() {
      if (shown) app.stage.mark(SOURCE, []);
      shown = null;
    }

    /** Draw the line of the week's first day and where it moved most; beside a comparison it would only confuse. */
    function mark(found) {
      const week = found.length ? found[0].week : null;
      if (!week || page.state.compare) return clear();
      const { source } = page.state;
      const key = [source, page.state.region, page.t.lang, week.first, week.until].join("/");
      if (shown && shown.key === key) return;
      const lines = page.timeline.features(week.first).filter((one) => one.properties.control === "line").map((one) => one.geometry.coordinates);
      const label = page.t.shortDate(page.isoOf(week.first));
      const text = (km, error) => page.t.number(km, 1) + (error ? "\u00a0\u00b1\u00a0" + page.t.number(error, 1) : "") + "\u00a0" + page.t.say("km");
      app.stage.mark(SOURCE, movement.features(lines, found.map((one) => ({ ...one.week, error: one.error })), label, text));
      shown = { key, source, first: week.until, until: week.until + 7 };
    }

    const holds = () => shown.source === page.state.source && !page.state.compare && page.day() >= shown.first && page.day() < shown.until;

    /** With every step: nearly nothing. */
    function date() {
      if (shown && (app.player.playing() || !holds())) clear();
    }

    page.moved = () => shown !== null;
    return { all: later, day: later, date, mapped: later };
  }

  salient.parts = salient.parts || [];
  salient.parts.push(create);
})(typeof window === "undefined" ? globalThis : window);
