/* The timeline's part of the page: the curve, and the slider's words. */

import { regionsOf } from "../data/manifest.js";
import { heldBecause, stateNotes } from "../data/map-state.js";
import { $, attribute, nameNode } from "../lib/dom.js";
import { figureText } from "../sentences/day.js";
import { curveFigure, drawCurve, forgetCurve } from "./figure.js";
import { Slider } from "./slider.js";

/**
 * @import { Player } from "./player.js"
 * @import { Page } from "../page.js"
 * @import { Figure, Timeline } from "../types.js"
 */

/**
 * @typedef {object} Joints
 * @property {Player} player
 * @property {() => number} highest - the top of the axis, km2
 */

/** Draws the curve, and says in words where the slider is. */
export class Timebar {
  #page;
  #joints;
  #slider;
  /** @type {Figure | null} */
  #figure = null; // of the curve as it is drawn

  /**
   * @param {Page} page
   * @param {Joints} joints
   */
  constructor(page, joints) {
    this.#page = page;
    this.#joints = joints;
    this.#slider = new Slider({
      span: () => page.span,
      scale: () => page.scale(),
      margin: page.boot.margin,
      go: (day) => page.go(day),
      tip: (day) => this.#tip(day),
      grabbed: () => joints.player.pause(),
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
    return stateNotes(t, manifest.first, timeline, day).map(({ kind, text }) =>
      kind === "held" && !why ? t.say("timeline.held") : text,
    );
  }

  /** Draw the curve anew: the choice, the period, the theme, the language or the size has changed. */
  curve() {
    const { model, t, timeline, span, boot } = this.#page;
    const { clientWidth: width, clientHeight: height } = $("curve");
    const look = { tokens: this.#page.tokens(), scale: this.#page.scale(), highest: this.#joints.highest() };
    const size = { width, height };
    this.#slider.place();
    this.#figure = curveFigure(boot.figures.curve, model, t, this.#page.view(), timeline, span, size, look);
    drawCurve(this.#figure);
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
    const playing = this.#joints.player.playing();
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

  /** Return the curve for Dash to draw, which the newest one no longer waits to do; null before there is one.
   *
   * @returns {Figure | null}
   */
  handOver() {
    forgetCurve();
    return this.#figure;
  }

  /** Return the curve as it is drawn; null before.
   *
   * @returns {Figure | null}
   */
  figure() {
    return this.#figure;
  }
}
