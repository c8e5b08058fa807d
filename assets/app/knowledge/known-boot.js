/* A page that shows what was known on an earlier day: its files are put together before anything else is done.
 *
 * Only sources whose past was rewritten are on such a page. Claims, the movement of the line and the reasons of steps
 * are told of the maps that are known now, so they are left out.
 */

import { knownMaps } from "../data/known.js";
import { logFailure } from "../failure.js";
import { parseAddress } from "../lib/address.js";
import { addDays, daysBetween } from "../lib/dates.js";
import { fileLoader } from "../lib/files.js";
import { addressContext } from "../page.js";

/** @import { Boot, KnownView, Load, Source, SourceFiles, TimelineFile } from "../types.js" */

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
  const { known, source: usual } = parseAddress(query, context);
  if (!known) return boot; // one that is no date is told of as all else that a link asks for in vain
  const source = shownSource(boot, query, usual);
  if (!boot.urls[knownFile(source)]) return withView(boot, { kind: "none", day: known });
  try {
    return adoptKnown(boot, known, source, await fetchKnown(boot, known));
  } catch (error) {
    logFailure(error);
    return withView(boot, { kind: "error", day: known });
  }
}

/** Return the source on the screen: where the address names none, one that keeps what it has replaced.
 *
 * @param {Boot} boot
 * @param {string} query
 * @param {string} usual
 * @returns {string}
 */
function shownSource(boot, query, usual) {
  const named = new URLSearchParams(query).get("source");
  const ids = [usual, ...(named ? [] : boot.manifest.sources.map(({ id }) => id))];
  return ids.find((id) => boot.urls[knownFile(id)]) ?? usual;
}

/**
 * @param {Boot} boot
 * @param {Omit<KnownView, "files">} view
 * @returns {Boot}
 */
const withView = (boot, view) => ({ ...boot, known: { ...view, files: {} } });

/** Return what was known by the end of a day of each source that keeps what it has replaced.
 *
 * @param {Boot} boot
 * @param {string} iso
 * @returns {Promise<Map<string, SourceFiles | null>>}
 */
async function fetchKnown(boot, iso) {
  const load = fileLoader(boot.urls);
  const day = daysBetween(boot.manifest.first, iso);
  const ids = boot.manifest.sources.map(({ id }) => id).filter((id) => boot.urls[knownFile(id)]);
  const series = await load("series");
  /** @param {string} id */
  async function then(id) {
    const names = [knownFile(id), "timeline-" + id, "places-" + id];
    const [known, timeline, places] = await Promise.all(names.map(load));
    /** @param {{ source: string }} row */
    const own = ({ source }) => source === id;
    return /** @type {[string, SourceFiles | null]} */ ([
      id,
      knownMaps(day, known, { timeline, places, series: series.rows.filter(own) }),
    ]);
  }
  return new Map(await Promise.all(ids.map(then)));
}

/** Return the boot data of what was known. Pure.
 *
 * @param {Boot} boot
 * @param {string} day
 * @param {string} source - the one on the screen
 * @param {Map<string, SourceFiles | null>} found
 * @returns {Boot}
 */
export function adoptKnown(boot, day, source, found) {
  if (!found.get(source)) return withView(boot, { kind: "before", day });
  const sources = boot.manifest.sources.flatMap((entry) => {
    const files = found.get(entry.id);
    return files ? [entryOf(entry, files.timeline, boot.manifest.first)] : [];
  });
  const told = [...found.values()].filter((files) => files !== null);
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
