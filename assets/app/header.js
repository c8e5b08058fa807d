/* Pickers, theme, language and help. */

import { THEMES } from "./lib/address.js";
import { $, attribute, element, nameNode, write } from "./lib/dom.js";
import { darkScheme } from "./lib/theme.js";

/**
 * @import { Choices } from "./choices.js"
 * @import { Page } from "./page.js"
 * @import { Model, Words } from "./types.js"
 */

/**
 * @param {string} value
 * @param {string} text
 */
function option(value, text) {
  const node = element("option", "", text);
  node.value = value;
  return node;
}

/**
 * @param {string} label
 * @param {HTMLElement[]} options
 */
function group(label, options) {
  const node = element("optgroup");
  node.label = label;
  node.append(...options);
  return node;
}

/**
 * @param {Model} model
 * @param {Words} t
 * @param {string[]} offered choices of regions
 */
function fillRegions(model, t, offered) {
  const known = new Set(model.manifest.regions.map((region) => region.id));
  const choices = offered.filter((choice) => choice.split(",").every((id) => known.has(id)));
  $("region").replaceChildren(...choices.map((choice) => option(choice, t.say("region." + choice))));
}

/**
 * @param {Model} model
 * @param {Words} t
 */
function fillSources(model, t) {
  /** @param {boolean} wanted */
  const options = (wanted) =>
    model.manifest.sources
      .filter((source) => source.reconstructed === wanted)
      .map((source) => option(source.id, source.title[t.lang]));
  /** @type {[string, HTMLOptionElement[]][]} */
  const groups = [
    ["source.maps", options(false)],
    ["source.reconstructions", options(true)],
  ];
  $("source").replaceChildren(
    ...groups.filter(([, list]) => list.length).map(([key, list]) => group(t.say(key), list)),
  );
}

/** @param {Words} t */
function fillSpeeds(t) {
  for (const node of $("speed").options) write(node, t.count("speed.days", Number(node.value)));
}

/** Write what depends on the language and on the choices.
 *
 * @param {Page} page
 */
export function fillHeader({ model, t, state, context }) {
  fillRegions(model, t, context.regions);
  fillSources(model, t);
  fillSpeeds(t);
  $("region").value = state.region;
  $("source").value = state.source;
  attribute($("theme"), "data-name", "theme." + state.theme);
  nameNode($("theme"), t.say("theme." + state.theme));
}

/** Return what follows `now` in a list, and its first after its last.
 *
 * @param {string} now
 * @param {string[]} list
 */
const after = (now, list) => list[(list.indexOf(now) + 1) % list.length];

/** Open the help, or close it. */
export function toggleHelp() {
  const dialog = $("help-dialog");
  if (dialog.open) dialog.close();
  else dialog.showModal();
}

/** Join the controls.
 *
 * @param {Choices} choices
 * @param {Page} page
 */
export function listenToHeader(choices, page) {
  $("region").addEventListener("change", () => choices.region($("region").value));
  $("source").addEventListener("change", () => choices.source($("source").value));
  $("theme").addEventListener("click", () => choices.theme(after(page.state.theme, THEMES)));
  $("lang").addEventListener("click", () => choices.lang(after(page.state.lang, page.context.languages)));
  $("help").addEventListener("click", toggleHelp);
  $("help-close").addEventListener("click", toggleHelp);
  $("help-dialog").addEventListener("click", (/** @type {Event} */ event) => {
    if (event.target === $("help-dialog")) toggleHelp();
  });
  darkScheme().addEventListener("change", () => choices.theme(page.state.theme));
}
