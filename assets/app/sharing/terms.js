/* What the terms of the sources that are shown allow. Pure. */

/** @import { Manifest, Source, State } from "../types.js" */

/** @typedef {{ rule: "none" | "personal", source: Source } | { rule: "free", source: null }} Terms */

/** Return the sources of what is shown, the compared one among them.
 *
 * @param {Manifest} manifest
 * @param {Pick<State, "source" | "compare">} state
 * @param {boolean} compared
 * @returns {Source[]}
 */
export function sourcesOf(manifest, state, compared) {
  const ids = [state.source, ...(compared && state.compare ? [state.compare.split("@")[0]] : [])];
  return manifest.sources
    .filter(({ id }) => ids.includes(id))
    .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/** @param {Source} source */
function ruleOf({ terms: { display, pictures } }) {
  if (display === false || pictures === "none") return "none";
  return pictures === "personal" ? "personal" : "free";
}

/** Return the strictest rule, and whose it is.
 *
 * @param {Source[]} sources
 * @returns {Terms}
 */
export function termsOf(sources) {
  for (const rule of /** @type {const} */ (["none", "personal"])) {
    const source = sources.find((one) => ruleOf(one) === rule);
    if (source) return { rule, source };
  }
  return { rule: "free", source: null };
}
