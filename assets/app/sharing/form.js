/* The fields of the snapshot drawer: each shows and changes one setting; which of them stand there follows the kind. */

import { $, attribute, element, show, write } from "../lib/dom.js";
import { isScaled, ownSetting, pixelsOf } from "./pictures/settings.js";

/**
 * @import { Page } from "../page.js"
 * @import { Days } from "./drawer.js"
 * @import { PictureSettings } from "./pictures/settings.js"
 */

const SWITCHES = { "snap-curve": "curve", "snap-qr": "qr" };
/** @type {[string, string][]} */
const NUMBERS = [
  ["snap-custom", "width"],
  ["snap-custom", "height"],
  ["snap-count", "count"],
];

/** Return the ISO days of a list with one more, each once, in order. Pure.
 *
 * @param {string[]} days
 * @param {string} iso
 * @returns {string[]}
 */
export const withDay = (days, iso) => [...new Set([...days, iso])].sort();

/** What a select offers: values and texts.
 *
 * @type {Record<string, (page: Page, kind: string, settings: PictureSettings) => [string | number, string][]>}
 */
const OPTIONS = {
  "snap-format": ({ boot }, kind) => boot.pictures.formats[kind].map((name) => [name, name.toUpperCase()]),
  "snap-size": (page, kind) =>
    page.boot.pictures.offered[kind].map((name) => [name, sizeText(page, kind, name)]),
  "snap-scale": (page, kind, settings) =>
    page.boot.pictures.scales.map((n) => [n, scaleText(page, kind, { ...settings, scale: n })]),
  "snap-theme": (page) => ["light", "dark", "print"].map((name) => [name, page.t.say("snap.theme." + name)]),
  "snap-lang": ({ boot }) =>
    Object.entries(boot.words).map(([lang, words]) => [lang, words["language.name"]]),
  "snap-extent": (page) => ["view", "region"].map((name) => [name, page.t.say("snap.extent." + name)]),
  "snap-speed": (page) => page.boot.pictures.speeds.map((n) => [n, page.t.count("speed.days", n)]),
  "snap-unchanged": (page) => ["hold", "skip"].map((name) => [name, page.t.say("snap.unchanged." + name)]),
  "snap-spread": (page) => ["count", "dates"].map((name) => [name, page.t.say("snap.spread." + name)]),
};

/** @param {(string | number)[]} sides */
const by = (sides) => sides.join("\u2009\u00d7\u2009");

/**
 * @param {Page} page
 * @param {string} kind
 * @param {string} name
 */
function sizeText(page, kind, name) {
  if (name === "custom") return page.t.say("snap.size.custom");
  const sides = page.boot.pictures.sizes[name];
  const text = sides ? page.t.say("snap.size." + name) : by(name.split("x"));
  return sides && kind === "animation" ? text + " \u00b7 " + by(sides) : text; // stills say their pixels with the detail
}

/**
 * @param {Page} page
 * @param {string} kind
 * @param {PictureSettings} settings
 */
function scaleText(page, kind, settings) {
  return settings.scale + "\u00d7 \u00b7 " + by(pixelsOf(kind, settings, page.boot.pictures));
}

/**
 * @typedef {object} Joints
 * @property {() => PictureSettings} settings - as they are now
 * @property {(patch: Partial<PictureSettings>) => void} set
 * @property {() => Days} days
 * @property {(patch: Partial<Days>) => void} setDays
 */

/** Return the nodes of the form that a selector means.
 *
 * @param {string} selector
 * @returns {NodeListOf<HTMLElement>}
 */
const fieldNodes = (selector) => document.querySelectorAll("#snap-form " + selector);

/** Open the browser's own calendar.
 *
 * @param {HTMLInputElement} input
 */
function openCalendar(input) {
  try {
    input.showPicker();
  } catch (_) {
    input.focus(); // a browser without a picker to show
  }
}

/** Return a field with its label.
 *
 * @param {string} box - id of what it is in
 * @param {"label" | "div"} tag
 * @param {string} key - of the words
 * @param {...HTMLElement} fields
 */
function addField(box, tag, key, ...fields) {
  const node = element(tag, "picker");
  const text = element("span", "picker-label");
  text.dataset.word = key;
  node.append(text, ...fields);
  $(box).append(node);
}

/** The fields. */
export class Form {
  #page;
  #on;
  /** @type {Record<string, HTMLInputElement>} */
  #inputs = {}; // by name of the setting, or "from", "to", "day"
  /** @type {Record<string, HTMLButtonElement>} */
  #buttons = {}; // of the days

  /**
   * @param {Page} page
   * @param {Joints} on
   */
  constructor(page, on) {
    this.#page = page;
    this.#on = on;
    this.#listen();
  }

  /** @param {string} id */
  #nameOf(id) {
    return ownSetting(this.#on.settings().kind, id.slice("snap-".length));
  }

  /**
   * @param {string} box
   * @param {string} name
   */
  #number(box, name) {
    const input = Object.assign(element("input", "field-input"), {
      type: "number",
      inputMode: "numeric",
      step: "1",
    });
    input.addEventListener("change", () => this.#on.set({ [name]: Math.round(Number(input.value)) || 0 }));
    this.#inputs[name] = input;
    addField(box, "label", "snap." + name, input);
  }

