/* Cutting polygons: Clipper2 (assets/vendor) on whole millionths of a degree, areas by the integral of geodata/geometry.py. Pure. */

import { Clipper64, ClipType, FillRule, PolyTree64 } from "../../../vendor/clipper2.js";

/**
 * @import { Level, Path64 } from "../../../vendor/clipper2.js"
 * @import { Box, Piece, Point, Ring } from "../../types.js"
 */

/** A polygon that is cut: its paths, the outer one first, and the piece that it makes.
 *
 * @typedef {{ paths: Path64[], box: Box, piece: () => Piece }} Part
 */

const SCALE = 1e6; // of a degree: the grid of geodata.model
/** @type {Point} */
const ORIGIN = [33, 50]; // keeps the whole numbers small
const RAD = Math.PI / 180;
const AXIS = 6378137; // WGS 84, m
const POLAR = 6356752.314245179;
const E = Math.sqrt(1 - (POLAR * POLAR) / (AXIS * AXIS));

/** Area between the equator and a latitude in radians, per radian of longitude, m2.
 *
 * @param {number} latitude
 * @returns {number}
 */
function strip(latitude) {
  const sine = E * Math.sin(latitude);
  return ((POLAR * POLAR) / 2 / E) * (sine / (1 - sine * sine) + Math.atanh(sine));
}

/** Three-point Gauss-Legendre along each edge, as geodata/geometry.py has it. Signed, m2; x and y in degrees.
 *
 * @param {number} count
 * @param {(index: number) => number} x
 * @param {(index: number) => number} y
 * @returns {number}
 */
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

/** Return the area in km2 of a polygon's rings in degrees, closed or not, outer first.
 *
 * @param {Ring[]} rings
 * @returns {number}
 */
export function areaOf(rings) {
  const sizes = rings.map((ring) =>
    Math.abs(
      ringArea(
        ring.length,
        (i) => ring[i][0],
        (i) => ring[i][1],
      ),
    ),
  );
  return sizes.slice(1).reduce((left, hole) => left - hole, sizes[0]) / 1e6;
}

/**
 * @param {Path64} path
 * @returns {number}
 */
function turn(path) {
  let sum = 0;
  for (let i = 0, j = path.length - 1; i < path.length; j = i++)
    sum += path[j].x * path[i].y - path[i].x * path[j].y;
  return sum;
}

/** Return the paths of a polygon: whole numbers, the outer ring to the left, holes to the right.
 *
 * @param {Ring[]} rings
 * @returns {Path64[]}
 */
export function paths(rings) {
  return rings.map((ring, r) => {
    const path = ring.slice(0, -1).map(([lon, lat]) => ({
      x: Math.round((lon - ORIGIN[0]) * SCALE),
      y: Math.round((lat - ORIGIN[1]) * SCALE),
    }));
    return turn(path) > 0 === (r === 0) ? path : path.reverse();
  });
}

/**
 * @param {Path64[]} list
 * @returns {Box}
 */
export function box(list) {
  /** @type {Box} */
  const found = [Infinity, Infinity, -Infinity, -Infinity];
  list.forEach((path) =>
    path.forEach(({ x, y }) => {
      if (x < found[0]) found[0] = x;
      if (y < found[1]) found[1] = y;
      if (x > found[2]) found[2] = x;
      if (y > found[3]) found[3] = y;
    }),
  );
  return found;
}

/**
 * @param {Box} a
 * @param {Box} b
 * @returns {boolean}
 */
export const apart = (a, b) => a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];

/** Return the path where it lies in a box, along the box's edge elsewhere (Sutherland and Hodgman).
 *
 * @param {Path64} path
 * @param {Box} box
 * @returns {Path64}
 */
export function within(path, [west, south, east, north]) {
  /** @type {["x" | "y", number, number][]} */
  const sides = [
    ["x", west, 1],
    ["x", east, -1],
    ["y", south, 1],
    ["y", north, -1],
  ];
  return sides.reduce((points, [axis, limit, sign]) => half(points, axis, limit, sign), path);
}

/**
 * @param {Path64} path
 * @param {"x" | "y"} axis
 * @param {number} limit
 * @param {number} sign
 * @returns {Path64}
 */
function half(path, axis, limit, sign) {
  /** @type {Path64} */
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

/** Cut `subject` with `clip` and return polygons, each a list of paths with the outer one first.
 *
 * @param {"Intersection" | "Difference"} kind
 * @param {Path64[]} subject
 * @param {Path64[]} clip
 * @returns {Path64[][]}
 */
export function cut(kind, subject, clip) {
  const clipper = new Clipper64();
  const tree = new PolyTree64();
  clipper.addSubject(subject);
  clipper.addClip(clip);
  clipper.execute(ClipType[kind], FillRule.NonZero, tree);
  /** @type {Path64[][]} */
  const found = [];
  gather(tree, found);
  return found;
}

/** A tree's levels are outer rings, their holes, islands in these, and so on.
 *
 * @param {Level} node
 * @param {Path64[][]} found
 */
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

/** Return those of `some` whose boxes meet one of `others`.
 *
 * @param {Part[]} some
 * @param {Part[]} others
 * @returns {Part[]}
 */
const meeting = (some, others) => some.filter((one) => others.some((other) => !apart(one.box, other.box)));

/**
 * @param {Part[]} parts
 * @returns {Path64[]}
 */
const pathsOf = (parts) => parts.flatMap((part) => part.paths);

/** Return the pieces that two lists of parts share.
 *
 * @param {Part[]} first
 * @param {Part[]} second
 * @returns {Piece[]}
 */
export function shared(first, second) {
  const near = meeting(first, second);
  const far = meeting(second, near);
  return near.length ? cut("Intersection", pathsOf(near), pathsOf(far)).map(piece) : [];
}

/** Return the pieces of `parts` that no part of `others` covers.
 *
 * @param {Part[]} parts
 * @param {Part[]} others
 * @returns {Piece[]}
 */
export function left(parts, others) {
  const near = meeting(parts, others);
  const whole = parts.filter((part) => !near.includes(part)).map((part) => part.piece());
  return near.length
    ? whole.concat(cut("Difference", pathsOf(near), pathsOf(meeting(others, near))).map(piece))
    : whole;
}

/** Return a polygon of paths as a part {paths, box, piece()}.
 *
 * @param {Path64[]} polygon
 * @returns {Part}
 */
export function part(polygon) {
  /** @type {Piece | null} */
  let made = null;
  return { paths: polygon, box: box(polygon), piece: () => made || (made = piece(polygon)) };
}

/**
 * @param {number} x
 * @returns {number}
 */
const lon = (x) => x / SCALE + ORIGIN[0];

/**
 * @param {number} y
 * @returns {number}
 */
const lat = (y) => y / SCALE + ORIGIN[1];

/** Return the piece {rings, km2} of a polygon of paths; its rings are closed, in degrees.
 *
 * @param {Path64[]} polygon
 * @returns {Piece}
 */
function piece(polygon) {
  const rings = polygon.map((path) => {
    /** @type {Ring} */
    const ring = path.map(({ x, y }) => [lon(x), lat(y)]);
    ring.push(ring[0]);
    return ring;
  });
  return { rings, km2: areaOf(rings) };
}
