/* Two maps laid over each other: the ground of a region, cut so that each piece has one holder on both. Pure.
 *
 * The same faces as geodata/measures/overlay.py, from the published polygons. A polygon that stands on both maps is a
 * piece by itself and is not cut; what a region keeps of a polygon, and the faces of two maps, are worked out once.
 */

import { inPolygon, isPolygon } from "../../lib/geo.js";
import { OPPONENT } from "../controls.js";
import { polygonsOf } from "../regions.js";
import { areCrowded } from "./crowding.js";
import { apart, areaOf, box, cut, left, part, paths, shared, within } from "./cutting.js";

/**
 * @import { Path64 } from "../../../vendor/clipper2.js"
 * @import { Part } from "./cutting.js"
 * @import { Box, Control, DayFeature, DayPolygon, End, Face, Piece, RegionFeature } from "../../types.js"
 * @import { RegionFile, Side } from "../../types.js"
 */

const KEPT = 96; // results that are kept, of several kB each
const MARGIN = 1000; // a region is cut off this far beyond a polygon, of which it must not touch an edge

/** A region: its outline and box on the grid of the cutting, and what is left of each polygon in it.
 *
 * @typedef {{ id: string, home: Side, outline: Path64[], box: Box, km2: number,
 *   cuts: WeakMap<DayPolygon, Part[] | null> }} Ground
 */

/** @typedef {Pick<End, "source" | "features">} Drawn */

/** Return faces(a, b, ids) over the regions of the published file `regions`. */
export class Overlay {
  /** @type {RegionFile} */
  #file;
  /** @type {Map<string, Ground>} */
  #regions;
  /** @type {Map<string, Face[]>} */
  #known = new Map(); // faces by what stands on both maps

