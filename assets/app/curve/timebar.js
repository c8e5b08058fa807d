/* The timeline's part of the page: the curve, and the slider over it. */

import { $ } from "../lib/dom.js";
import { DaySlider } from "./day-slider.js";
import { curveFigure, drawCurve, forgetCurve } from "./figure.js";

/**
 * @import { Marked } from "./figure.js"
 * @import { Player } from "./player.js"
 * @import { Page } from "../page.js"
 * @import { Figure } from "../types.js"
 */

/**
 * @typedef {object} Joints
 * @property {Player} player
 * @property {() => number} highest - the top of the axis, km2
 * @property {() => Marked[]} marked - what others draw over the curve
 */

const PAPER = 770; // px that the curve has on paper: print.css

/** Paper does not wait for another drawing: it shows this one, smaller.
 *
 * @param {HTMLElement} node
 * @param {{ width: number, height: number }} size - px
 */
function keepForPaper(node, { width, height }) {
  const { style } = /** @type {HTMLElement} */ (node.parentElement);
  style.setProperty("--drawn-width", width + "px");
  style.setProperty("--drawn-height", height + "px");
  style.setProperty("--on-paper", String(PAPER / Math.max(1, width)));
}

/** Draws the curve, and moves its slider. */
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
    this.#slider = new DaySlider(page, joints.player);
  }

  /** Draw the curve anew: the choice, the period, the theme, the language or the size has changed. */
  curve() {
    const { model, t, timeline, span, boot } = this.#page;
    const { clientWidth: width, clientHeight: height } = $("curve");
    const { highest, marked } = this.#joints;
    const over = { highest: highest(), marked: marked() };
    const look = { tokens: this.#page.tokens(), scale: this.#page.scale(), ...over };
    const size = { width, height };
    keepForPaper($("curve"), size);
    this.#slider.place();
    this.#figure = curveFigure(boot.figures.curve, model, t, this.#page.view(), timeline, span, size, look);
    drawCurve(this.#figure);
  }

  /** Put the cursor at the day, and nothing more. */
  move() {
    this.#slider.move();
  }

  /** Move the cursor and give the slider the day's words.
   *
   * @param {string} figure - the sentence on the day
   */
  day(figure) {
    this.#slider.day(figure);
  }

  /** Say on the button whether it plays or pauses. */
  label() {
    this.#slider.label();
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
