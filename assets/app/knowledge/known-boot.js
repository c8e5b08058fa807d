/* A page that shows what was known on an earlier day: its files are put together before anything else is done.
 *
 * On such a page are the sources of which a map was known then, and the one that the address names: if nothing of it was
 * known, its map is empty and says why. Claims, the movement of the line and the reasons of steps are told of the maps
 * that are known now, so they are left out.
 */

import { firstKnown, knownMaps, whyNoMaps } from "../data/known.js";
import { logFailure } from "../failure.js";
import { parseAddress } from "../lib/address.js";
import { addDays, daysBetween } from "../lib/dates.js";
import { fileLoader } from "../lib/files.js";
import { addressContext } from "../page.js";

/** @import { Boot, KnownFile, KnownView, Load, Nothing, Source, SourceFiles, TimelineFile } from "../types.js" */

/** What was known of a source, or why nothing was.
 *
 * @typedef {{ files: SourceFiles | null, nothing: Nothing | null }} Found
 */

const LEFT_OUT = /^(claims|agreement|movement|changes-.*)$/;

/** Return the name of the file that keeps what was known of a source.
 *
 * @param {string} source
 */
export const knownFile = (source) => "known-" + source;

/** What an address asks for: a day, and a source where it names one that there is; `usual` is the one that is meant else.
 *
 * @typedef {{ day: string, named: string | null, usual: string }} Asked
 */

/** Return the boot data of what was known on the day of the address; those at hand where it names none.
 *
 * @param {Boot} boot
 * @returns {Promise<Boot>}
 */
export async function loadKnown(boot) {
  const asked = askedKnown(boot, window.location.search.slice(1));
  if (!asked) return boot;
  try {
    return adoptKnown(boot, asked, foundKnown(boot, asked.day, await fetchKnown(boot)));
  } catch (error) {
    logFailure(error);
    return { ...boot, known: { kind: "error", day: asked.day, files: {} } };
  }
}

/** Return what a query asks for; null where it names no day, or one that is none: that is told of as all else that a
 * link asks for in vain. Pure.
 *
 * @param {Boot} boot
 * @param {string} query
 * @returns {Asked | null}
 */
export function askedKnown(boot, query) {
  const context = addressContext(boot);
  const { known, source } = parseAddress(query, context);
  const named = new URLSearchParams(query).get("source") === source ? source : null;
  return known === null ? null : { day: known, named, usual: context.source };
}

/** @typedef {Record<string, any>} Files - by name */

/** Return the files of the sources of which it is kept what was known.
 *
 * @param {Boot} boot
 * @returns {Promise<Files>}
 */
async function fetchKnown({ manifest, urls }) {
  const ids = manifest.sources.map(({ id }) => id).filter((id) => urls[knownFile(id)]);
  const names = ids.flatMap((id) => [knownFile(id), "timeline-" + id, "places-" + id]);
  const load = fileLoader(urls);
  /** @param {string} name */
  const fetched = async (name) => [name, await load(name)];
  return Object.fromEntries(await Promise.all((names.length ? ["series", ...names] : []).map(fetched)));
}

/** Return what was known of each of those sources by the end of a day. Pure.
 *
 * @param {Boot} boot
 * @param {string} iso
 * @param {Files} files
 * @returns {Map<string, Found>}
 */
export function foundKnown({ manifest }, iso, files) {
  const day = daysBetween(manifest.first, iso);
  const ids = manifest.sources.map(({ id }) => id).filter((id) => files[knownFile(id)]);
  return new Map(
    ids.map((id) => {
      const known = files[knownFile(id)];
      const series = files.series.rows.filter((/** @type {{ source: string }} */ row) => row.source === id);
      const now = { timeline: files["timeline-" + id], places: files["places-" + id], series };
      const then = knownMaps(day, known, now);
      return [id, { files: then, nothing: then ? null : nothingOf(manifest.first, iso, known) }];
    }),
  );
}

/** Return why nothing of a source was known by the end of a day. Pure.
 *
 * @param {string} first - day 0
 * @param {string} iso
 * @param {KnownFile} known
 * @returns {Nothing}
 */
export function nothingOf(first, iso, known) {
  const since = firstKnown(known);
  if (since === null) return { kind: "held", day: iso, since: null };
  return { kind: whyNoMaps(daysBetween(first, iso), known), day: iso, since: addDays(first, since) };
}

/** Return the boot data of what was known. Pure.
 *
 * @param {Boot} boot
 * @param {Asked} asked
 * @param {Map<string, Found>} found
 * @returns {Boot}
 */
export function adoptKnown(boot, { day, named, usual }, found) {
  const { first, sources: all } = boot.manifest;
  const none = [...found.values()].every(({ files }) => !files);
  const shown = named ?? (none ? usual : null);
  /** @type {SourceFiles[]} */
  const told = [];
  const sources = all.flatMap((entry) => {
    const files = found.get(entry.id)?.files;
    if (!files && entry.id !== shown) return [];
    told.push(files ?? noFiles(entry, first));
    return [files ? entryOf(entry, files.timeline, first) : emptyEntry(entry, day, found.get(entry.id))];
  });
  /** @type {Record<string, unknown>} */
  const files = { series: { first: 0, rows: told.flatMap((one) => one.series) } };
  for (const { timeline, places } of told) {
    files["timeline-" + timeline.source] = timeline;
    files["places-" + timeline.source] = places;
  }
  const urls = Object.fromEntries(Object.entries(boot.urls).filter(([name]) => !LEFT_OUT.test(name)));
  return {
    ...boot,
    urls,
    manifest: { ...boot.manifest, sources },
    known: { kind: "then", day, files },
  };
}

/** Return the files of a source of which nothing was known.
 *
 * @param {Source} entry
 * @param {string} first
 * @returns {SourceFiles}
 */
function noFiles({ id, first: own }, first) {
  const day = daysBetween(first, own);
  const span = { source: id, first: day, until: day };
  const maps = {
    origin: /** @type {[number, number]} */ ([0, 0]),
    scale: 1,
    snapshots: [],
    runs: [],
    lines: [],
  };
  return { timeline: { ...span, ...maps, marks: [] }, series: [], places: { ...span, rows: {} } };
}

/**
 * @param {Source} entry
 * @param {string} day
 * @param {Found} [found]
 * @returns {Source}
 */
function emptyEntry(entry, day, found) {
  const kind = entry.reconstructed ? "made" : "none"; // what is said where nothing is kept
  return { ...entry, snapshots: 0, nothing: found?.nothing ?? { kind, day, since: null } };
}

/**
 * @param {Source} entry
 * @param {TimelineFile} timeline
 * @param {string} first
 * @returns {Source}
 */
function entryOf(entry, timeline, first) {
  const last = timeline.snapshots.reduce((sum, step) => sum + step, 0);
  return {
    ...entry,
    first: addDays(first, timeline.first),
    last: addDays(first, last),
    snapshots: timeline.snapshots.length,
  };
}

/** Return a loader that has what was known at hand, and fetches all else.
 *
 * @param {Load} load
 * @param {KnownView | undefined} known
 * @returns {Load}
 */
export function knownLoader(load, known) {
  const files = known?.files ?? {};
  return (name) => (name in files ? Promise.resolve(files[name]) : load(name));
}
