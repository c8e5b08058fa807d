/* A source's polygons in time: decode what docs/bundle.md describes, and answer what stands on a day. Pure.
 *
 * Days are numbers, counted from the manifest's first. A run is one polygon over days that do not change it.
 */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  function undelta(steps) {
    let at = 0;
    return steps.map((step) => (at += step));
  }

  /** Return the points that a coded ring or line stands for. */
  function points(values, origin, scale) {
    const out = new Array(values.length / 2);
    for (let i = 0, x = 0, y = 0; i < out.length; i++) {
      x += values[2 * i];
      y += values[2 * i + 1];
      out[i] = [origin[0] + x / scale, origin[1] + y / scale];
    }
    return out;
  }

  /** Return the box [west, south, east, north] of a coded ring, in its own units. */
  function box(values) {
    const found = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0, x = 0, y = 0; i < values.length; i += 2) {
      x += values[i];
      y += values[i + 1];
      if (x < found[0]) found[0] = x;
      if (y < found[1]) found[1] = y;
      if (x > found[2]) found[2] = x;
      if (y > found[3]) found[3] = y;
    }
    return found;
  }

  /** Tell whether a coded ring holds a point in its own units: without decoding it, for there are many to ask. */
  function encloses(values, x, y) {
    const n = values.length;
    let [xj, yj] = [0, 0];
    for (let i = 0; i < n; i += 2) {
      xj += values[i];
      yj += values[i + 1];
    }
    let inside = false; // (xj, yj) is the last point, to which the first is joined
    for (let i = 0, xi = 0, yi = 0; i < n; i += 2) {
      xi += values[i];
      yi += values[i + 1];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
      xj = xi;
      yj = yi;
    }
    return inside;
  }

  function feature(id, properties, type, coordinates) {
    return { type: "Feature", id, properties, geometry: { type, coordinates } };
  }

  function polygon(run, index, file) {
    const rings = run.rings.map((ring) => points(ring, file.origin, file.scale));
    rings.forEach((ring) => ring.push(ring[0]));
    return feature(index, { control: run.control, from: run.from, until: run.until }, "Polygon", rings);
  }

  function line(row, index, file) {
    return feature(index, { control: "line", from: row.from, until: row.until }, "LineString", points(row.line, file.origin, file.scale));
  }

  /** Return the timeline of a file `timeline-<source>`. */
  function decode(file) {
    const rows = file.runs.concat(file.lines || []);
    const decoded = new Array(rows.length); // polygons are decoded when their day is first shown
    const bounds = new Set([file.first, file.until]);
    rows.forEach((row) => bounds.add(row.from).add(row.until));
    const changes = [...bounds].filter((day) => day >= file.first && day < file.until).sort((a, b) => a - b);
    const sets = new Map();
    let boxes = null; // of the polygons, worked out when a spot is first asked for

    const make = (i) => (rows[i].rings ? polygon(rows[i], i, file) : line(rows[i], i, file));
    const take = (i) => decoded[i] || (decoded[i] = make(i));

    /** Return the features that stand on `day`; the same array for all days that do not differ. */
    function features(day) {
      const at = stretch(day);
      if (at < 0) return [];
      if (!sets.has(at)) {
        const found = [];
        rows.forEach((row, i) => row.from <= day && day < row.until && found.push(take(i)));
        sets.set(at, found);
      }
      return sets.get(at);
    }

    /** Return the number of the stretch of equal days that holds `day`, or -1 outside the coverage. */
    const stretch = (day) => (day < file.first || day >= file.until ? -1 : lastAtOrBefore(changes, day));

    /** Return {control, from, until} of the polygons that hold a point, on whatever days. */
    function holding(lon, lat) {
      boxes = boxes || file.runs.map((run) => box(run.rings[0]));
      const [x, y] = [(lon - file.origin[0]) * file.scale, (lat - file.origin[1]) * file.scale];
      const near = ([west, south, east, north]) => west <= x && x <= east && south <= y && y <= north;
      const holds = ({ rings }, i) => near(boxes[i]) && encloses(rings[0], x, y) && !rings.slice(1).some((hole) => encloses(hole, x, y));
      return file.runs.filter(holds).map(({ control, from, until }) => ({ control, from, until }));
    }

    const snapshots = undelta(file.snapshots);
    return { source: file.source, first: file.first, until: file.until, snapshots, changes, features, stretch, holding, marks: file.marks || [] };
  }

  /** Return the index of the last value that is not above `day`, or -1; `values` are sorted. */
  function lastAtOrBefore(values, day) {
    let low = 0;
    let high = values.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[middle] <= day) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Return the day of the map that stands on `day`, or null outside the coverage. */
  function snapshotOf(timeline, day) {
    if (day < timeline.first || day >= timeline.until) return null;
    const at = lastAtOrBefore(timeline.snapshots, day);
    return at < 0 ? null : timeline.snapshots[at];
  }

  const heldOver = (timeline, day) => {
    const snapshot = snapshotOf(timeline, day);
    return snapshot !== null && snapshot !== day;
  };

  /** Return the first change after (direction 1) or the last before (-1) `day`, or null. */
  function nextChange(timeline, day, direction) {
    const { changes } = timeline;
    const at = lastAtOrBefore(changes, direction > 0 ? day : day - 1);
    const found = direction > 0 ? changes[at + 1] : changes[at];
    return found === undefined ? null : found;
  }

  /** Return the stretches of days without a map of their own, as [first, until] pairs. */
  function heldStretches(timeline) {
    const ends = timeline.snapshots.slice(1).concat(timeline.until);
    return timeline.snapshots.map((day, i) => [day + 1, ends[i]]).filter(([first, until]) => until > first);
  }

  salient.timeline = { decode, points, undelta, lastAtOrBefore, snapshotOf, heldOver, nextChange, heldStretches };
})(typeof window === "undefined" ? globalThis : window);
