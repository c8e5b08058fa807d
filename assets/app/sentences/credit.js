/* Whom to thank for what the map shows. Pure. */

/** @import { Boot, Words } from "../types.js" */

/** Return whom to thank for control and the ground, with what the operator adds to it.
 *
 * @param {Words} t
 * @param {Boot["credits"]} credits - of the operator's archives
 * @param {string} control - whose map of control it is
 * @returns {string}
 */
export function creditText(t, { ground, relief }, control) {
  const parts = [t.say("credit.map", { credit: control }), t.say("credit.base")];
  if (ground !== undefined)
    parts.push(t.say("credit.ground", { credit: ground || t.say("credit.ground.osm") }));
  if (relief) parts.push(t.say("credit.relief", { credit: relief }));
  return parts.join(" \u00b7 ");
}
