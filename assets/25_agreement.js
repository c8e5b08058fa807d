/* How far two sources agree, day by day: decode the file `agreement`, and the band that all sources span. Pure. */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const AREAS = ["agreed", "only_a", "only_b", "contested"];
  const SWAPPED = { only_a: "only_b", only_b: "only_a" };

  /** Return the row of two sources in a region, as seen from `a`, in km2 and with IoU from 0 to 1; null for none. */
  function decode(file, a, b, region) {
    const row = file.rows.find((one) => one.region === region && ((one.a === a && one.b === b) || (one.a === b && one.b === a)));
    if (!row) return null;
    const name = (key) => (row.a === a ? key : SWAPPED[key] || key);
    const areas = Object.fromEntries(AREAS.map((key) => [key, row[name(key)].map((value) => (value === null ? null : value / 100))]));
    return { region, first: row.first, until: row.until, day: salient.timeline.undelta(row.day), iou: row.iou.map((value) => (value === null ? null : value / 1000)), ...areas };
  }

  function index(row, day) {
    return day < row.first || day >= row.until ? -1 : salient.timeline.lastAtOrBefore(row.day, day);
  }

  /** Return the IoU on a day, or null where there is none. */
  function at(row, day) {
    const i = index(row, day);
    return i < 0 ? null : row.iou[i];
  }

  /** Return {iou, day} of the least agreement in [first, until), or null. */
  function least(row, first, until) {
    let found = null;
    row.iou.forEach((iou, i) => {
      const end = row.day[i + 1] ?? row.until;
      if (iou !== null && row.day[i] < until && end > first && (!found || iou < found.iou)) found = { iou, day: Math.max(row.day[i], first) };
    });
    return found;
  }

  /** Return the stacked step areas {key, points: [[day, low, high], ...]} in [first, until), and the highest value.
   *
   * A point that is null stands for days on which the two are not compared.
   */
  function stack(row, first, until) {
    const days = row.day.filter((day) => day > first && day < until);
    const start = Math.max(first, row.first);
    const corners = [start, ...days.filter((day) => day > start), Math.min(until, row.until)];
    const layers = AREAS.map((key) => ({ key, points: [] }));
    let top = 0;
    corners.slice(0, -1).forEach((day, c) => {
      const i = index(row, day);
      let low = 0;
      AREAS.forEach((key, l) => {
        if (row[key][i] === null) return layers[l].points.push(null); // not compared: a gap
        const high = low + row[key][i];
        layers[l].points.push([day, low, high], [corners[c + 1], low, high]);
        low = high;
      });
      top = Math.max(top, low);
    });
    return { layers, top };
  }

  /** Return [[day, least, most], ...] over what all sources give a side in a region, where two or more have a map. */
  function band(series, sources, region, side, first, until) {
    const rows = sources.map((id) => series.find(id, region)).filter(Boolean);
    const found = [];
    for (let day = first; day < until; day++) {
      const values = rows.map((row) => salient.series.at(row, day)).filter(Boolean).map((one) => one[side]).filter((value) => value !== null);
      if (values.length > 1) found.push([day, Math.min(...values), Math.max(...values)]);
    }
    return found;
  }

  salient.agreement = { AREAS, decode, at, least, stack, band };
})(typeof window === "undefined" ? globalThis : window);
