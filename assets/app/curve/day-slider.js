/* The slider over the curve in words: what its tip, its value and the button beside it say. */

import { regionsOf } from "../data/manifest.js";
import { heldBecause, stateNotes } from "../data/map-state.js";
import { $, attribute, nameNode } from "../lib/dom.js";
import { figureText } from "../sentences/day.js";
import { Slider } from "./slider.js";

/**
 * @import { Player } from "./player.js"
 * @import { Page } from "../page.js"
 * @import { Timeline } from "../types.js"
 */

/** Moves the slider of a page, and says where it is. */
export class DaySlider {
  #page;
  #player;
  #slider;

  /**
   * @param {Page} page
   * @param {Player} player
   */
  constructor(page, player) {
    this.#page = page;
    this.#player = player;
    this.#slider = new Slider({
      span: () => page.span,
      scale: () => page.scale(),
      margin: page.boot.margin,
      go: (day) => page.go(day),
      tip: (day) => this.#tip(day),
      grabbed: () => player.pause(),
    });
  }

  /** @param {number} day */
  #tip(day) {
    const { t, model, state, timeline } = this.#page;
    if (!timeline) return [];
    const figures = regionsOf(state.region).map((id) => figureText(model, t, this.#page.view(day), id));
    return [t.date(this.#page.isoOf(day)), ...new Set(figures), ...this.#said(timeline, day)];
  }

  /** Return what there is to say of the day's map: why it is an older one, and what of it is missing.
   *
   * @param {Timeline} timeline
   * @param {number} day
   */
  #said(timeline, day) {
    const { t, manifest } = this.#page;
    const why = heldBecause(t, manifest.first, timeline, day);
    const notes = stateNotes(t, manifest.first, timeline, day).map(({ kind, text }) =>
      kind === "held" && !why ? t.say("timeline.held") : text,
    );
    const since = timeline.rewritten.get(day);
    return since === undefined
      ? notes
      : [...notes, t.say("past.tip", { date: t.date(this.#page.isoOf(since)) })];
  }

  /** Lay it over the plot. */
  place() {
    this.#slider.place();
  }

  /** Put the cursor at the day, and nothing more. */
  move() {
    this.#slider.show(this.#page.day());
  }

  /** Move the cursor and give the slider the day's words.
   *
   * @param {string} figure - the sentence on the day
   */
  day(figure) {
    const { t, span, state } = this.#page;
    const node = $("slider");
    this.move();
    attribute(node, "aria-valuemin", String(span.first));
    attribute(node, "aria-valuemax", String(span.until - 1));
    attribute(node, "aria-valuenow", String(this.#page.day()));
    attribute(node, "aria-valuetext", t.say("timeline.value", { date: t.date(state.date), figure }));
  }

  /** Say on the button whether it plays or pauses. */
  label() {
    const playing = this.#player.playing();
    attribute($("play"), "data-name", playing ? "pause" : "play");
    nameNode($("play"), this.#page.t.say(playing ? "pause" : "play"));
    $("play").dataset.playing = String(playing);
  }

  /** Tell whether a hand holds the slider.
   *
   * @returns {boolean}
   */
  grabbed() {
    return this.#slider.grabbed();
  }
}