  /** @param {RegionFile} file */
  constructor(file) {
    this.#file = file;
    this.#regions = new Map(
      this.#file.features.map((feature) => [feature.properties.id, this.#region(feature)]),
    );
  }

  /**
   * @param {RegionFeature} feature
   * @returns {Ground}
   */
  #region({ properties, geometry }) {
    const polygons = polygonsOf(geometry);
    const outline = polygons.flatMap(paths);
    const sizes = polygons.map(areaOf);
    return {
      id: properties.id,
      home: properties.home,
      outline,
      box: box(outline),
      km2: sizes.reduce((a, b) => a + b, 0),
      cuts: new WeakMap(),
    };
  }

  /** Return the parts of a published polygon that lie in a region: the same each time, null for none.
   *
   * @param {DayPolygon} feature
   * @param {Ground} place
   * @returns {Part[] | null}
   */
  #kept(feature, place) {
    const known = place.cuts.get(feature);
    if (known !== undefined) return known;
    const made = this.#keep(feature, place);
    place.cuts.set(feature, made);
    return made;
  }

  /**
   * @param {DayPolygon} feature
   * @param {Ground} place
   * @returns {Part[] | null}
   */
  #keep(feature, place) {
    const whole = paths(feature.geometry.coordinates);
    const [west, south, east, north] = box(whole);
    if (apart([west, south, east, north], place.box)) return null;
    /** @type {Box} */
    const frame = [west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN];
    const near = place.outline.map((path) => within(path, frame)).filter((path) => path.length > 2);
    const polygons = cut("Intersection", whole, near);
    return polygons.length ? polygons.map(part) : null;
  }

  /** Return the polygons of a day that are not at home in the region.
   *
   * @param {DayFeature[]} features
   * @param {Ground} place
   * @returns {DayPolygon[]}
   */
  #away(features, place) {
    const held = features.filter(isPolygon).filter((feature) => feature.properties.control !== place.home);
    return held.filter((feature) => this.#kept(feature, place));
  }

  /** Return the faces {region, before, after, pieces, km2} of one region, without ground that is at home on both.
   *
   * @param {Drawn} a
   * @param {Drawn} b
   * @param {string} id
   * @returns {Face[]}
   */
  #inRegion(a, b, id) {
    const place = this.#ground(id);
    const [on_a, on_b] = [this.#away(a.features, place), this.#away(b.features, place)];
    const same = new Set(on_a.filter((feature) => on_b.includes(feature)));
    const key = [
      id,
      a.source,
      ...on_a.filter((f) => !same.has(f)).map((f) => f.id),
      b.source,
      ...on_b.filter((f) => !same.has(f)).map((f) => f.id),
      "=",
      ...[...same].map((f) => f.id),
    ].join(" ");
    const known = this.#known.get(key) ?? this.#faces(on_a, on_b, same, place);
    this.#remember(key, known);
    return known;
  }

  /**
   * @param {string} key
   * @param {Face[]} value
   */
  #remember(key, value) {
    this.#known.set(key, value);
    const [oldest] = this.#known.keys();
    if (this.#known.size > KEPT) this.#known.delete(oldest);
  }

  /**
   * @param {DayPolygon[]} on_a
   * @param {DayPolygon[]} on_b
   * @param {Set<DayPolygon>} same
   * @param {Ground} place
   * @returns {Face[]}
   */
  #faces(on_a, on_b, same, place) {
    /** @type {Control[]} */
    const away = [OPPONENT[place.home], "contested"];
    /**
     * @param {DayPolygon[]} features
     * @param {Control} control
     * @param {boolean} both
     * @returns {Part[]}
     */
    const of = (features, control, both) =>
      features
        .filter((f) => same.has(f) === both && f.properties.control === control)
        .flatMap((f) => this.#kept(f, place) ?? []);
    const [a, b] = [on_a, on_b].map(
      (features) => new Map(away.map((held) => [held, of(features, held, false)])),
    );
    return facesOf(place, a, b, (held) => of(on_a, held, true));
  }

  /** Return a region by its id.
   *
   * @param {string} id
   * @returns {Ground}
   */
  #ground(id) {
    const found = this.#regions.get(id);
    if (!found) throw new Error("no region: " + id);
    return found;
  }

  /**
   * @param {Drawn} a
   * @param {Drawn} b
   * @param {string[]} ids
   * @returns {Face[]}
   */
  faces(a, b, ids) {
    return ids.flatMap((id) => this.#inRegion(a, b, id));
  }

  /** Tell whether the outlines of two maps meet too often in a region to lay one over the other.
   *
   * @param {Drawn} a
   * @param {Drawn} b
   * @param {string} id
   * @returns {boolean}
   */
  crowded(a, b, id) {
    const place = this.#ground(id);
    const [on_a, on_b] = [this.#away(a.features, place), this.#away(b.features, place)];
    const cutOnes = [...on_a.filter((f) => !on_b.includes(f)), ...on_b.filter((f) => !on_a.includes(f))];
    return areCrowded(cutOnes.flatMap((f) => (this.#kept(f, place) ?? []).flatMap(({ paths }) => paths)));
  }

  /**
   * @param {string} id
   * @returns {number}
   */
  km2(id) {
    return this.#ground(id).km2;
  }

  /**
   * @param {string} id
   * @param {number} x
   * @param {number} y
   * @returns {boolean}
   */
  holds(id, x, y) {
    return this.#file.features.some(
      ({ properties, geometry }) =>
        properties.id === id && polygonsOf(geometry).some((rings) => inPolygon(rings, x, y)),
    );
  }
}

/** Return the faces of a region, of parts by holder on each map and of those that are on both.
 *
 * @param {Ground} place
 * @param {Map<Control, Part[]>} a
 * @param {Map<Control, Part[]>} b
 * @param {(held: Control) => Part[]} still
 * @returns {Face[]}
 */
function facesOf(place, a, b, still) {
  /**
   * @param {Control} before
   * @param {Control} after
   * @param {Piece[]} pieces
   * @returns {Face}
   */
  const face = (before, after, pieces) => ({
    region: place.id,
    before,
    after,
    pieces,
    km2: pieces.reduce((sum, { km2 }) => sum + km2, 0),
  });
  /**
   * @param {Control} held
   * @returns {Piece[]}
   */
  const kept = (held) => still(held).map((one) => one.piece());
  const [on_a, on_b] = [a, b].map((parts) => [...parts.values()].flat());
  const pairs = [...a].flatMap(([before, parts]) =>
    [...b].map(([after, others]) =>
      face(before, after, [...(before === after ? kept(before) : []), ...shared(parts, others)]),
    ),
  );
  const left_a = [...a].map(([before, parts]) => face(before, place.home, left(parts, on_b)));
  const left_b = [...b].map(([after, parts]) => face(place.home, after, left(parts, on_a)));
  return [...pairs, ...left_a, ...left_b].filter(({ pieces }) => pieces.length);
}
