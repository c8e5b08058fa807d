/* What the parts of the page share: the state of one reader, and what follows from it at once.
 *
 * Only set() changes the state; who made the page hears of it, and draws.
 */

import { isCovered, regionsOf, sourceById } from "./data/manifest.js";
import { NO_SERIES } from "./data/series.js";
import { parseAddress } from "./lib/address.js";
import { addDays, daysBetween } from "./lib/dates.js";
import { effectiveTheme } from "./lib/theme.js";
import { wordsOf } from "./lib/words.js";

/**
 * @import { Boot, Context, Lang, Manifest, Model, Settings, Source, Span, State, Timeline, Tokens, View } from "./types.js"
 */

/** Tell whether a source has maps from before a date to after it.
 *
 * @param {Source} source
 * @param {string} date
 */
const covers = (source, date) => source.first <= date && date <= source.last;

/** Return the source that is shown where the address names none.
 *
 * @param {Source[]} sources
 * @param {Settings} settings
 * @param {Boot["views"]} views
 */
function usualSource(sources, settings, views) {
  /** @param {string} id */
  const byId = (id) => sources.find((source) => source.id === id);
  const [region] = Object.keys(views)[0].split(","); // of the choice that the page opens with
  /** @param {Source} source */
  const drawn = (source) =>
    !source.reconstructed && covers(source, settings.seed) && source.regions.includes(region);
  return byId(settings.source) || sources.find(drawn) || byId("chronicle") || sources[0];
}

/** Return what the address needs to know: the names there are, and what is meant where it is silent. Pure.
 *
 * @param {Pick<Boot, "manifest" | "settings" | "views" | "words">} boot
 * @returns {Context}
 */
export function addressContext({ manifest, settings, views, words }) {
  const { sources } = manifest;
  /** @param {Source} source */
  const seeded = (source) => settings.open === "seed" && covers(source, settings.seed);
  /** @param {string} id */
  const date = (id) => (seeded(sourceById(manifest, id)) ? settings.seed : sourceById(manifest, id).last);
  return {
    regions: Object.keys(views),
    languages: Object.keys(words),
    sources: sources.map((source) => source.id),
    source: usualSource(sources, settings, views).id,
    date,
    latest: (id) => sourceById(manifest, id).last,
    theme: settings.theme,
    lang: settings.lang,
  };
}

/** One reader's page. `t` is the words of its language, `timeline` that of its source, null until it is there. */
export class Page {
  #changed;

  /**
   * @param {Boot} boot
   * @param {(before: State) => void} changed - called after each set(), with the state as it was
   */
  constructor(boot, changed) {
    const { manifest, settings } = boot;
    this.boot = boot;
    this.manifest = manifest;
    this.settings = settings;
    this.context = addressContext(boot);
    const asked = parseAddress(window.location.search.slice(1), this.context);
    this.state = { ...asked, known: boot.known?.kind === "then" ? boot.known.day : null };
    this.t = wordsOf(boot.words, this.state.lang);
    /** @type {Model} */
    this.model = { manifest, series: NO_SERIES, timelines: {}, regions: null, tolerance: boot.tolerance };
    /** @type {Timeline | null} */
    this.timeline = null;
    this.span = { first: 0, until: 1 };
    this.#changed = changed;
  }

  /** Change the state: the only way to do it.
   *
   * @param {Partial<State>} patch
   */
  set(patch) {
    const before = this.state;
    this.state = { ...before, ...patch };
    this.#changed(before);
  }

  /** Go to a day, at most to an end of the curve's period.
   *
   * @param {number} day
   */
  go(day) {
    this.set({ date: this.isoOf(Math.min(this.span.until - 1, Math.max(this.span.first, day))) });
  }

  /** Return the timeline of the source on the screen, for what is drawn only once it is there.
   *
   * @returns {Timeline}
   */
  shown() {
    if (!this.timeline) throw new Error("no timeline yet");
    return this.timeline;
  }

  /** Return the number of an ISO day, counted from the manifest's first.
   *
   * @param {string} iso
   * @returns {number}
   */
  dayOf(iso) {
    return daysBetween(this.manifest.first, iso);
  }

  /** Return the ISO date of a day.
   *
   * @param {number} day
   * @returns {string}
   */
  isoOf(day) {
    return addDays(this.manifest.first, day);
  }

  /** Return the day that is shown.
   *
   * @returns {number}
   */
  day() {
    return this.dayOf(this.state.date);
  }

  /** Return what a sentence is about: the source, the regions and a day, by default the one shown.
   *
   * @param {number} [day]
   * @returns {View}
   */
  view(day = this.day()) {
    const { source, region } = this.state;
    return { source, region, day, first: this.manifest.first };
  }

  /** Return how many times larger than usual the reader wants type.
   *
   * @returns {number}
   */
  scale() {
    return parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  }

  /** Return the colours of the theme.
   *
   * @returns {Tokens}
   */
  tokens() {
    return this.boot.tokens[effectiveTheme(this.state.theme)];
  }

  /** Return the field of a place that holds its name in the language of the page.
   *
   * @returns {Lang}
   */
  names() {
    return this.state.lang;
  }

  /** Return the regions that are not chosen: on the map they step back. */
  veiled() {
    const chosen = regionsOf(this.state.region);
    return this.manifest.regions.map(({ id }) => id).filter((id) => !chosen.includes(id));
  }

  /** Return the source on the screen.
   *
   * @returns {Source}
   */
  source() {
    return sourceById(this.manifest, this.state.source);
  }

  /** Return the last day that can be gone to.
   *
   * @returns {number}
   */
  end() {
    return Math.min(this.span.until, this.timeline ? this.timeline.until : this.span.until) - 1;
  }

  /** Return the first day that can be gone to.
   *
   * @returns {number}
   */
  begin() {
    return Math.max(this.span.first, this.timeline ? this.timeline.first : this.span.first);
  }
}

/** Return the first day that the curve shows unless the reader asks for more.
 *
 * @param {Page} page
 */
function usualStart(page) {
  const { first, until } = page.shown();
  const since = page.dayOf(page.settings.since);
  return since < until ? Math.max(first, since) : first;
}

/** Return the days that the curve shows: the reader's period, or the usual one and the day itself.
 *
 * @param {Page} page
 * @returns {Span}
 */
export function findSpan(page) {
  const { first, until } = page.shown();
  const { from, to } = page.state;
  const low = from ? page.dayOf(from) : Math.min(usualStart(page), page.day());
  const high = to ? page.dayOf(to) + 1 : Math.max(until, page.day() + 1);
  return low < high ? { first: low, until: high } : { first, until };
}

/** Return the first chosen region that the source covers at all, else the first.
 *
 * @param {Page} page
 * @returns {string}
 */
export function nearestRegion(page) {
  const regions = regionsOf(page.state.region);
  return regions.find((id) => isCovered(page.model, page.state.source, id)) || regions[0];
}

/** Return what the button beside the curve offers: the whole, or the usual period; null where there is no other one.
 *
 * @param {Page} page
 * @returns {{ word: string, year?: string, patch: Partial<State> } | null}
 */
export function otherPeriod(page) {
  const { from, to } = page.state;
  if (from || to) return { word: "range.clear", patch: { from: null, to: null } };
  const { first } = page.shown();
  const start = page.isoOf(first);
  return first < usualStart(page)
    ? { word: "range.all", year: start.slice(0, 4), patch: { from: start } }
    : null;
}
