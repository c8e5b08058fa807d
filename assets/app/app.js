/* The parts of the page and how they are joined: each is made here or in parts.js, once, and given what it needs of the
 * others.
 *
 * A step of the slider: slider.js calls page.go(), page.set() changes the state and calls #changed(), which sends the
 * day to the map at once (map-section.js) and moves the cursor in the next frame; when the map has painted it calls
 * #painted(), and the words of the day follow (#drawDay). So the browser puts one picture together for a day and not
 * two, and never a date over another day's map. What is written once the reader rests is in announcer.js.
 */

import { Announcer } from "./announcer.js";
import { Choices } from "./choices.js";
import { listenToControls } from "./controls.js";
import { axisTop, curvesOf } from "./curve/curves.js";
import { createPlayer } from "./curve/player.js";
import { hideTips } from "./curve/time-actions.js";
import { Timebar } from "./curve/timebar.js";
import { logFailure } from "./failure.js";
import { followed } from "./lib/address.js";
import { $ } from "./lib/dom.js";
import { fileLoader } from "./lib/files.js";
import { afterRest } from "./lib/rest.js";
import { applyTheme } from "./lib/theme.js";
import { MapSection } from "./map/map-section.js";
import { findSpan, Page } from "./page.js";
import { offerPeriod, writeDate, writeSource, writeWords } from "./page-words.js";
import { writeDay } from "./panel/day.js";
import { makeParts } from "./parts.js";
import { figuresText } from "./sentences/day.js";
import { Sources } from "./sources.js";

/**
 * @import { Part, Parts } from "./parts.js"
 * @import { Boot, Figure, MapLibreCamera, State } from "./types.js"
 */

const HAND = 120; // ms: on a slow machine, until a hand that drags is taken to rest
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
  #rest = afterRest(HAND);
  #frame = 0; // the animation frame that is asked for
  #due = false; // the words of the day wait for the map

  /** @param {Boot} boot */
  constructor(boot) {
    this.page = new Page(boot, (before) => this.#changed(before));
    this.#load = fileLoader(boot.urls);
    this.#sources = new Sources(this.page, this.#load);
    this.#stage = this.#makeStage();
    this.#player = this.#makePlayer();
    this.#timebar = new Timebar(this.page, { player: this.#player, highest: () => this.#highest() });
    this.#choices = this.#makeChoices();
    this.#announcer = new Announcer(this.page, {
      load: (id) => this.#sources.timeline(id),
      quiet: () => this.#stage.busy() || this.#player.playing(),
      redraw: () => this.#drawDay(),
    });
    this.#parts = this.#makeParts();
  }

  // --- the parts, and what each is given ---

  #makeStage() {
    return new MapSection(this.page, {
      load: this.#load,
      painted: () => this.#painted(),
      rested: () => this.#parts.legend.draw(),
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
      busy: () => this.#frame !== 0 || this.#stage.busy(),
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
      hurried: () => this.#hurried(),
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
      this.#stage.note("map.error", t.say("map.error") + " " + t.say("map.error.more"), true);
      logFailure(error);
    }
  }

  #retry() {
    this.#stage.note("map.loading");
    this.#fetchSource();
  }

  // --- a step ---

  /** @param {State} before */
  #changed({ date, compare }) {
    const { state, timeline } = this.page;
    this.#announcer.address();
    if ((state.date === date && state.compare === compare) || !timeline) return;
    this.#stage.day(); // at once, so that the map is at work while the rest waits for its frame
    if (!this.#frame) this.#frame = requestAnimationFrame(() => this.#step());
  }

  /** Move the cursor. The words go with the map's own frame. */
  #step() {
    this.#frame = 0;
    this.#timebar.move();
    this.#due = true;
    if (!this.#stage.busy()) this.#painted();
  }

  /** Write the words of the day on the map; but while a hand drags over a slow map, the date alone until it rests. */
  #painted() {
    if (!this.#due) return;
    if (!this.#hurried()) {
      this.#drawDay();
      return;
    }
    this.#writeDate();
    this.#rest(() => {
      if (!this.#stage.busy()) this.#drawDay(); // else what is on its way to the map calls this again
    });
  }

  /** The same day looks different now. */
  #redraw() {
    if (!this.page.timeline) return;
    this.#stage.day();
    this.#drawDay();
  }

  /** Tell whether a hand holds one of the handles on a machine whose map can hardly follow: all else waits for it. */
  #hurried() {
    return this.#stage.slow() && (this.#timebar.grabbed() || this.#parts.comparison.grabbed());
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
    writeDate(this.page);
    this.#tell("date");
  }

  #drawDay() {
    const { model, t, timeline } = this.page;
    this.#due = false;
    this.#writeDate();
    if (!timeline) return;
    const figure = figuresText(model, t, this.page.view());
    writeDay(model, t, this.page.view());
    this.#timebar.day(figure);
    this.#tell("day", figure);
    this.#announcer.day(figure);
  }

  #drawAll() {
    document.documentElement.dataset.loaded = "true";
    this.page.span = findSpan(this.page);
    this.#writeWords();
    writeSource(this.page);
    offerPeriod(this.page);
    this.#timebar.curve();
    this.#tell("all");
    this.#drawDay();
    this.#stage.day();
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

  /** Return where the second of two maps is, or null: the first is where the address says.
   *
   * @returns {MapLibreCamera | null}
   */
  secondView() {
    return this.#parts.comparison.view() ?? null;
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
    const resized = afterRest(RESIZED);
    const watch = new ResizeObserver(() => resized(() => this.#resize()));
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) this.#player.pause();
    });
    window.addEventListener("beforeprint", () => this.#print());
    window.addEventListener("afterprint", () => this.#redress());
    for (const node of document.querySelectorAll(".stage, #map")) watch.observe(node); // two maps share the room of one
  }

  /** Listen and fetch. Returns the figure of the map for Dash to draw, or null.
   *
   * @returns {Figure | null}
   */
  start() {
    applyTheme(this.page.state.theme);
    $("speed").value = SPEED;
    this.#writeWords();
    this.#listen();
    if (followed(window.location.search)) this.#announcer.writeAddress();
    const figure = this.#stage.start(() => {
      this.#tell("mapped");
      if (this.page.timeline) this.#stage.day();
    });
    this.#fetchSource();
    return figure;
  }
}
