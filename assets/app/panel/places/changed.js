/* The settlements that changed hands on the source shown in the week up to the day. */

import { CONTROL_OF } from "../../data/controls.js";
import { regionsOf } from "../../data/manifest.js";
import { $, element, textButton } from "../../lib/dom.js";

/**
 * @import { Page } from "../../page.js"
 * @import { PanelFiles } from "../files.js"
 * @import { Navigation } from "../navigation.js"
 * @import { Control, PlacesFile } from "../../types.js"
 */

const WEEK = 7;

/** @typedef {{ id: string, day: number, from: Control, to: Control }} ChangeOfHands */

/** Return every change of hands that a file tells of; from or to what nobody knows is none.
 *
 * @param {PlacesFile} file
 * @returns {ChangeOfHands[]}
 */
function changesOf(file) {
  return Object.entries(file.rows).flatMap(([id, row = []]) =>
    row.slice(1).flatMap(([day, letter], i) => {
      const [from, to] = [CONTROL_OF[row[i][1]], CONTROL_OF[letter]];
      return from && to ? [{ id, day, from, to }] : [];
    }),
  );
}

/** Return those of the last week in the chosen regions, newest first.
 *
 * @param {Page} page
 * @param {PanelFiles} files
 */
function recent(page, files) {
  const file = files.histories?.[page.state.source];
  if (!file) return [];
  const day = page.day();
  const regions = regionsOf(page.state.region);
  return changesOf(file)
    .filter((row) => row.day <= day && row.day > day - WEEK)
    .filter(({ id }) => regions.includes(files.placeOf(id)?.region ?? ""))
    .sort((a, b) => b.day - a.day || a.id.localeCompare(b.id));
}

/**
 * @param {Page} page
 * @param {PanelFiles} files
 * @param {Navigation} go
 * @param {ChangeOfHands} change
 */
function item(page, files, go, { id, day, from, to }) {
  const { t } = page;
  const words = {
    from: t.say("control." + from),
    to: t.say("control." + to),
    date: t.shortDate(page.isoOf(day)),
  };
  const open = () => {
    const place = files.placeOf(id);
    if (place) go.openPlace(place);
  };
  const node = element("div", "changed-row");
  node.append(textButton(files.placeName(id), open), element("span", "note", t.say("place.step", words)));
  return node;
}

/** Write the list.
 *
 * @param {Page} page
 * @param {PanelFiles} files
 * @param {Navigation} go
 */
export function writeChanged(page, files, go) {
  const { t, state } = page;
  const rows = recent(page, files).map((change) => item(page, files, go, change));
  const none = element("p", "note", t.say("places.changed.none", { date: t.date(state.date) }));
  $("places-list").replaceChildren(...(rows.length ? rows : [none]));
}
