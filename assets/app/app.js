/* The parts of the page and how they are joined: each is made here or in parts.js, once, and given what it needs of the
 * others.
 *
 * A step of the slider: slider.js calls page.go(), page.set() changes the state and calls #changed(), which at once draws
 * the day on the map (map-section.js), moves the cursor and writes the date and the figures: they change in one frame. The
 * other words of the day follow when the hand rests (#drawDay). What is told later still is in announcer.js.
 */

import { Announcer } from "./announcer.js";
import { Choices } from "./choices.js";
import { listenToControls } from "./controls.js";
import { axisTop, curvesOf } from "./curve/curves.js";
import { createPlayer } from "./curve/player.js";
import { hideTips } from "./curve/time-actions.js";
import { Timebar } from "./curve/timebar.js";
import { logFailure } from "./failure.js";
import { askFor, painted, withFigure } from "./graphs.js";
import { knownLoader } from "./knowledge/known-boot.js";
import { followed } from "./lib/address.js";
import { $ } from "./lib/dom.js";
import { fileLoader } from "./lib/files.js";
import { afterRest, whenResized } from "./lib/rest.js";
import { applyTheme } from "./lib/theme.js";
import { MapSection } from "./map/map-section.js";
import { findSpan, Page } from "./page.js";
import { offerPeriod, writeDate, writeSource, writeWords } from "./page-words.js";
import { writeFigures, writeTables } from "./panel/day.js";
import { makeParts } from "./parts.js";
import { figuresText } from "./sentences/day.js";
import { Sources } from "./sources.js";

/**
 * @import { Part, Parts } from "./parts.js"
 * @import { Boot, Box, DashGraph, Figure, State } from "./types.js"
 */

const REST = 40; // ms until a hand is taken to rest
const RESIZED = 120; // ms
const SPEED = "7"; // days in a second, to begin with
/** The page of one reader, put together. */
export class App {
  #load;
  #sources;
  #stage;
  #player;
  #timebar;
  #choices;
  #announcer;
  #parts;
  #rest = afterRest(REST);

