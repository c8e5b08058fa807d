/* The reports of a settlement, or those near a spot, in the card of a place. */

import { reportsNear } from "../../data/spot.js";
import { element, linkTo, textButton } from "../../lib/dom.js";

/**
 * @import { Page } from "../../page.js"
 * @import { PanelFiles } from "../files.js"
 * @import { Navigation } from "../navigation.js"
 * @import { Chosen, Place, Report } from "../../types.js"
 */

const NEAR = 5; // km: how far from a spot reports are told

/** @typedef {{ row: Report, place: Place | null, km: number }} FoundReport - place: the settlement, near a spot */

/** Return the name of a settlement near a spot, and how near it is.
 *
 * @param {Page} page
 * @param {PanelFiles} files
 * @param {{ place: Place, km: number }} near
 * @returns {string}
 */
export const nearText = ({ t }, files, { place, km }) =>
  t.say("spot.near", { place: files.nameOf(place), km: t.number(km, 1) });

/**
 * @param {PanelFiles} files
 * @param {Chosen} place
 * @returns {FoundReport[]}
 */
function find(files, place) {
  const all = files.reports || [];
  if (place.spot) return reportsNear(all, (id) => files.placeOf(id), place.lon, place.lat, NEAR);
  const own = all.filter((row) => row.settlement_id === place.id);
  return own.sort((a, b) => a.date.localeCompare(b.date)).map((row) => ({ row, place: null, km: 0 }));
}

/**
 * @param {Page} page
 * @param {PanelFiles} files
 * @param {Navigation} go
 * @param {FoundReport} found
 */
function item(page, files, go, { row, place, km }) {
  const { t } = page;
  const said = t.say("report.by", {
    change: t.say("report." + row.change),
    who: t.told(row, "reported_by").text,
  });
  const about = place ? nearText(page, files, { place, km }) + ": " : "";
  const link = linkTo(t.say("source.title"), row.url);
  const day = textButton(t.date(row.date), () => go.goTo(row.date));
  const node = element("li");
  link.title = row.title;
  node.append(day, element("span", "", " " + about + said + ". "), link);
  return node;
}

/** Return the reports with their title.
 *
 * @param {Page} page
 * @param {PanelFiles} files
 * @param {Navigation} go
 * @param {Chosen} place
 * @returns {HTMLElement[]}
 */
export function reportRows(page, files, go, place) {
  const { t } = page;
  const found = find(files, place);
  const key = place.spot ? "spot.reports" : "place.reports";
  const title = element("h4", "card-title", t.say(key, { km: NEAR }));
  if (!found.length) return [title, element("p", "note", t.say(key + ".none", { km: NEAR }))];
  const list = element("ul", "reports");
  list.append(...found.map((one) => item(page, files, go, one)));
  return [title, list];
}