  /** Make a field for a day: a button in our words over the browser's own calendar, which writes dates in its own.
   *
   * @param {string} box
   * @param {string} name
   * @param {(iso: string) => void} changed
   */
  #date(box, name, changed) {
    const input = Object.assign(element("input", "day-input"), { type: "date", tabIndex: -1 });
    const button = Object.assign(element("button", "field-day"), { type: "button" });
    input.setAttribute("aria-hidden", "true");
    input.addEventListener("change", () => input.value && changed(input.value));
    button.addEventListener("click", () => openCalendar(input));
    addField(box, "div", "snap." + name, button, input);
    this.#inputs[name] = input;
    this.#buttons[name] = button;
  }

  /**
   * @param {string} name
   * @param {string} iso
   */
  #showDay(name, iso) {
    const { t } = this.#page;
    this.#inputs[name].value = iso;
    write(this.#buttons[name], t.shortDate(iso));
    attribute(this.#buttons[name], "aria-label", t.say("snap." + name) + ": " + t.date(iso));
  }

  #listen() {
    Object.keys(OPTIONS).forEach((id) => $(id).addEventListener("change", () => this.#pick(id)));
    Object.entries(SWITCHES).forEach(([id, name]) =>
      $(id).addEventListener("click", () => this.#on.set({ [name]: !this.#on.settings()[name] })),
    );
    NUMBERS.forEach(([box, name]) => this.#number(box, name));
    this.#date("snap-period", "from", (value) => this.#on.setDays({ from: value }));
    this.#date("snap-period", "to", (value) => this.#on.setDays({ to: value }));
    this.#date("snap-day", "day", (value) => this.#showDay("day", value));
    $("snap-add").addEventListener(
      "click",
      () =>
        this.#inputs.day.value &&
        this.#on.setDays({ dates: withDay(this.#on.days().dates, this.#inputs.day.value) }),
    );
  }

  /** @param {string} id */
  #pick(id) {
    const { value } = $(id);
    if (id === "snap-lang") this.#on.set({ lang: value === this.#page.state.lang ? "" : value });
    else if (["snap-scale", "snap-speed"].includes(id)) this.#on.set({ [this.#nameOf(id)]: Number(value) });
    else this.#on.set({ [this.#nameOf(id)]: value });
  }

  /**
   * @param {string} id
   * @param {PictureSettings} settings
   */
  #options(id, settings) {
    const rows = OPTIONS[id](this.#page, settings.kind, settings);
    const key = JSON.stringify(rows);
    if ($(id).dataset.key !== key) {
      $(id).replaceChildren(
        ...rows.map(([value, text]) => Object.assign(element("option", "", text), { value: String(value) })),
      );
      $(id).dataset.key = key;
    }
    const now = id === "snap-lang" ? settings.lang || this.#page.state.lang : settings[this.#nameOf(id)];
    if (now !== undefined) $(id).value = String(now);
  }

  /** Return whether a field has a part in what is chosen.
   *
   * @param {HTMLElement} node
   * @param {PictureSettings} settings
   */
  #needed(node, settings) {
    const { kinds = "", when = "" } = node.dataset;
    if (!kinds.split(" ").includes(settings.kind)) return false;
    const [name, value] = when.split("=");
    if (!name) return true;
    if (name === "scaled") return isScaled(settings.kind, settings);
    if (name === "spread" && settings.kind !== "sheet") return true; // only a sheet may do without a period
    return settings[ownSetting(settings.kind, name)] === value;
  }

  /** @param {string[]} dates */
  #chips(dates) {
    const { t } = this.#page;
    $("snap-dates").replaceChildren(
      ...dates.map((iso) => {
        const item = element("li", "chip", t.shortDate(iso));
        const button = Object.assign(element("button", "chip-close", "\u00d7"), { type: "button" });
        button.setAttribute("aria-label", t.say("snap.remove", { date: t.date(iso) }));
        button.addEventListener("click", () => {
          this.#on.setDays({ dates: this.#on.days().dates.filter((one) => one !== iso) });
          this.#buttons.day.focus();
        });
        item.append(button);
        return item;
      }),
    );
  }

  /** @param {PictureSettings} settings */
  #limits(settings) {
    const { boot } = this.#page;
    const { first, last } = this.#page.source();
    const [least, most] = boot.pictures.side;
    ["from", "to", "day"].forEach((name) => Object.assign(this.#inputs[name], { min: first, max: last }));
    ["width", "height"].forEach((name) =>
      Object.assign(this.#inputs[name], { min: least, max: most, value: settings[name] }),
    );
    Object.assign(this.#inputs.count, { min: 2, max: boot.pictures.sheet, value: settings.count });
  }

  /** Show the settings as they are now. */
  fill() {
    const settings = this.#on.settings();
    for (const node of fieldNodes("[data-kinds]")) show(node, this.#needed(node, settings));
    for (const id of Object.keys(OPTIONS)) if (!$(id).closest("[hidden]")) this.#options(id, settings);
    for (const [id, name] of Object.entries(SWITCHES))
      attribute($(id), "aria-checked", String(settings[name]));
    for (const node of fieldNodes("[data-word]")) write(node, this.#page.t.say(node.dataset.word ?? ""));
    this.#limits(settings);
    const { from, to, dates } = this.#on.days();
    this.#showDay("from", from);
    this.#showDay("to", to);
    this.#showDay("day", this.#inputs.day.value || this.#page.state.date);
    this.#chips(dates);
  }
}
