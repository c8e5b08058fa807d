/* What keys and buttons of the whole page do. */

import { timeActions } from "./curve/time-actions.js";
import { listenToHeader } from "./header.js";
import { $ } from "./lib/dom.js";
import { embedded } from "./lib/frame.js";
import { listenToKeys } from "./lib/keys.js";
import { otherPeriod } from "./page.js";
import { HIDDEN } from "./sharing/embed.js";

/**
 * @import { Choices } from "./choices.js"
 * @import { Player } from "./curve/player.js"
 * @import { Page } from "./page.js"
 * @import { Parts } from "./parts.js"
 */

const STEPS = [
  "first",
  "last",
  "seed",
  "back-day",
  "back-week",
  "back-change",
  "next-day",
  "next-week",
  "next-change",
];

/**
 * @typedef {object} Joints
 * @property {Player} player
 * @property {Choices} choices
 * @property {Parts} parts
 * @property {() => void} escape - closes what the reader has open
 * @property {() => void} retry - asks again for a source that could not be had
 */

/** Return the actions by name.
 *
 * @param {Page} page
 * @param {Joints} joints
 * @returns {Record<string, () => void>}
 */
function actionsOf(page, { player, choices, parts, ...joints }) {
  const { panel, comparison, drawer } = parts;
  const actions = {
    ...timeActions(page, player, {
      seed: () => choices.seed(),
      range: (patch) => choices.range(patch),
    }),
    search: () => panel.focusSearch(),
    compare: () => comparison.toggle(),
    snapshot: () => drawer.open(),
    escape: joints.escape,
  };
  const hidden = [...(embedded ? HIDDEN : []), ...(page.boot.static ? ["snapshot"] : [])];
  return Object.fromEntries(Object.entries(actions).filter(([name]) => !hidden.includes(name)));
}

/** Join keys and buttons.
 *
 * @param {Page} page
 * @param {Joints} joints
 */
export function listenToControls(page, joints) {
  const { choices } = joints;
  const actions = actionsOf(page, joints);
  listenToHeader(choices, page);
  listenToKeys(actions);
  choices.listen();
  for (const id of STEPS) $(id).addEventListener("click", actions[id]);
  $("play").addEventListener("click", actions.toggle);
  $("range-clear").addEventListener("click", () => choices.range(otherPeriod(page)?.patch ?? {}));
  $("map-retry").addEventListener("click", joints.retry);
}
