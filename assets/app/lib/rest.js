/* Doing something once the reader rests. */

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
