/* Doing something once the reader rests, or the page has its new size. */

/** Return run(action): the last action given runs once none was given for `ms`.
 *
 * @param {number} ms
 * @returns {(action: () => void) => void}
 */
export function afterRest(ms) {
  let waiting = 0;
  return (action) => {
    clearTimeout(waiting);
    waiting = setTimeout(action, ms);
  };
}

/** Return run(action): at once where nothing has run since the last frame; else the last action given runs in the next one.
 *
 * @returns {(action: () => void) => void}
 */
export function oncePerFrame() {
  let free = true;
  /** @type {(() => void) | null} */
  let waiting = null;

  function framed() {
    free = true;
    const action = waiting;
    waiting = null;
    if (action) run(action);
  }

  /** @param {() => void} action */
  function run(action) {
    if (!free) {
      waiting = action;
      return;
    }
    free = false;
    requestAnimationFrame(framed);
    action();
  }
  return run;
}

/** @param {Element[]} nodes */
const sizesOf = (nodes) => nodes.map((node) => `${node.clientWidth}x${node.clientHeight}`).join();

/** Do something once one of some elements has had another size than before for `ms`.
 *
 * @param {Element[]} nodes
 * @param {number} ms
 * @param {() => void} action
 */
export function whenResized(nodes, ms, action) {
  const rest = afterRest(ms);
  let known = sizesOf(nodes);
  const watch = new ResizeObserver(() => {
    const now = sizesOf(nodes); // the observer tells of the first size, too
    if (now !== known) rest(action);
    known = now;
  });
  for (const node of nodes) watch.observe(node);
}
