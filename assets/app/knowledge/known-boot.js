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

/** Return the name of the file that keeps what a source has replaced.
 *
 * @param {string} source
 */
export const knownFile = (source) => "known-" + source;

/** Return the boot data of what was known on the day of the address; those at hand where it names none.
 *
 * @param {Boot} boot
 * @returns {Promise<Boot>}
 */
export async function loadKnown(boot) {
  const query = window.location.search.slice(1);
  const context = addressContext(boot);
  const { known, source } = parseAddress(query, context);
  if (!known) return boot; // one that is no date is told of as all else that a link asks for in vain
  const named = new URLSearchParams(query).get("source") === source ? source : null;
  try {
    return adoptKnown(boot, known, { named, usual: context.source }, await fetchKnown(boot, known));
  } catch (error) {
    logFailure(error);
    return { ...boot, known: { kind: "error", day: known, files: {} } };
  }
}

/** Return what was known by the end of a day of each source of which that is kept.
 *
 * @param {Boot} boot
 * @param {string} iso
 * @returns {Promise<Map<string, Found>>}
 */
async function fetchKnown(boot, iso) {
  const load = fileLoader(boot.urls);
  const day = daysBetween(boot.manifest.first, iso);
  const ids = boot.manifest.sources.map(({ id }) => id).filter((id) => boot.urls[knownFile(id)]);
  const series = ids.length ? await load("series") : { rows: [] };
  /** @param {string} id */
  async function then(id) {
    const names = [knownFile(id), "timeline-" + id, "places-" + id];
    const [known, timeline, places] = await Promise.all(names.map(load));
    /** @param {{ source: string }} row */
    const own = ({ source }) => source === id;
    const files = knownMaps(day, known, { timeline, places, series: series.rows.filter(own) });
    const found = { files, nothing: files ? null : nothingOf(boot.manifest.first, iso, known) };
    return /** @type {[string, Found]} */ ([id, found]);
  }
  return new Map(await Promise.all(ids.map(then)));
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
 * @param {string} day
 * @param {{ named: string | null, usual: string }} asked - the source of the address, and the one that is usual
 * @param {Map<string, Found>} found
 * @returns {Boot}
 */
export function adoptKnown(boot, day, { named, usual }, found) {
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
