/* Events: which belong to a period, a region and the chosen categories. Pure. */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const CATEGORIES = ["military", "political", "humanitarian", "infrastructure", "information"];
  const NEAR = 3; // days around the day shown

  /** Tell whether an event concerns one of the regions; what lies elsewhere concerns all. */
  const concerns = (event, regions) => regions.includes(event.region) || ["ukraine", "other"].includes(event.region);

  /** Return the events of the categories `shown`, oldest first. */
  function list(events, regions, shown) {
    return events.filter((event) => shown.includes(event.category) && concerns(event, regions)).sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));
  }

  /** Return the events of the days around `iso`, nearest first; one that lasts counts while it does. */
  function around(events, iso) {
    const far = (event) => {
      const end = event.end_date || event.date;
      if (event.date <= iso && iso <= end) return 0;
      return Math.min(Math.abs(salient.text.daysBetween(iso, event.date)), Math.abs(salient.text.daysBetween(iso, end)));
    };
    const near = events.map((event) => ({ event, days: far(event) })).filter(({ days }) => days <= NEAR);
    return near.sort((a, b) => a.days - b.days || b.event.date.localeCompare(a.event.date)).map(({ event }) => event);
  }

  const placed = (event) => Number.isFinite(event.lat) && Number.isFinite(event.lon);

  salient.events = { CATEGORIES, list, around, placed };
})(typeof window === "undefined" ? globalThis : window);