  /** @param {Boot} boot */
  constructor(boot) {
    this.page = new Page(boot, (before) => this.#changed(before));
    this.#load = knownLoader(fileLoader(boot.urls), boot.known);
    this.#sources = new Sources(this.page, this.#load);
    this.#stage = this.#makeStage();
    this.#player = this.#makePlayer();
    this.#timebar = new Timebar(this.page, {
      player: this.#player,
      highest: () => this.#highest(),
      marked: () => this.#parts.panel.marked(),
    });
    this.#choices = this.#makeChoices();
    this.#announcer = new Announcer(this.page, {
      load: (id) => this.#sources.timeline(id),
      quiet: () => this.#player.playing(),
      redraw: () => this.#drawDay(),
    });
    this.#parts = this.#makeParts();
  }

  // --- the parts, and what each is given ---

  #makeStage() {
    return new MapSection(this.page, {
      load: this.#load,
      rested: () => this.#tell("rested"),
      viewed: (view) => this.#parts.panel.viewed(view),
      tip: (feature, x, place) => this.#parts.comparison.tip(feature, x, place),
      chosen: (place, id) => this.#parts.panel.choose(place, id),
      compared: () => this.#compared(),
      redraw: () => this.#redraw(),
    });
  }

  #makePlayer() {
    return createPlayer({
      day: () => this.page.day(),
      last: () => this.page.end(),
      go: (day) => this.page.go(day),
      changed: (playing) => this.#played(playing),
    });
  }

  #makeChoices() {
    return new Choices(this.page, {
      stage: this.#stage,
      player: this.#player,
      draw: () => this.#refresh(),
      dress: () => this.#redress(),
      fetch: () => this.#fetchSource(),
    });
  }

  /** @returns {Parts} */
  #makeParts() {
    return makeParts(this.page, {
      load: this.#load,
      stage: this.#stage,
      player: this.#player,
      timebar: this.#timebar,
      choices: this.#choices,
      timeline: (id) => this.#sources.timeline(id),
      refresh: () => this.#refresh(),
      highest: () => this.#highest(),
      escape: () => this.#escape(),
    });
  }

  #escape() {
    hideTips();
    this.#parts.panel.escape();
  }

  /** Call what each part does when something happens.
   *
   * @param {keyof Part} what
   * @param {string} [figure]
   */
  #tell(what, figure = "") {
    for (const part of /** @type {Part[]} */ (Object.values(this.#parts))) part[what]?.(figure);
  }

  // --- the data ---

  async #fetchSource() {
    const { t } = this.page;
    try {
      if (await this.#sources.choose()) this.#drawAll();
    } catch (error) {
      document.documentElement.dataset.ready = "error";
      this.#stage.note.show("error", t.say("map.error") + " " + t.say("map.error.more"), true);
      logFailure(error);
    }
  }

  #retry() {
    this.#stage.note.show("loading", this.page.t.say("map.loading"));
    this.#fetchSource();
  }

  // --- a step ---

  /** @param {State} before */
  #changed({ date, compare }) {
    const { state, timeline } = this.page;
    this.#announcer.address();
    if (timeline && (state.date !== date || state.compare !== compare)) this.#step();
  }

  /** Show the day: on the map, on the curve and in figures, in one frame. The words follow. */
  #step() {
    this.#stage.day();
    this.#timebar.move();
    this.#writeDate();
    this.#rest(() => this.#drawDay());
  }

  /** The same day looks different now. */
  #redraw() {
    if (!this.page.timeline) return;
    this.#stage.day();
    this.#drawDay();
  }

  /** @param {boolean} playing */
  #played(playing) {
    document.documentElement.dataset.playing = String(playing);
    this.#timebar.label();
    if (playing)
      hideTips(); // a tip would stay behind
    else if (this.page.timeline) this.#drawDay();
  }

  /** Return what the map draws instead of the day, or null; a second map draws its own. */
  #compared() {
    const { comparison } = this.#parts;
    const drawn = comparison.drawn();
    comparison.draw();
    return drawn;
  }

  /** Return what the axis of the curve has to hold, km2: curves, marks of claims and the band of all sources. */
  #highest() {
    const { panel, comparison } = this.#parts;
    const least = Math.max(panel.least(), comparison.least());
    return axisTop(curvesOf(this.page.model, this.page.view()), this.page.span, least);
  }

  // --- drawing ---

  #writeDate() {
    const { model, t, timeline } = this.page;
    writeDate(this.page);
    if (timeline) writeFigures(model, t, this.page.view());
    this.#tell("date");
  }

  #drawDay() {
    const { model, t, timeline } = this.page;
    this.#writeDate();
    if (!timeline) return;
    const figure = figuresText(model, t, this.page.view());
    writeTables(model, t, this.page.view());
    this.#timebar.day(figure);
    this.#tell("day", figure);
    this.#announcer.day(figure);
    this.#stage.told();
  }

  #drawAll() {
    document.documentElement.dataset.loaded = "true";
    this.page.span = findSpan(this.page);
    this.#writeWords();
    writeSource(this.page);
    offerPeriod(this.page);
    this.#timebar.curve();
    this.#tell("all");
    this.#stage.day();
    this.#drawDay();
  }

  #refresh() {
    if (this.page.timeline) this.#drawAll();
  }

  #writeWords() {
    writeWords(this.page);
    this.#tell("date");
    this.#timebar.label();
  }

  #redress() {
    applyTheme(this.page.state.theme);
    this.#stage.dress();
    this.#stage.choose();
    if (this.page.timeline) this.#drawAll();
    else this.#writeWords();
  }

  #resize() {
    this.#stage.dress();
    this.#stage.fit();
    if (!this.page.timeline) return;
    this.#timebar.curve();
    this.#tell("resized");
  }

  #print() {
    document.documentElement.dataset.theme = "light";
    this.#stage.print();
  }

  /** Return where the map is. */
  mapView() {
    return this.#stage.view();
  }

  /** Return what is drawn: each feature with its layer.
   *
   * @param {Box} [box] - else in view
   */
  drawn(box) {
    return this.#stage
      .drawn(box)
      .flatMap(({ layer, features }) => features.map((feature) => ({ ...feature, layer: layer.id })));
  }

  // --- the beginning ---

  #listen() {
    listenToControls(this.page, {
      player: this.#player,
      choices: this.#choices,
      parts: this.#parts,
      escape: () => this.#escape(),
      retry: () => this.#retry(),
    });
    this.#listenToWindow();
  }

  #listenToWindow() {
    // Two maps share the room of one.
    whenResized([...document.querySelectorAll(".stage, #map")], RESIZED, () => this.#resize());
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) this.#player.pause();
    });
    window.addEventListener("beforeprint", () => this.#print());
    window.addEventListener("afterprint", () => this.#redress());
  }

  /** Listen, fetch and draw. What needs Plotly comes last: its script takes the browser longer than all else together.
   *
   * @returns {Promise<(DashGraph | null)[]>} the map, null where the browser cannot draw it, and the curve
   */
  async start() {
    applyTheme(this.page.state.theme);
    $("speed").value = SPEED;
    this.#writeWords();
    this.#listen();
    if (followed(window.location.search)) this.#announcer.writeAddress();
    this.#stage.start();
    this.#stage.fit(); // in the room that the comparison leaves
    await Promise.all([this.#fetchSource(), this.#stage.grounded()]);
    askFor(this.page.boot.scripts);
    await painted();
    document.documentElement.dataset.seen = "true";
    return this.#graphs();
  }

  async #graphs() {
    const { figures, graphs } = this.page.boot;
    const map = await this.#stage.plotted(() => {
      this.#tell("mapped");
      this.#redraw();
    });
    const curve = this.#timebar.handOver() ?? figures.curve;
    return [map && withFigure(graphs.map, map), withFigure(graphs.curve, curve)];
  }
}
