/* Events: which belong to a period, a region and the chosen categories. Pure. */

import { daysBetween } from "../lib/dates.js";
import { isOnMap } from "../lib/map-box.js";

/** @import { Iso, ReportedEvent, Spot } from "../types.js" */

export const EVENT_CATEGORIES = ["military", "political", "humanitarian", "infrastructure", "information"];
const NEAR = 3; // days around the day shown

/** Tell whether an event concerns one of the regions; what lies elsewhere concerns all.
 *
 * @param {ReportedEvent} event
 * @param {string[]} regions
 * @returns {boolean}
 */
const concerns = (event, regions) =>
  regions.includes(event.region) || ["ukraine", "other"].includes(event.region);

/** Return the events of the categories `shown`, oldest first.
 *
 * @param {ReportedEvent[]} events
 * @param {string[]} regions
 * @param {string[]} shown
 * @returns {ReportedEvent[]}
 */
export function filterEvents(events, regions, shown) {
  return events
    .filter((event) => shown.includes(event.category) && concerns(event, regions))
    .sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));
}

/** Return the events of the days around `iso`, nearest first; one that lasts counts while it does.
 *
 * @param {ReportedEvent[]} events
 * @param {Iso} iso
 * @returns {ReportedEvent[]}
 */
export function eventsAround(events, iso) {
  /**
   * @param {ReportedEvent} event
   * @returns {number}
   */
  const far = (event) => {
    const end = event.end_date || event.date;
    if (event.date <= iso && iso <= end) return 0;
    return Math.min(Math.abs(daysBetween(iso, event.date)), Math.abs(daysBetween(iso, end)));
  };
  const near = events.map((event) => ({ event, days: far(event) })).filter(({ days }) => days <= NEAR);
  return near
    .sort((a, b) => a.days - b.days || b.event.date.localeCompare(a.event.date))
    .map(({ event }) => event);
}

/** Tell whether an event has a place of its own on the map.
 *
 * @param {ReportedEvent} event
 * @returns {event is ReportedEvent & Spot}
 */
export const isPlaced = (event) => isOnMap(event);
