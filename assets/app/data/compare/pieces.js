/* What the map draws of a comparison: pieces, figures on them, and outlines. Pure. */

import { isPolygon } from "../../lib/geo.js";
import { kindOf, NOTHING } from "./faces.js";

/**
 * @import { ComparisonFeature, Control, End, Face, FigureFeature, OutlineFeature, Piece } from "../../types.js"
 * @import { PieceFeature, Point, Ring } from "../../types.js"
 */

/** @typedef {{ region: string, before: Control, after: Control, km2: number, at: Point }} LargePiece */

const LABELLED = 1.5; // km2: a smaller piece has no room for its figure

/** Return a point well inside a polygon: the middle of its widest stretch on a few lines of latitude.
 *
 * @param {Ring[]} rings
 * @returns {Point}
 */
export function pointInside(rings) {
  const ys = rings[0].map((point) => point[1]);
  const [low, high] = [Math.min(...ys), Math.max(...ys)];
  let best = { width: -1, at: rings[0][0] };
  for (let i = 1; i < 8; i++) {
    const y = low + ((high - low) * (i + 0.013)) / 8; // off the corners, which like round numbers
    const weight = 1 - Math.abs(i - 4) / 8; // rather near the middle than near an end
    stretches(rings, y).forEach(([west, east]) => {
      if ((east - west) * weight > best.width)
        best = { width: (east - west) * weight, at: [(west + east) / 2, y] };
    });
  }
  return best.at;
}

/**
 * @param {Ring[]} rings
 * @param {number} y
 * @returns {[number, number][]}
 */
function stretches(rings, y) {
  /** @type {number[]} */
  const cuts = [];
  rings.forEach((ring) => {
    for (let i = 1; i < ring.length; i++) {
      const [[x1, y1], [x2, y2]] = [ring[i - 1], ring[i]];
      if (y1 > y !== y2 > y) cuts.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
    }
  });
  cuts.sort((p, q) => p - q);
  /** @type {[number, number][]} */
  const found = [];
  for (let i = 1; i < cuts.length; i += 2) found.push([cuts[i - 1], cuts[i]]);
  return found;
}

/** Return the pieces of a face with their kind, and with `label` a figure on each of the larger.
 *
 * @param {Face} face
 * @param {((kind: string, km2: number) => string) | null} label
 * @returns {ComparisonFeature[]}
 */
function drawnPieces({ before, after, region, pieces, km2 }, label) {
  const kind = kindOf(before, after);
  return pieces.flatMap((one) => {
    /** @type {PieceFeature} */
    const drawn = {
      type: "Feature",
      geometry: { type: "Polygon", coordinates: one.rings },
      properties: { kind, control: after, before, after, region, km2, piece: one.km2 },
    };
    return label && before !== after && one.km2 >= LABELLED
      ? [drawn, figure(one, label(kind, one.km2))]
      : [drawn];
  });
}

/**
 * @param {Piece} piece
 * @param {string} label
 * @returns {FigureFeature}
 */
const figure = ({ rings, km2 }, label) => ({
  type: "Feature",
  geometry: { type: "Point", coordinates: pointInside(rings) },
  properties: { label, size: km2 },
});

/**
 * @param {Pick<End, "features">} end
 * @param {"a" | "b"} outline
 * @returns {OutlineFeature[]}
 */
const outlines = (end, outline) =>
  end.features.filter(isPolygon).map(({ geometry, properties }) => ({
    type: "Feature",
    geometry,
    properties: { outline, control: properties.control },
  }));

/** Return the map's features: each piece with its kind, both outlines, and with `label` figures on the larger pieces.
 *
 * @param {Face[]} faces
 * @param {Pick<End, "features">} a
 * @param {Pick<End, "features">} b
 * @param {((kind: string, km2: number) => string) | null} label
 * @returns {ComparisonFeature[]}
 */
export function comparisonFeatures(faces, a, b, label) {
  /**
   * @param {string} kind
   * @returns {number}
   */
  const total = (kind) =>
    faces.reduce((sum, face) => sum + (kindOf(face.before, face.after) === kind ? face.km2 : 0), 0);
  const told = faces.filter(
    ({ before, after }) => before === after || total(kindOf(before, after)) >= NOTHING, // as the legend has it
  );
  const drawn = [
    ...told.flatMap((face) => drawnPieces(face, label)),
    ...outlines(b, "b"),
    ...outlines(a, "a"),
  ];
  return drawn.map((feature, id) => ({ ...feature, id }));
}

/** Return the largest pieces that differ, largest first: {region, before, after, km2, at}.
 *
 * @param {Face[]} faces
 * @param {number} count
 * @returns {LargePiece[]}
 */
export function largestPieces(faces, count) {
  const found = faces
    .filter((face) => face.before !== face.after)
    .flatMap(({ region, before, after, pieces }) =>
      pieces.map((one) => ({ region, before, after, km2: one.km2, rings: one.rings })),
    );
  const kept = found
    .filter((one) => one.km2 >= NOTHING)
    .sort((p, q) => q.km2 - p.km2)
    .slice(0, count);
  return kept.map(({ rings, ...one }) => ({ ...one, at: pointInside(rings) }));
}
