/* The search over the map: a place by any spelling, or a day. A combobox as WAI-ARIA describes it. */

import { isAlike, searchDistrict, searchPlaces, searchRegions } from "../../data/places.js";
import { $, attribute, element } from "../../lib/dom.js";
import { readDate } from "./written-dates.js";

/**
 * @import { Page } from "../../page.js"
 * @import { PanelFiles } from "../files.js"
 * @import { Navigation } from "../navigation.js"
 * @import { Region } from "../../types.js"
 */

/**
 * @typedef {object} Joints
 * @property {PanelFiles} files
 * @property {Navigation} go
 */
/** @typedef {{ text: string, more: string, choose: () => void }} Option */

/** Drives the search. */
export class Search {
  #page;
  #files;
  #go;
  #box = Object.assign(element("input", "search-input"), {
    type: "text",
    autocomplete: "off",
    spellcheck: false,
    enterKeyHint: "search",
  });
  #list = $("search-list");
  /** @type {Option[]} */
  #found = [];
  #at = -1;

  /**
   * @param {Page} page
   * @param {Joints} joints
   */
  constructor(page, joints) {
    this.#page = page;
    this.#files = joints.files;
    this.#go = joints.go;
    Object.entries({
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-controls": "search-list",
      "aria-expanded": "false",
    }).forEach(([name, value]) => this.#box.setAttribute(name, value));
    $("search-box").append(this.#box);
    this.#listen();
  }

  #listen() {
    this.#box.addEventListener("input", () => this.#look());
    this.#box.addEventListener("focus", () => this.#prepare());
    this.#box.addEventListener("blur", () => this.#close());
    this.#box.addEventListener("keydown", (event) => this.#press(event));
  }

  /** Ask for the names; what was typed meanwhile is looked for once they are there. */
  async #prepare() {
    await this.#files.want();
    if (this.#box.value) this.#look();
  }

  // --- what there is ---

  #months() {
    return Object.values(this.#page.boot.words).flatMap((words) => [
      words["months.of"].split(","),
      words["months.short"].split(","),
    ]);
  }

  /**
   * @param {string} text
   * @returns {Option[]}
   */
  #dates(text) {
    const { t } = this.#page;
    const iso = readDate(text, this.#months(), this.#page.state.date);
    if (!iso) return [];
    const { timeline } = this.#page;
    const outside =
      timeline && (this.#page.dayOf(iso) < timeline.first || this.#page.dayOf(iso) >= timeline.until);
    return [
      {
        text: t.longDate(iso),
        more: t.say(outside ? "search.outside" : "search.date"),
        choose: () => this.#go.goTo(iso),
      },
    ];
  }

  /**
   * @param {string} text
   * @returns {Option[]}
   */
  #places(text) {
    const known = this.#files.fought();
    const fits = searchPlaces(this.#files.places || [], text, known);
    const sure = this.#regions(text).length ? fits.filter((place) => !isAlike(place, text)) : fits;
    return sure.map((place) => {
      const other = place.local === this.#files.nameOf(place) ? place.en : place.local;
      const kind = this.#page.t.say(isAlike(place, text) ? "search.alike" : "search.kind." + place.rank);
      return {
        text: this.#files.nameOf(place),
        more: other && other !== this.#files.nameOf(place) ? other + " \u00b7 " + kind : kind,
        choose: () => this.#go.openPlace(place),
      };
    });
  }

  /** Return the names of every region by which it may be looked for: those of both languages, and what people call it. */
  #regionNames() {
    /** @param {Region} region */
    const said = ({ id }) =>
      Object.values(this.#page.boot.words).flatMap((words) => [
        words["region." + id],
        ...words["search.region." + id].split(","),
      ]);
    return Object.fromEntries(this.#page.manifest.regions.map((region) => [region.id, said(region)]));
  }

  /**
   * @param {string} text
   * @returns {Option[]}
   */
  #regions(text) {
    const { t } = this.#page;
    return searchRegions(this.#regionNames(), text).map((id) => ({
      text: t.say("region." + id),
      more: t.say("search.kind.region"),
      choose: () => this.#go.openRegion(id),
    }));
  }

  /**
   * @param {string} text
   * @returns {Option[]}
   */
  #districts(text) {
    return searchDistrict(this.#files.places || [], text).map((place) => ({
      text: this.#files.nameOf(place),
      more: this.#page.t.say("search.kind.district"),
      choose: () => this.#go.openPlace(place),
    }));
  }

  // --- the list ---

  #look() {
    const text = this.#box.value.trim();
    this.#found = text
      ? [...this.#dates(text), ...this.#regions(text), ...this.#districts(text), ...this.#places(text)]
      : [];
    this.#at = this.#found.length ? 0 : -1;
    this.#draw(Boolean(text));
  }

  /**
   * @param {Option} item
   * @param {number} i
   */
  #option(item, i) {
    const node = element("li", "search-option");
    Object.assign(node, { id: "search-option-" + i });
    node.setAttribute("role", "option");
    node.append(element("strong", "", item.text), element("span", "", item.more));
    node.addEventListener("pointerdown", (event) => event.preventDefault()); // the box keeps the focus until the click
    node.addEventListener("click", () => this.#choose(item));
    return node;
  }

  /** @param {boolean} open */
  #draw(open) {
    const nothing = element(
      "li",
      "search-none",
      this.#page.t.say(this.#files.places === undefined ? "loading" : "search.none", {
        text: this.#box.value.trim(),
      }),
    );
    this.#list.replaceChildren(
      ...(this.#found.length ? this.#found.map((item, i) => this.#option(item, i)) : [nothing]),
    );
    this.#list.hidden = !open;
    attribute(this.#box, "aria-expanded", String(open));
    this.#mark();
  }

  #mark() {
    for (const [i, node] of [...this.#list.children].entries())
      node.setAttribute("aria-selected", String(i === this.#at));
    if (this.#at >= 0 && !this.#list.hidden)
      this.#box.setAttribute("aria-activedescendant", "search-option-" + this.#at);
    else this.#box.removeAttribute("aria-activedescendant");
  }

  /** @param {Option} item */
  #choose(item) {
    this.#close();
    this.#box.value = "";
    item.choose(); // what takes the focus now gives it back when it is closed
    if (document.activeElement === this.#box) this.#box.blur();
  }

  #close() {
    this.#found = [];
    this.#at = -1;
    this.#draw(false);
  }

  /** Close the list and empty the box; once that is done, leave it. */
  #leave() {
    if (this.#list.hidden) {
      this.#box.blur();
      return;
    }
    this.#box.value = "";
    this.#close();
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const chosen = this.#found[this.#at];
    if (event.key === "Escape") this.#leave();
    else if (event.key === "Enter" && chosen) this.#choose(chosen);
    else if (event.key === "ArrowDown") this.#step(event, 1);
    else if (event.key === "ArrowUp") this.#step(event, -1);
  }

  /**
   * @param {KeyboardEvent} event
   * @param {number} step
   */
  #step(event, step) {
    const { length } = this.#found;
    if (!length) return;
    event.preventDefault();
    this.#at = (this.#at + step + length) % length;
    this.#mark();
  }

  /** Write what depends on the language. */
  words() {
    const { t } = this.#page;
    attribute(this.#box, "placeholder", t.say("search"));
    attribute(this.#box, "aria-label", t.say("search"));
  }

  /** Let the reader type. */
  focus() {
    this.#box.focus();
  }
}
