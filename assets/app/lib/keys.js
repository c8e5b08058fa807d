/* The keyboard: which key means which step. Pure, apart from `listen`. */

const TYPING = ["INPUT", "SELECT", "TEXTAREA"];
/** @type {Partial<Record<string, string>>} */
const DIRECTIONS = { ArrowRight: "next", ArrowUp: "next", ArrowLeft: "back", ArrowDown: "back" };
/** @type {Partial<Record<string, number>>} */
const TAB_STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
/** @type {Partial<Record<string, string>>} */
const PLAIN = {
  Home: "first",
  End: "last",
  PageUp: "back-month",
  PageDown: "next-month",
  "[": "from",
  "]": "to",
  "?": "help",
  "/": "search",
  c: "compare",
  s: "snapshot",
  "\u0441": "compare",
  "\u0456": "snapshot",
  Escape: "escape",
};

/** Return the action of a key event, or null where the key belongs to somebody else.
 *
 * @param {KeyboardEvent} event
 * @returns {string | null}
 */
export function keyAction(event) {
  const { tagName = "", isContentEditable } = /** @type {Partial<HTMLElement>} */ (event.target || {});
  if (event.ctrlKey || event.metaKey || TYPING.includes(tagName) || isContentEditable) return null;
  if (event.key === " ") return ["BUTTON", "A", "SUMMARY"].includes(tagName) ? null : "toggle";
  if (tagName === "CANVAS" && event.key.startsWith("Arrow")) return null; // moves the map
  const direction = DIRECTIONS[event.key];
  if (direction) return direction + (event.altKey ? "-change" : event.shiftKey ? "-week" : "-day");
  return PLAIN[event.key] || null;
}

/** Return the index of the tab that a key leads to from `at`, or null where the key means nothing here. Pure.
 *
 * @param {string} key
 * @param {number} at
 * @param {number} count
 * @returns {number | null}
 */
export function tabTarget(key, at, count) {
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step = TAB_STEPS[key];
  return step ? (at + step + count) % count : null;
}

/** @param {Partial<Record<string, () => void>>} actions */
export function listenToKeys(actions) {
  document.addEventListener("keydown", (event) => {
    const name = keyAction(event);
    if (!name || document.querySelector("dialog[open]") || !actions[name]) return;
    event.preventDefault();
    actions[name]();
  });
}
