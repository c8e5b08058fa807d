/* Prints how many non-blank lines the body of each function of the browser's modules has: tests/sizes.py reads it.
 *
 * node functions.js FILE...: a JSON list of [name with file and line, lines]. Counted are functions and methods, and
 * arrows that have a name or a block; a short one that is handed over where it is written is part of its caller.
 */

import fs from "node:fs";
import { parse } from "acorn";
import { ancestor } from "acorn-walk";

const count = (text) => text.split("\n").filter((line) => line.trim()).length;

/** Return the name that a function is known by where it is written, or null. */
function nameOf(node, parent) {
  if (node.id) return node.id.name;
  if (parent.type === "VariableDeclarator") return parent.id.name;
  return parent.key ? parent.key.name : null;
}

function functionsIn(file) {
  const text = fs.readFileSync(file, "utf8");
  const found = [];
  const add = (node, _, ancestors) => {
    const name = nameOf(node, ancestors[ancestors.length - 2]);
    if (!name && node.body.type !== "BlockStatement") return;
    const inside = text.slice(node.body.start, node.body.end).replace(/^\{|\}$/g, "");
    found.push([`${file}:${node.loc.start.line} ${name ?? "=>"}`, count(inside)]);
  };
  const ast = parse(text, { ecmaVersion: "latest", sourceType: "module", locations: true });
  ancestor(ast, { FunctionDeclaration: add, FunctionExpression: add, ArrowFunctionExpression: add });
  return found;
}

process.stdout.write(JSON.stringify(process.argv.slice(2).flatMap(functionsIn)));
