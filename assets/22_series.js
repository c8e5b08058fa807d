/* Areas by day: decode the file `series`, and answer values, peaks, changes and curves. Pure.
 *
 * Values are km2 and km; null is not known, which is never 0. A row is {source, region, first, until, day: [...],
 * ukraine, russia, contested, line, unplaced: {control: [...]}}: unplaced is part of the figure that no polygon shows.
 */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const KEYS = ["ukraine", "russia", "contested", "line"];

  /** Return {find(source, region) -> row or null} of a file `series`. Peaks count from the day `since`. */
  function decode(file, since) {
    const rows = new Map(file.rows.map((row) => [row.source + "/" + row.region, row]));
    const ready = new Map();
    function find(source, region) {
      const key = source + "/" + region;
      if (!ready.has(key)) ready.set(key, rows.has(key) ? decodeRow(rows.get(key), since) : null);
      return ready.get(key);
    }
    return { find };
  }

  function decodeRow(row, since) {
    const values = Object.fromEntries(KEYS.map((key) => [key, hundredths(row[key])]));
    const unplaced = Object.fromEntries(Object.entries(row.unplaced || {}).map(([key, list]) => [key, hundredths(list)]));
    return { source: row.source, region: row.region, since: since < row.until ? since : row.first, first: row.first, until: row.until, day: salient.timeline.undelta(row.day), ...values, unplaced };
  }

  const hundredths = (list) => list.map((value) => (value === null ? null : value / 100));

  /** Return the row's values on `day`, or null where the source has no map. */
  function at(row, day) {
    if (!row || day < row.first || day >= row.until) return null;
    const i = salient.timeline.lastAtOrBefore(row.day, day);
    if (i < 0) return null;
    const unplaced = Object.fromEntries(Object.entries(row.unplaced).map(([key, list]) => [key, list[i] || 0]));
    return { ...Object.fromEntries(KEYS.map((key) => [key, row[key][i]])), unplaced };
  }

  /** Return {value, day} of the largest value that is known, or null where none is; the first day of several. */
  const peak = (row, key) => once(row, "peak " + key, () => findPeak(row, key));

  /** Return the largest sum that several values reached on one day. */
  const most = (row, keys) => once(row, "most " + keys, () => steps(row, keys).value.reduce((a, b) => Math.max(a, b ?? 0), 0));

  /** Rows never change: what is asked every frame is worked out once. */
  function once(row, name, make) {
    row.known = row.known || {};
    return name in row.known ? row.known[name] : (row.known[name] = make());
  }

  function findPeak(row, key) {
    const counts = row.day.map((_, i) => (row.day[i + 1] ?? row.until) > (row.since ?? row.first));
    const known = row[key].map((area, i) => (counts[i] && area !== null ? i : -1)).filter((i) => i >= 0);
    if (!known.length) return null;
    const at = known.reduce((best, i) => (row[key][i] > row[key][best] ? i : best));
    return { value: row[key][at], day: row.day[at] };
  }

  /** Return how much a value grew in the `days` up to `day`, or null where one of the two is not known. */
  function change(row, key, day, days) {
    const now = at(row, day);
    const then = at(row, day - days);
    return now && then && now[key] !== null && then[key] !== null ? now[key] - then[key] : null;
  }

  /** Return {day, value}: the corners of a step curve, closed at the end of the coverage; null where one is not known. */
  function steps(row, keys) {
    const value = row.day.map((_, i) => (keys.some((key) => row[key][i] === null) ? null : keys.reduce((sum, key) => sum + row[key][i], 0)));
    return { day: row.day.concat(row.until), value: value.concat(value[value.length - 1]) };
  }

  salient.series = { decode, at, peak, most, change, steps };
})(typeof window === "undefined" ? globalThis : window);
