/* What was known of a source on a day: put together from its published files, as docs/bundle.md describes. Pure.
 *
 * A map is of a day, and it was known since another. The past of a source has editions: how all its days looked between
 * one rewriting of them and the next. `geodata/bundle/known.py` does the same for pictures.
 */

import { daysOf } from "./published/shape.js";
import { lastAtOrBefore } from "./timeline.js";

/**
 * @import { CodedLine, EditionRow, KnownFile, Letter, Mark, PlacesFile, Run, SeriesRecord } from "../types.js"
 * @import { SeriesStretch, SourceFiles, TimelineFile } from "../types.js"
 */

/** @typedef {{ snapshots: number[], runs: Run[], lines: CodedLine[], marks: Mark[], series: SeriesRecord[], held: PlacesFile["rows"] }} Maps */

const VALUES = /** @type {const} */ (["ukraine", "russia", "contested", "line"]);

/**
 * @param {number[]} days
 * @returns {number[]}
 */
const deltas = (days) => days.map((day, i) => day - (i ? days[i - 1] : 0));

/** Return a source as it was known by the end of a day; null if none of its maps was.
 *
 * @param {number} day
 * @param {KnownFile} known
 * @param {SourceFiles} files - the source as it is known now
 * @returns {SourceFiles | null}
 */
export function knownMaps(day, known, files) {
  const { moments } = known;
  const at = lastAtOrBefore(
    moments.map(([since]) => since),
    day,
  );
  const [, edition, end] = moments[at] ?? [0, 0, null];
  if (end === null) return null;
  const newest = moments[moments.length - 1][1];
  const maps = edition === newest ? mapsNow(files) : mapsThen(known, edition, files.timeline);
  return until(end, day, maps, files);
}

/** Return why no map was known by the end of a day for which knownMaps() gives null: none had been published; nobody
 * states when they were; or what was known could not be read, or was kept back.
 *
 * @param {number} day
 * @param {Pick<KnownFile, "moments" | "untold">} known
 * @returns {"before" | "untold" | "held"}
 */
export function whyNoMaps(day, { moments, untold }) {
  if (moments.length && moments[0][0] <= day) return "held";
  return untold === null || untold === undefined || day < untold ? "before" : "untold";
}

/** Return the first day by the end of which a map was known; null if there is none.
 *
 * @param {Pick<KnownFile, "moments">} known
 * @returns {number | null}
 */
export const firstKnown = ({ moments }) => moments.find(([, , until]) => until !== null)?.[0] ?? null;

/**
 * @param {SourceFiles} files
 * @returns {Maps}
 */
const mapsNow = ({ timeline, series, places }) => ({
  snapshots: daysOf(timeline.snapshots),
  runs: timeline.runs,
  lines: timeline.lines ?? [],
  marks: timeline.marks ?? [],
  series,
  held: places.rows,
});

/**
 * @param {KnownFile} known
 * @param {number} edition
 * @param {TimelineFile} timeline
 * @returns {Maps}
 */
function mapsThen(known, edition, timeline) {
  const series = ofEdition(known.series, edition);
  const lines = timeline.lines ?? [];
  return {
    snapshots: ofEdition(known.snapshots, edition)
      .map(({ day }) => day)
      .sort((a, b) => a - b),
    runs: ofEdition(known.runs, edition).map((row) => ({
      ...row,
      rings: row.same === undefined ? row.rings : timeline.runs[row.same].rings,
    })),
    lines: ofEdition(known.lines, edition).map((row) => ({
      ...row,
      line: row.same === undefined ? row.line : lines[row.same].line,
    })),
    marks: ofEdition(known.marks, edition),
    series: [...new Set(series.map(({ region }) => region))].map((region) =>
      seriesRow(known.source, region, series),
    ),
    held: heldRows(ofEdition(known.places, edition)),
  };
}

/**
 * @template {EditionRow} T
 * @param {T[]} rows
 * @param {number} edition
 * @returns {T[]}
 */
const ofEdition = (rows, edition) =>
  rows.filter(({ editions: [from, before] }) => from <= edition && edition < before);

/**
 * @param {KnownFile["places"]} rows
 * @returns {PlacesFile["rows"]}
 */
function heldRows(rows) {
  /** @type {Record<string, [number, Letter][]>} */
  const held = {};
  for (const { place, from, holder } of [...rows].sort((a, b) => a.from - b.from)) {
    held[place] = held[place] ?? [];
    held[place].push([from, holder]);
  }
  return held;
}

/** Return a row of the file `series`.
 *
 * @param {string} source
 * @param {string} region
 * @param {SeriesStretch[]} stretches
 * @returns {SeriesRecord}
 */
function seriesRow(source, region, stretches) {
  const rows = stretches.filter((row) => row.region === region).sort((a, b) => a.from - b.from);
  /** @param {number} i */
  const column = (i) => rows.map(({ values }) => values[i]);
  const [ukraine, russia, contested, line] = VALUES.map((_, i) => column(i));
  return {
    source,
    region,
    first: rows[0].from,
    until: rows[rows.length - 1].until,
    day: deltas(rows.map(({ from }) => from)),
    ...{ ukraine, russia, contested, line },
  };
}

/** Return what is left of maps before the day `end`, in the shape of the published files.
 *
 * @param {number} end
 * @param {number} day - on which that was known
 * @param {Maps} maps
 * @param {SourceFiles} files
 * @returns {SourceFiles}
 */
function until(end, day, maps, files) {
  const shown = maps.snapshots.filter((own) => own < end);
  const span = { first: shown[0], until: end };
  const held = Object.entries(maps.held).map(
    ([place, rows]) => /** @type {const} */ ([place, (rows ?? []).filter(([from]) => from < end)]),
  );
  return {
    timeline: {
      ...files.timeline,
      ...span,
      snapshots: deltas(shown),
      runs: cut(maps.runs, end),
      lines: cut(maps.lines, end),
      marks: maps.marks.filter((mark) => mark.day < end),
      rewritten: (files.timeline.rewritten ?? []).filter(([of, since]) => of < end && since <= day),
    },
    series: maps.series.filter(({ first }) => first < end).map((row) => cutSeries(row, end)),
    places: { ...files.places, ...span, rows: Object.fromEntries(held.filter(([, rows]) => rows.length)) },
  };
}

/**
 * @template {{ from: number, until: number }} T
 * @param {T[]} rows
 * @param {number} end
 * @returns {T[]}
 */
const cut = (rows, end) =>
  rows.filter(({ from }) => from < end).map((row) => ({ ...row, until: Math.min(row.until, end) }));

/**
 * @param {SeriesRecord} row
 * @param {number} end
 * @returns {SeriesRecord}
 */
function cutSeries(row, end) {
  const days = daysOf(row.day).filter((day) => day < end);
  const [ukraine, russia, contested, line] = VALUES.map((name) => row[name].slice(0, days.length));
  const unplaced = Object.entries(row.unplaced ?? {}).map(([name, list]) => [
    name,
    list?.slice(0, days.length),
  ]);
  return {
    ...row,
    until: Math.min(row.until, end),
    day: deltas(days),
    ...{ ukraine, russia, contested, line },
    ...(row.unplaced ? { unplaced: Object.fromEntries(unplaced) } : {}),
  };
}
