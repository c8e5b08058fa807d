/* The panel's tabs: one of them is chosen, the arrow keys go from one to the next, the others are out of the way. */

import { TABS } from "../lib/address.js";
import { $ } from "../lib/dom.js";
import { tabTarget } from "../lib/keys.js";

/** @typedef {ReturnType<typeof createTabs>} Tabs */

/** Drive the tabs.
 *
 * @param {(name: string) => void} opened - called when another one is shown
 */
export function createTabs(opened) {
  let current = TABS[0];

  /** @param {string} name */
  function open(name) {
    const other = current !== name;
    current = name;
    for (const each of TABS) {
      const chosen = each === name;
      $("tab-" + each).setAttribute("aria-selected", String(chosen));
      $("tab-" + each).tabIndex = chosen ? 0 : -1;
      $("pane-" + each).hidden = !chosen;
    }
    if (other) opened(name);
  }

  /** @param {KeyboardEvent} event */
  function press(event) {
    const held = event.altKey || event.ctrlKey || event.metaKey;
    const at = held ? null : tabTarget(event.key, TABS.indexOf(current), TABS.length);
    if (at === null) return;
    event.preventDefault();
    event.stopPropagation(); // elsewhere the arrows are the timeline's
    open(TABS[at]);
    $("tab-" + TABS[at]).focus();
  }

  for (const name of TABS) $("tab-" + name).addEventListener("click", () => open(name));
  $("tabs").addEventListener("keydown", press);
  return { open, current: () => current };
}
