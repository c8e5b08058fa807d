/* Tables of figures: built once for a shape, then only written. */

import { attribute, element, write } from "../lib/dom.js";

/** @import { Table, TableRow } from "../types.js" */

/** Write a table.
 *
 * @param {HTMLTableElement} node
 * @param {Table} content
 */
export function fillTable(node, content) {
  const shape = content.head.length + "x" + content.rows.length;
  if (node.dataset.shape !== shape || !node.tHead) build(node, content, shape);
  content.head.forEach((text, i) => write(node.rows[0].cells[i], text));
  content.rows.forEach((row, i) => fillRow(node.rows[i + 1], row));
}

/**
 * @param {HTMLTableElement} node
 * @param {Table} content
 * @param {string} shape
 */
function build(node, content, shape) {
  const [head, body] = [element("thead"), element("tbody")];
  node.replaceChildren(head, body);
  node.dataset.shape = shape;
  head.append(row(content.head.map(() => headCell("col"))));
  body.append(
    ...content.rows.map(() => row(content.head.map((_, i) => (i ? element("td") : headCell("row"))))),
  );
}

/** @param {HTMLElement[]} cells */
function row(cells) {
  const node = element("tr");
  node.append(...cells);
  return node;
}

/** @param {"row" | "col"} scope */
const headCell = (scope) => Object.assign(element("th"), { scope });

/**
 * @param {HTMLTableRowElement} node
 * @param {TableRow} content
 */
function fillRow(node, { key, label, cells }) {
  write(node.cells[0], label);
  if (key) node.dataset.key = key;
  cells.forEach(({ text, tone, title }, i) => {
    const cell = node.cells[i + 1];
    write(cell, text);
    if (cell.dataset.tone !== tone) cell.dataset.tone = tone;
    attribute(cell, "title", title);
  });
}
