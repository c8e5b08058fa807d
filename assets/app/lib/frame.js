/* The frame of another page that this one may be in, at `/embed`. */

const PATH = /\/embed(\/|\.html)?$/; // as a server and as a static site names it
const SMALL = { width: 480, height: 400 }; // px: below, there is no room for the curve's axes nor for two maps

/** Tell whether a path is that of the embedded map. Pure.
 *
 * @param {string} path
 * @returns {boolean}
 */
export const isEmbed = (path) => PATH.test(path);

/** Tell whether a frame is small: {width, height} in px. Pure.
 *
 * @param {{ width: number, height: number }} frame
 * @returns {boolean}
 */
export const isSmall = (frame) => frame.width < SMALL.width || frame.height < SMALL.height;

/** @returns {{ width: number, height: number }} */
export const frameSize = () => ({ width: window.innerWidth, height: window.innerHeight });

/** Whether this page is the embedded map. */
export const embedded = isEmbed(globalThis.location?.pathname ?? "");

/** Tell whether this page is in a small frame.
 *
 * @returns {boolean}
 */
export const inSmallFrame = () => embedded && isSmall(frameSize());
