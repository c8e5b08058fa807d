/* The rows and columns of the table of settlements. Pure. */

import { placeHistory, stretchAt } from "../../data/histories.js";
import { distanceToLine } from "../../lib/distances.js";

/** @import { DayFeature, Place, PlacesFile, Side, Source, Words } from "../../types.js" */

const WRAPPED = { wrapHeaderText: true, autoHeaderHeight: true };

/**
 * @typedef {object} TableView
 * @property {Words} t
 * @property {(place: Place) => string} name
 * @property {(place: Place) => Side} home
 * @property {Source[]} sources
 * @property {string} source - the one on the screen
 * @property {number} day
 * @property {(day: number) => string} iso
 * @property {DayFeature[]} features
 */
/** @typedef {Record<string, PlacesFile | null>} Histories */
/** @typedef {Record<string, string | number | null> & { name: string }} PlaceRow - and by source who holds it */

/** Return the key that says where a place's Ukrainian name comes from.
 *
 * @param {Place} place
 * @returns {string}
 */
export const nameOrigin = (place) =>
  "name." + place.uk_source + (place.uk_source === "rendered" ? "." + place.country : "");

/** Return a place's local name, where that is not said already.
 *
 * @param {Place} place
 * @param {string} name
 */
function localName({ local, en, country }, name) {
  const twice = local === en || (country === "UA" && local === name.replace(/ \(.*\)$/, ""));
  return twice ? "" : local || "";
}

/** Return the fields of a row that one source fills: who holds the place, and since when on the source shown.
 *
 * @param {Place} place
 * @param {TableView} view
 * @param {Source} source
 * @param {PlacesFile | null} file
 */
function heldFields(place, view, source, file) {
  const { t, day, iso } = view;
  const stretches = file && placeHistory(file, place, source, view.home(place));
  const now = stretchAt(stretches, day);
  const unknown = now ? t.say("table.unknown") : "\u2013";
  const held = { [source.id]: now?.control ? t.say("control." + now.control) : unknown };
  if (source.id !== view.source || !file || !now?.control) return held;
  return { ...held, since: now.from > file.first ? iso(now.from) : "" };
}

/** Return the rows; `since` is ISO, "" since the first map at least.
 *
 * @param {Place[]} places
 * @param {TableView} view
 * @param {Histories} histories
 * @returns {PlaceRow[]}
 */
export function placeRows(places, view, histories) {
  const { t, sources, features } = view;
  return places.map((place) => {
    const name = view.name(place);
    const km = distanceToLine(features, place.lon, place.lat);
    const held = sources.map((source) => heldFields(place, view, source, histories[source.id]));
    return Object.assign(
      {
        id: place.id,
        name,
        local: localName(place, name),
        origin: t.say(nameOrigin(place)),
        region: t.say("region." + place.region),
      },
      ...held,
      { line: km === null ? null : Math.round(km * 10) / 10 },
    );
  });
}

/**
 * @param {string} field
 * @param {string} headerName
 * @param {object} more
 */
const column = (field, headerName, more) => ({ field, headerName, ...more });

/**
 * @param {string} field
 * @param {string} headerName
 * @param {object} more
 */
const textColumn = (field, headerName, more) =>
  column(field, headerName, { comparator: { function: "salientCompare" }, ...more });

/** Return the columns of the grid; their functions are those of places-table.js.
 *
 * @param {TableView} view
 * @param {{ wide: boolean, several: boolean }} room - several: regions
 * @returns {object[]}
 */
export function placeColumns({ t, sources, source: shown }, { wide, several }) {
  const since = column("since", t.say("table.since"), {
    minWidth: 104,
    valueFormatter: { function: "salientDate(params.value)" },
  });
  const held = sources.flatMap(({ id, title }) => [
    textColumn(id, title[t.lang], { minWidth: 104, ...WRAPPED }),
    ...(id === shown ? [since] : []),
  ]);
  return [
    textColumn("name", t.say("table.place"), { pinned: wide ? "left" : null, minWidth: 130, sort: "asc" }),
    textColumn("local", t.say("table.local"), { minWidth: 115 }),
    ...(several ? [textColumn("region", t.say("table.region"), { minWidth: 80 })] : []),
    ...held,
    textColumn("origin", t.say("table.origin"), { minWidth: 110, ...WRAPPED }),
    column("line", t.say("table.line"), {
      minWidth: 84,
      filter: "agNumberColumnFilter",
      type: "numericColumn",
      ...WRAPPED,
      valueFormatter: { function: "salientNumber(params.value)" },
    }),
  ];
}
