/* Asking something of the server now and then: only while the page is seen, and ever more rarely while it fails. */

import { logFailure } from "../failure.js";
import { waitAfter } from "./newest.js";

/**
 * @typedef {object} Clock
 * @property {() => number} now - ms
 * @property {() => number} random - from 0 up to 1
 * @property {() => boolean} seen - whether somebody may see the page
 * @property {() => boolean} online
 * @property {(action: () => void, ms: number) => number} later
 * @property {(timer: number) => void} cancel
 */

/** @type {Clock} */
const BROWSER = {
  now: () => Date.now(), // goes on while the machine sleeps
  random: () => Math.random(),
  seen: () => document.visibilityState === "visible",
  online: () => navigator.onLine,
  later: (action, ms) => window.setTimeout(action, ms),
  cancel: (timer) => clearTimeout(timer),
};

/** Return an asker; it begins with seen().
 *
 * @param {() => Promise<boolean>} ask - returns whether it is worth asking again
 * @param {Clock} [clock] - for tests
 */
export function createAsker(ask, clock = BROWSER) {
  let failures = 0;
  let asked = clock.now();
  let wait = waitAfter(failures, clock.random());
  let timer = 0;
  let ended = false;

  async function turn() {
    asked = clock.now();
    if (clock.online()) await tryOnce();
    wait = waitAfter(failures, clock.random());
    seen();
  }

  async function tryOnce() {
    try {
      ended = !(await ask());
      failures = 0;
    } catch (error) {
      failures += 1;
      logFailure(error);
    }
  }

  /** The page is seen, or no longer: a hidden page has no timer, and one that is seen again asks if it is time. */
  function seen() {
    clock.cancel(timer);
    const left = asked + wait - clock.now(); // more than all of it where somebody set the clock back
    if (!ended && clock.seen()) timer = clock.later(turn, Math.min(wait, Math.max(0, left)));
  }

  return { seen };
}
