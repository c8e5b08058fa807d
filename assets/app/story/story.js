/* A story, put together from the parts of the page: the map that the canvas draws alone, the slider, the sentences. */

import { DaySlider } from "../curve/day-slider.js";
import { createPlayer } from "../curve/player.js";
import { timeActions } from "../curve/time-actions.js";
import { decodeSeries } from "../data/series.js";
import { decodeTimeline } from "../data/timeline.js";
import { THEMES } from "../lib/address.js";
import { $, attribute, nameNode, write } from "../lib/dom.js";
import { listenToKeys } from "../lib/keys.js";
import { afterRest, whenResized } from "../lib/rest.js";
import { applyTheme, darkScheme } from "../lib/theme.js";
import { Legend } from "../map/legend.js";
import { MapSection } from "../map/map-section.js";
import { Page } from "../page.js";
import { writeBadge, writeFigures } from "../panel/day.js";
import { writeSourceCard } from "../panel/source-card.js";
import { dayTip, figuresText, reconstructionText } from "../sentences/day.js";
import { StoryClaims } from "./claims.js";
import { StoryCurve } from "./curve.js";
import { StoryDays } from "./days.js";

/** @import { DayPolygon, DrawnFeature, State, StoryData } from "../types.js" */

const REST = 40; // ms until a hand is taken to rest
const RESIZED = 120; // ms
const ZOOM_STEP = 0.75;
const BUTTONS = ["first", "back-week", "back-day", "next-day", "next-week", "last"];

/** Shows a story. */
export class Story {
  #page;
  #stage;
  #player;
  #slider;
  #curve;
  #days;
  #claims;
  #legend;
  #rest = afterRest(REST);

  /** @param {StoryData} told */
  constructor({ boot, files, span, days, claims }) {
    const page = new Page(boot, (before) => this.#changed(before));
    this.#page = page;
    const timeline = decodeTimeline(files.timeline);
    page.model.series = decodeSeries(files.series, page.dayOf(boot.settings.since));
    page.model.timelines[page.state.source] = timeline;
    page.model.regions = files.regions;
    page.timeline = timeline;
    page.span = span;
    this.#stage = this.#makeStage(files);
    this.#player = this.#makePlayer();
    this.#slider = new DaySlider(page, this.#player);
    this.#curve = new StoryCurve(page);
    this.#days = new StoryDays(page, days, (iso) => this.#goTo(iso));
    this.#claims = new StoryClaims(page, claims, (iso) => this.#goTo(iso));
    this.#legend = this.#makeLegend();
  }

  // --- the parts ---

  /** @param {Record<string, any>} files */
  #makeStage(files) {
    return new MapSection(this.#page, {
      load: async (name) => files[name],
      rested: () => this.#legend?.draw(),
      viewed: () => {},
      tip: (feature) => this.#tip(feature),
      chosen: () => {},
      compared: () => null,
      redraw: () => this.#stage.day(),
    });
  }

  /** Of the days before the story there is no map here: since when a side holds the ground is not told.
   *
   * @param {DrawnFeature | null} feature
   */
  #tip(feature) {
    const { model, t } = this.#page;
    if (!feature) return [];
    return dayTip(model, t, this.#page.view(), /** @type {DayPolygon} */ (feature), null);
  }

  #makePlayer() {
    return createPlayer({
      day: () => this.#page.day(),
      last: () => this.#page.end(),
      go: (day) => this.#page.go(day),
      changed: (playing) => this.#played(playing),
    });
  }

  #makeLegend() {
    return new Legend(this.#page, {
      stage: this.#stage,
      refresh: () => this.#step(),
      compared: () => null,
      lines: () => [],
    });
  }

  // --- a step ---

  /** @param {string} iso */
  #goTo(iso) {
    this.#player.pause();
    this.#page.go(this.#page.dayOf(iso));
  }

  /** @param {State} before */
  #changed(before) {
    if (before.date !== this.#page.state.date) this.#step();
  }

  /** Show the day: on the map, on the curve and in figures, in one frame. The words follow. */
  #step() {
    this.#stage.day();
    this.#slider.move();
    this.#curve.day();
    this.#writeDate();
    this.#days.day();
    this.#rest(() => this.#writeDay());
  }

  #writeDate() {
    const { model, t, state } = this.#page;
    write($("date"), t.longDate(state.date));
    writeFigures(model, t, this.#page.view());
  }

  #writeDay() {
    const { model, t } = this.#page;
    this.#slider.day(figuresText(model, t, this.#page.view()));
    this.#claims.day();
    this.#legend.draw();
    this.#stage.told();
  }

  /** @param {boolean} playing */
  #played(playing) {
    document.documentElement.dataset.playing = String(playing);
    this.#slider.label();
    if (!playing) this.#writeDay();
  }

  // --- what changes seldom ---

  #writeSource() {
    const { model, t, state } = this.#page;
    writeSourceCard(t, this.#page.source());
    writeBadge("badge-recon", reconstructionText(model, t, state.source));
  }

  #dress() {
    const { t, state } = this.#page;
    applyTheme(state.theme);
    attribute($("theme"), "data-name", "theme." + state.theme);
    nameNode($("theme"), t.say("theme." + state.theme));
    this.#stage.dress();
    this.#stage.choose();
    this.#step();
  }

  #nextTheme() {
    const { theme } = this.#page.state;
    this.#page.set({ theme: THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] });
    this.#dress();
  }

  #fit() {
    this.#page.set({ view: null });
    this.#stage.fit();
  }

  #resize() {
    this.#stage.dress();
    this.#stage.fit();
    this.#place();
  }

  /** Draw what depends on how much room there is. */
  #place() {
    this.#slider.place();
    this.#curve.draw();
    this.#days.place();
  }

  #print() {
    document.documentElement.dataset.theme = "light";
    this.#stage.print();
  }

  // --- the beginning ---

  #listen() {
    const actions = timeActions(this.#page, this.#player, { seed: () => {}, range: () => {} });
    const { help, from, to, ...steps } = actions; // a story has no list of keys, and its period is given
    listenToKeys(steps);
    for (const id of BUTTONS) $(id).addEventListener("click", steps[id]);
    $("play").addEventListener("click", steps.toggle);
    $("theme").addEventListener("click", () => this.#nextTheme());
    $("story-print").addEventListener("click", () => window.print());
    $("zoom-in").addEventListener("click", () => this.#stage.zoom(ZOOM_STEP));
    $("zoom-out").addEventListener("click", () => this.#stage.zoom(-ZOOM_STEP));
    $("fit").addEventListener("click", () => this.#fit());
    this.#listenToWindow();
  }

  #listenToWindow() {
    whenResized([$("stage"), $("map")], RESIZED, () => this.#resize());
    darkScheme().addEventListener("change", () => this.#dress());
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) this.#player.pause();
    });
    window.addEventListener("beforeprint", () => this.#print());
    window.addEventListener("afterprint", () => this.#dress());
  }

  /** Show the story. */
  start() {
    applyTheme(this.#page.state.theme);
    this.#listen();
    this.#slider.label();
    this.#stage.start();
    this.#stage.plotted(() => {});
    this.#writeSource();
    this.#place();
    document.documentElement.dataset.loaded = "true";
    this.#page.go(this.#page.day()); // the address may name a day that is not of the story
    this.#dress();
  }
}
