/* The figures of the day in the panel, and the badges: plain writes to nodes that are there already.
 *
 * A text is written only where it differs, so that a step of the slider touches few nodes.
 */

import { regionsOf } from "../data/manifest.js";
import { stateNotes } from "../data/map-state.js";
import { $, attribute, element, show, write } from "../lib/dom.js";
import { headline } from "../sentences/day.js";
import { areasTable, changesTable } from "../sentences/day-tables.js";
import { fillTable } from "./table.js";

/** @import { Headline, Model, View, Words } from "../types.js" */

/** Draw how much of its peak a side holds.
 *
 * @param {HTMLElement} node
 * @param {Headline} parts
 */
function bar(node, { side, share, contested }) {
  if (!node.firstChild) node.append(element("span", "bar-held"), element("span", "bar-contested"));
  node.dataset.side = side;
  const widths = [share, contested];
  [...node.children].forEach((part, i) => {
    /** @type {HTMLElement} */ (part).style.width = 100 * widths[i] + "%";
  });
}

/** Write the figure of a region.
 *
 * @param {string} prefix - of the nodes' ids
 * @param {Headline} told
 * @param {Words} t
 */
function figure(prefix, told, t) {
  write($(prefix + "-label"), told.label);
  write($(prefix + "-value"), told.value);
  write($(prefix + "-unit"), told.known ? " " + t.say("km2") : "");
  write($(prefix + "-text"), told.text);
  write($(prefix + "-others"), told.others);
  show($(prefix + "-others"), Boolean(told.others));
  write($(prefix + "-accuracy"), told.accuracy || "");
  show($(prefix + "-accuracy"), Boolean(told.accuracy));
  attribute($(prefix), "data-known", String(told.known));
}

/** Write a badge; null takes it away.
 *
 * @param {string} id
 * @param {string | null} text
 */
export function writeBadge(id, text) {
  show($(id), text !== null);
  if (text !== null) write($(id), text);
}

/** Write the figures of the day and what is the matter with its map: what changes with the map, in the same frame.
 *
 * @param {Model} model
 * @param {Words} t
 * @param {View} view
 */
export function writeFigures(model, t, view) {
  const regions = regionsOf(view.region);
  const first = headline(model, t, view, regions[0]);
  figure("figure", first, t);
  bar($("figure-bar"), first);
  show($("figure-bar"), first.known);
  show($("second"), regions.length > 1);
  if (regions.length > 1) figure("second", headline(model, t, view, regions[1]), t);
  writeNotes(model, t, view);
}

/** Write the tables of the day.
 *
 * @param {Model} model
 * @param {Words} t
 * @param {View} view
 */
export function writeTables(model, t, view) {
  fillTable($("changes"), changesTable(model, t, view));
  fillTable($("areas"), areasTable(model, t, view));
}

/** Say of the day's map what is the matter with it.
 *
 * @param {Model} model
 * @param {Words} t
 * @param {View} view
 */
function writeNotes(model, t, view) {
  const timeline = model.timelines[view.source];
  const notes = timeline ? stateNotes(t, view.first, timeline, view.day) : [];
  for (const kind of ["held", "incomplete", "carried"]) {
    const said = notes.filter((note) => note.kind === kind).map(({ text }) => text);
    writeBadge("badge-" + kind, said.join(". ") || null);
  }
}
