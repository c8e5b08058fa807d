/* The chosen days of a story: a number on the slider for each, a list of them, and the note on the one that is shown. */

import { dayToX } from "../curve/scale.js";
import { $, attribute, element, nameNode, show } from "../lib/dom.js";

/**
 * @import { Page } from "../page.js"
 * @import { ChosenDay } from "../types.js"
 */

const ROOM = 22; // px that a number takes
const ROWS = 2; // of numbers over the curve

/** Return which row each of some numbers is in: the first one in which it has room. Pure.
 *
 * @param {number[]} xs - px, in order
 * @returns {number[]}
 */
export function rowsOf(xs) {
  const ends = new Array(ROWS).fill(-Infinity);
  return xs.map((x) => {
    const free = ends.findIndex((end) => x - end >= ROOM);
    const row = free < 0 ? ends.indexOf(Math.min(...ends)) : free;
    ends[row] = x;
    return row;
  });
}

/** Shows the chosen days. */
export class StoryDays {
  #page;
  #days;
  #marks;
  #items;

  /**
   * @param {Page} page
   * @param {ChosenDay[]} days
   * @param {(iso: string) => void} go
   */
  constructor(page, days, go) {
    this.#page = page;
    this.#days = days;
    this.#marks = days.map((day, i) => this.#mark(day, i, go));
    this.#items = days.map((day, i) => this.#item(day, i, go));
    $("story-marks").replaceChildren(...this.#marks);
    $("story-days").replaceChildren(...this.#items.map(({ row }) => row));
  }

  /**
   * @param {ChosenDay} day
   * @param {number} i
   * @param {(iso: string) => void} go
   */
  #mark({ date }, i, go) {
    const { t } = this.#page;
    const mark = element("button", "story-mark", String(i + 1));
    mark.type = "button";
    nameNode(mark, t.say("story.day", { n: i + 1, date: t.date(date) }));
    mark.addEventListener("click", () => go(date));
    return mark;
  }

  /**
   * @param {ChosenDay} day
   * @param {number} i
   * @param {(iso: string) => void} go
   */
  #item({ date, why, notes }, i, go) {
    const row = element("li");
    const button = element("button", "story-day");
    button.type = "button";
    button.append(element("b", "story-number", String(i + 1)), element("span", "", this.#page.t.date(date)));
    button.addEventListener("click", () => go(date));
    row.append(button, ...[why, ...notes].filter(Boolean).map((text) => element("p", "note", text)));
    return { row, button };
  }

  /** Put the numbers over the curve. */
  place() {
    const width = $("slider").clientWidth;
    const left = $("slider").offsetLeft;
    const xs = this.#days.map(({ date }) => dayToX(this.#page.dayOf(date), this.#page.span, width));
    rowsOf(xs).forEach((row, i) => {
      const { style } = this.#marks[i];
      style.setProperty("--x", (left + xs[i]).toFixed(1) + "px");
      style.setProperty("--row", String(row));
    });
  }

  /** Tell which of them is shown, and what was noted on it. */
  day() {
    const { state, t } = this.#page;
    const now = this.#days.findIndex(({ date }) => date === state.date);
    [this.#marks, this.#items.map(({ button }) => button)].forEach((nodes) =>
      nodes.forEach((node, i) => attribute(node, "aria-current", i === now ? "date" : "false")),
    );
    const notes = this.#days[now]?.notes ?? [];
    show($("story-note"), notes.length > 0);
    $("story-note").replaceChildren(
      ...(notes.length ? [element("h2", "label", t.say("story.note"))] : []),
      ...notes.map((text) => element("p", "", text)),
    );
  }
}
