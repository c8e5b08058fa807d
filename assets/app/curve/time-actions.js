/* What the keys and buttons of the timeline do. */

import { nextChange } from "../data/timeline.js";
import { toggleHelp } from "../header.js";
import { dateParts } from "../lib/dates.js";
import { $ } from "../lib/dom.js";

/**
 * @import { Player } from "./player.js"
 * @import { Page } from "../page.js"
 * @import { State, Timeline } from "../types.js"
 */

/**
 * @typedef {object} Joints
 * @property {() => void} seed
 * @property {(patch: Partial<State>) => void} range
 */

/** Return the ISO day a month away; the last of a shorter month. Pure.
 *
 * @param {string} iso
 * @param {number} direction - 1 or -1
 * @returns {string}
 */
export function monthStep(iso, direction) {
  const { year, month: index, day } = dateParts(iso);
  const last = new Date(Date.UTC(year, index + direction + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, index + direction, Math.min(day, last))).toISOString().slice(0, 10);
}

/** Take the tips away that no pointer is beside any more. */
export function hideTips() {
  for (const id of ["map-tip", "curve-tip"]) $(id).hidden = true;
}

/** Play or pause. At the end it begins anew.
 *
 * @param {Page} page
 * @param {Player} player
 */
function toggle(page, player) {
  if (!page.timeline) return;
  if (!player.playing() && page.day() >= page.end()) page.go(page.begin());
  player.toggle();
}

/** Return the actions of keys and buttons by name.
 *
 * @param {Page} page
 * @param {Player} player
 * @param {Joints} joints
 * @returns {Record<string, () => void>}
 */
export function timeActions(page, player, joints) {
  /** @param {(timeline: Timeline) => number | null} find */
  const to = (find) => () => {
    player.pause();
    const day = page.timeline ? find(page.timeline) : null;
    if (day !== null) page.go(day);
  };
  /** @param {number} days */
  const step = (days) => to(() => page.day() + days);
  /** @param {1 | -1} direction */
  const change = (direction) => to((timeline) => nextChange(timeline, page.day(), direction));
  /** @param {1 | -1} direction */
  const jump = (direction) => to(() => page.dayOf(monthStep(page.state.date, direction)));
  return {
    toggle: () => toggle(page, player),
    "back-day": step(-1),
    "next-day": step(1),
    "back-week": step(-7),
    "next-week": step(7),
    "back-change": change(-1),
    "next-change": change(1),
    "back-month": jump(-1),
    "next-month": jump(1),
    first: to(() => page.begin()),
    last: to(() => page.end()),
    seed: joints.seed,
    from: () => joints.range({ from: page.state.date }),
    to: () => joints.range({ to: page.state.date }),
    help: toggleHelp,
  };
}
