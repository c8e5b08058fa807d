/* The days that a source has rewritten: listed and drawn on the card of the source, with the choice of an earlier day as
 * of which the maps were known. The file is fetched when a reader opens the list.
 */

import { logFailure } from "../failure.js";
import { addDays, daysBetween } from "../lib/dates.js";
import { $, element, nameNode, show, write } from "../lib/dom.js";
import { visitKnown } from "./known-badge.js";
import { knownFile } from "./known-boot.js";
import { pastDrawing } from "./past-drawing.js";

/**
 * @import { Page } from "../page.js"
 * @import { Iso, KnownFile, Load, Rewriting } from "../types.js"
 */

/** Return the rewritten days by the day since which their new maps are known, the newest first. Pure.
 *
 * @param {Rewriting[]} rewrites
 * @returns {[Iso, Rewriting[]][]}
 */
export function byKnown(rewrites) {
  /** @type {Map<Iso, Rewriting[]>} */
  const found = new Map();
  for (const one of rewrites) {
    const day = one.after.known.slice(0, 10);
    found.set(day, [...(found.get(day) ?? []), one]);
  }
  return [...found].sort(([a], [b]) => (a < b ? 1 : -1));
}

/** Return the last day of which a map was known by the end of another; null where there was none. Pure.
 *
 * @param {KnownFile} file
 * @param {Iso} first - day 0
 * @param {Iso} iso
 * @returns {Iso | null}
 */
export function lastKnown({ moments }, first, iso) {
  const until = moments.filter(([since]) => since <= daysBetween(first, iso)).pop()?.[2] ?? null;
  return until === null ? null : addDays(first, until - 1);
}

/** Return the largest change among rewritten days, or null where none is known. Pure.
 *
 * @param {Rewriting[]} rewrites
 * @returns {{ day: number, region: string, km2: number } | null}
 */
export function largest(rewrites) {
  const known = rewrites.flatMap(({ day, regions }) =>
    regions.flatMap(({ region, moved }) => (moved === null ? [] : [{ day, region, km2: moved / 100 }])),
  );
  return known.reduce((most, one) => (most && most.km2 >= one.km2 ? most : one), known[0] ?? null);
}

/** Lists and draws what was rewritten. */
export class PastCard {
  #page;
  #load;
  /** @type {KnownFile | null} */
  #file = null;
  #date = element("input", "field-input");

  /**
   * @param {Page} page
   * @param {Load} load
   */
  constructor(page, load) {
    this.#page = page;
    this.#load = load;
    $("past").addEventListener("toggle", () => this.#fetch());
    $("past-known").addEventListener("change", () => this.#choose($("past-known").value));
    this.#date.type = "date";
    this.#date.addEventListener("change", () => this.#choose(this.#date.value));
    $("past-choice").append(this.#date);
  }

  /** The source or the language is another. */
  all() {
    const name = knownFile(this.#page.state.source);
    show($("past"), Boolean(this.#page.boot.urls[name]));
    if (this.#file?.source !== this.#page.state.source) this.#file = null;
    if (this.#file) this.#draw(this.#file);
    else this.#fetch();
  }

  async #fetch() {
    const { source } = this.#page.state;
    const name = knownFile(source);
    if (!$("past").open || this.#file || !this.#page.boot.urls[name]) return;
    try {
      const file = await this.#load(name);
      if (source !== this.#page.state.source) return;
      this.#file = file;
      this.#draw(file);
    } catch (error) {
      logFailure(error);
      write($("past-told"), this.#page.t.say("past.error"));
    }
  }

  /** @param {string} iso */
  #choose(iso) {
    const { state, manifest } = this.#page;
    if (!this.#file || iso === (state.known ?? "")) return;
    const last = iso ? lastKnown(this.#file, manifest.first, iso) : null;
    visitKnown(this.#page, iso || null, { date: last && last < state.date ? last : state.date });
  }

  /** @param {KnownFile} file */
  #draw(file) {
    const { t, manifest } = this.#page;
    const days = new Set(file.rewrites.map(({ day }) => day)).size;
    const none = file.moments.some(([, edition]) => edition > 0) ? "past.late" : "past.none";
    const told = [days ? t.count("past.days", days) : t.say(none), this.#basis(file)];
    write($("past-told"), told.filter(Boolean).join(" "));
    const drawn = file.rewrites.length ? [pastDrawing(t, manifest.first, file.rewrites)] : [];
    $("past-drawing").replaceChildren(...drawn);
    $("past-list").replaceChildren(
      ...byKnown(file.rewrites).map(([known, found]) => element("li", "", this.#row(known, found))),
    );
    this.#offer(file);
  }

  /** @param {KnownFile} file */
  #basis({ by }) {
    if (!by.includes("imported")) return "";
    return this.#page.t.say(by.length > 1 ? "past.by.both" : "past.by.imported");
  }

  /**
   * @param {Iso} known
   * @param {Rewriting[]} found
   */
  #row(known, found) {
    const { t, manifest } = this.#page;
    /** @param {number} day */
    const date = (day) => t.date(addDays(manifest.first, day));
    const days = found.map(({ day }) => day);
    const [first, last] = [Math.min(...days), Math.max(...days)];
    const span = first === last ? date(first) : date(first) + " \u2013 " + date(last);
    const most = largest(found);
    const told = { known: t.date(known), days: t.count("past.count", new Set(days).size), span };
    const head = t.say("past.row", told);
    if (!most) return head;
    const where = { date: date(most.day), region: t.say("region." + most.region), area: t.area(most.km2) };
    return head + " " + t.say("past.largest", where);
  }

  /** Offer the days before each rewriting, and any other since the first on which a map was known.
   *
   * @param {KnownFile} file
   */
  #offer(file) {
    const { t, manifest, state } = this.#page;
    /** @param {number} day */
    const iso = (day) => addDays(manifest.first, day);
    const offered = byKnown(file.rewrites).map(([known]) => {
      const day = addDays(known, -1);
      return { day, text: t.say("past.before", { date: t.date(day), rewritten: t.date(known) }) };
    });
    const other = state.known && !offered.some(({ day }) => day === state.known);
    const choices = [
      { day: "", text: t.say("past.now") },
      ...(other ? [{ day: state.known ?? "", text: t.date(state.known ?? "") }] : []),
      ...offered,
    ];
    const options = choices.map(({ day, text }) => {
      const node = element("option", "", text);
      node.value = day;
      return node;
    });
    $("past-known").replaceChildren(...options);
    $("past-known").value = state.known ?? "";
    const first = file.moments.find(([, , until]) => until !== null);
    this.#date.min = first ? iso(first[0]) : "";
    this.#date.max = new Date().toISOString().slice(0, 10);
    this.#date.value = state.known ?? "";
    nameNode(this.#date, t.say("past.date"));
    show($("past-choice"), file.moments.length > 1);
  }
}
