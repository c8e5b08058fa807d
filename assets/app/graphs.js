/* What Dash puts into the page when all else is seen: Plotly's graphs, each with its figure. */

/** @import { DashGraph, Figure } from "./types.js" */

/** Wait until what was drawn is on the glass.
 *
 * @returns {Promise<unknown>}
 */
export const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

/** Ask for the scripts that Dash will load, while it is still busy with other things.
 *
 * @param {string[]} addresses
 */
export function askFor(addresses) {
  const links = addresses.map((href) =>
    Object.assign(document.createElement("link"), { rel: "preload", as: "script", href }),
  );
  document.head.append(...links);
}

/** Return a graph with a figure in it.
 *
 * @param {DashGraph} graph - as the server handed it over (dashboard/page/graphs.py)
 * @param {Figure} figure
 * @returns {DashGraph}
 */
export const withFigure = (graph, figure) => ({ ...graph, props: { ...graph.props, figure } });
