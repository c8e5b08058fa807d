/* Two maps laid over each other: the ground of a region, cut so that each piece has one holder on both. Pure.
 *
 * The same faces as geodata/faces.py, from the published polygons. Cutting is Clipper2's (assets/vendor), on whole
 * millionths of a degree; areas are the integral of geodata/geometry.py. A polygon that stands on both maps is a
 * piece by itself and is not cut; what a region keeps of a polygon, and the faces of two maps, are worked out once.
 */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const SCALE = 1e6; // of a degree: the grid of geodata.model
  const ORIGIN = [33, 50]; // keeps the whole numbers small
  const KEPT = 96; // results that are kept, of several kB each
  const MARGIN = 1000; // a region is cut off this far beyond a polygon, of which it must not touch an edge
  const RAD = Math.PI / 180;
  const AXIS = 6378137; // WGS 84, m
  const POLAR = 6356752.314245179;
  const E = Math.sqrt(1 - (POLAR * POLAR) / (AXIS * AXIS));
  const OPPONENT = { russia: "ukraine", ukraine: "russia" };

  /** Area between the equator and a latitude in radians, per radian of longitude, m2. */
  function strip(latitude) {
    const sine = E * Math.sin(latitude);
    return ((POLAR * POLAR) / 2 / E) * (sine / (1 - sine * sine) + Math.atanh(sine));
  }

  /** Three-point Gauss-Legendre along each edge, as geodata/geometry.py has it. Signed, m2; x and y in degrees. */
  function ringArea(count, x, y) {
    const reach = Math.sqrt(0.15);
    let sum = 0;
    for (let i = 0, j = count - 1; i < count; j = i++) {
      const run = (x(j) - x(i)) * RAD;
      if (run === 0) continue;
      const middle = ((y(i) + y(j)) / 2) * RAD;
      const offset = (y(i) - y(j)) * RAD * reach;
      sum += (run * (5 * strip(middle - offset) + 8 * strip(middle) + 5 * strip(middle + offset))) / 18;
    }
    return sum;
  }

  /** Return the area in km2 of a polygon's rings in degrees, closed or not, outer first. */
  function area(rings) {
    const sizes = rings.map((ring) => Math.abs(ringArea(ring.length, (i) => ring[i][0], (i) => ring[i][1])));
    return sizes.slice(1).reduce((left, hole) => left - hole, sizes[0]) / 1e6;
  }

  function turn(path) {
    let sum = 0;
    for (let i = 0, j = path.length - 1; i < path.length; j = i++) sum += path[j].x * path[i].y - path[i].x * path[j].y;
    return sum;
  }

  /** Return the paths of a polygon: whole numbers, the outer ring to the left, holes to the right. */
  function paths(rings) {
    return rings.map((ring, r) => {
      const path = ring.slice(0, -1).map(([lon, lat]) => ({ x: Math.round((lon - ORIGIN[0]) * SCALE), y: Math.round((lat - ORIGIN[1]) * SCALE) }));
      return turn(path) > 0 === (r === 0) ? path : path.reverse();
    });
  }

  function box(list) {
    const found = [Infinity, Infinity, -Infinity, -Infinity];
    list.forEach((path) => path.forEach(({ x, y }) => {
      if (x < found[0]) found[0] = x;
      if (y < found[1]) found[1] = y;
      if (x > found[2]) found[2] = x;
      if (y > found[3]) found[3] = y;
    }));
    return found;
  }

  const apart = (a, b) => a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];

  /** Return the path where it lies in a box, along the box's edge elsewhere (Sutherland and Hodgman). */
  function within(path, [west, south, east, north]) {
    const sides = [["x", west, 1], ["x", east, -1], ["y", south, 1], ["y", north, -1]];
    return sides.reduce((points, [axis, limit, sign]) => half(points, axis, limit, sign), path);
  }

  function half(path, axis, limit, sign) {
    const found = [];
    for (let i = 0, j = path.length - 1; i < path.length; j = i++) {
      const [p, q] = [path[j], path[i]];
      const [from, to] = [sign * (p[axis] - limit), sign * (q[axis] - limit)];
      if (from * to < 0) {
        const share = from / (from - to);
        found.push({ x: Math.round(p.x + share * (q.x - p.x)), y: Math.round(p.y + share * (q.y - p.y)) });
      }
      if (to >= 0) found.push(q);
    }
    return found;
  }

  /** Cut `subject` with `clip` and return polygons, each a list of paths with the outer one first. */
  function cut(kind, subject, clip) {
    const { Clipper64, PolyTree64, ClipType, FillRule } = root.Clipper2;
    const clipper = new Clipper64();
    const tree = new PolyTree64();
    clipper.addSubject(subject);
    clipper.addClip(clip);
    clipper.execute(ClipType[kind], FillRule.NonZero, tree);
    const found = [];
    gather(tree, found);
    return found;
  }

  /** A tree's levels are outer rings, their holes, islands in these, and so on. */
  function gather(node, found) {
    for (let i = 0; i < node.count; i++) {
      const outer = node.child(i);
      const polygon = [outer.poly];
      for (let h = 0; h < outer.count; h++) {
        polygon.push(outer.child(h).poly);
        gather(outer.child(h), found);
      }
      found.push(polygon);
    }
  }

  /** Return those of `some` whose boxes meet one of `others`. */
  const meeting = (some, others) => some.filter((one) => others.some((other) => !apart(one.box, other.box)));

  const pathsOf = (parts) => parts.flatMap((part) => part.paths);

  /** Return the pieces that two lists of parts share. */
  function shared(first, second) {
    const near = meeting(first, second);
    const far = meeting(second, near);
    return near.length ? cut("Intersection", pathsOf(near), pathsOf(far)).map(piece) : [];
  }

  /** Return the pieces of `parts` that no part of `others` covers. */
  function left(parts, others) {
    const near = meeting(parts, others);
    const whole = parts.filter((part) => !near.includes(part)).map((part) => part.piece());
    return near.length ? whole.concat(cut("Difference", pathsOf(near), pathsOf(meeting(others, near))).map(piece)) : whole;
  }

  /** Return a polygon of paths as a part {paths, box, piece()}. */
  function part(polygon) {
    let made = null;
    return { paths: polygon, box: box(polygon), piece: () => made || (made = piece(polygon)) };
  }

  const lon = (x) => x / SCALE + ORIGIN[0];
  const lat = (y) => y / SCALE + ORIGIN[1];

  /** Return the piece {rings, km2} of a polygon of paths; its rings are closed, in degrees. */
  function piece(polygon) {
    const rings = polygon.map((path) => {
      const ring = path.map(({ x, y }) => [lon(x), lat(y)]);
      ring.push(ring[0]);
      return ring;
    });
    return { rings, km2: area(rings) };
  }

  /** Return faces(a, b, ids) over the regions of the published file `regions`. */
  function create(file) {
    const regions = new Map(file.features.map((feature) => [feature.properties.id, region(feature)]));
    const known = new Map(); // faces by what stands on both maps

    function region({ properties, geometry }) {
      const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
      const outline = polygons.flatMap(paths);
      const sizes = polygons.map(area);
      return { id: properties.id, home: properties.home, outline, box: box(outline), km2: sizes.reduce((a, b) => a + b, 0), cuts: new WeakMap() };
    }

    /** Return the parts of a published polygon that lie in a region: the same each time, null for none. */
    function kept(feature, place) {
      if (!place.cuts.has(feature)) place.cuts.set(feature, keep(feature, place));
      return place.cuts.get(feature);
    }

    function keep(feature, place) {
      const whole = paths(feature.geometry.coordinates);
      const [west, south, east, north] = box(whole);
      if (apart([west, south, east, north], place.box)) return null;
      const frame = [west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN];
      const near = place.outline.map((path) => within(path, frame)).filter((path) => path.length > 2);
      const polygons = cut("Intersection", whole, near);
      return polygons.length ? polygons.map(part) : null;
    }

    /** Return the polygons of a day that are not at home in the region. */
    function away(features, place) {
      const held = features.filter((feature) => feature.geometry.type === "Polygon" && feature.properties.control !== place.home);
      return held.filter((feature) => kept(feature, place));
    }

    /** Return the faces {region, before, after, pieces, km2} of one region, without ground that is at home on both. */
    function inRegion(a, b, id) {
      const place = regions.get(id);
      const [on_a, on_b] = [away(a.features, place), away(b.features, place)];
      const same = new Set(on_a.filter((feature) => on_b.includes(feature)));
      const key = [id, a.source, ...on_a.filter((f) => !same.has(f)).map((f) => f.id), b.source, ...on_b.filter((f) => !same.has(f)).map((f) => f.id), "=", ...[...same].map((f) => f.id)].join(" ");
      if (!known.has(key)) remember(key, faces(on_a, on_b, same, place));
      return known.get(key);
    }

    function remember(key, value) {
      known.set(key, value);
      if (known.size > KEPT) known.delete(known.keys().next().value);
    }

    function faces(on_a, on_b, same, place) {
      const controls = [OPPONENT[place.home], "contested"];
      const of = (features, control, both) => features.filter((f) => same.has(f) === both && f.properties.control === control).flatMap((f) => kept(f, place));
      const [a, b] = [on_a, on_b].map((features) => Object.fromEntries(controls.map((control) => [control, of(features, control, false)])));
      const all = (held) => controls.flatMap((control) => held[control]);
      const found = [];
      const add = (before, after, pieces) => pieces.length && found.push({ region: place.id, before, after, pieces, km2: pieces.reduce((sum, { km2 }) => sum + km2, 0) });
      controls.forEach((before) => controls.forEach((after) => {
        const still = before === after ? of(on_a, before, true).map((one) => one.piece()) : [];
        add(before, after, still.concat(shared(a[before], b[after])));
      }));
      controls.forEach((before) => add(before, place.home, left(a[before], all(b))));
      controls.forEach((after) => add(place.home, after, left(b[after], all(a))));
      return found;
    }

    return {
      /** a, b: {source, features}: a source's id and what stands on its day. ids: of the regions to compare. */
      faces: (a, b, ids) => ids.flatMap((id) => inRegion(a, b, id)),
      km2: (id) => regions.get(id).km2,
      /** Tell whether a point lies in a region. */
      holds: (id, x, y) => file.features.some(({ properties, geometry }) => properties.id === id && (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates).some((rings) => salient.geo.inPolygon(rings, x, y))),
    };
  }

  salient.overlay = { create, area };
})(typeof window === "undefined" ? globalThis : window);
