/* What went wrong, told to the console: the page goes on without it. */

/** Return the message of what was thrown. Pure.
 *
 * @param {unknown} error
 * @returns {string}
 */
export const messageOf = (error) => (error instanceof Error ? error.message : String(error));

/** Tell the console.
 *
 * @param {unknown} error
 */
export function logFailure(error) {
  console.info("Salient: " + messageOf(error));
}
