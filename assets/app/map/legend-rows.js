/* The legend of the map: a row {key, text, ...} for each sign that is drawn where the reader looks, and no other. Pure.
 *
 * Where nothing is known of the screen, everything is on it. Each row's swatch is in styles/legend.css.
 */

import { kindOf } from "../data/compare/faces.js";
import { valuesAt } from "../data/series.js";
import { LAYERS } from "../lib/address.js";
import { comparisonLegend } from "../sentences/comparison-map.js";
import { regionName } from "../sentences/day.js";

/**
 * @import { Drawn } from "./canvas/drawing.js"
 * @import { Comparison, DayFeature, Face, Model, Piece, Side, Sight, SignRow, View, Words } from "../types.js"
 */

const NONE = 0.005; // km2, as in sentences/day.js
/** @type {Side[]} */
const SIDES = ["ukraine", "russia"];
export const PLACE_RANKS = ["places-1", "places-2", "places-3"];
const BASE = ["moved-line", "moved-arrow", "border", "oblast", "veil", "places", "pin"];

/** @type {Sight} */
const everything = { seen: () => true, layers: LAYERS, base: new Set(["border"]) };

/** Return the rows of the map of a day; several views, with the features of all, where several maps are shown.
 *
 * @param {Model} model
 * @param {Words} t
 * @param {View | View[]} view
 * @param {DayFeature[]} features
 * @param {Sight} [sight]
 * @returns {SignRow[]}
 */
export function dayLegend(model, t, view, features, sight = everything) {
  const shown = features.filter((feature) => sight.seen(feature.geometry));
  const kinds = new Set(shown.map((feature) => feature.properties.control));
  const views = Array.isArray(view) ? view : [view];
  /** @type {SignRow[]} */
  const rows = SIDES.filter((side) => kinds.has(side)).map((side) => ({
    key: side,
    text: held(model, t, views, side),
  }));
  if (kinds.has("contested")) rows.push({ key: "contested", text: t.say("legend.contested") });
  if (kinds.has("line") && sight.layers.includes("contact"))
    rows.push({ key: "line", text: t.say("legend.line") });
  if (
    sight.layers.includes("band") &&
    shown.some(({ properties }) => "band" in properties && properties.band)
  )
    rows.push({ key: "band", text: t.say("legend.band") });
  return rows.concat(base(t, sight));
}

/** Return who holds the ground, and in which of the regions; where it is in none of them, only who.
 *
 * @param {Model} model
 * @param {Words} t
 * @param {View[]} views
 * @param {Side} side
 */
function held(model, t, views, side) {
  /** @param {string} id */
  const some = (id) => views.some((one) => someArea(model, one, id, side));
  const regions = model.manifest.regions.filter((region) => region.home !== side && some(region.id));
  if (!regions.length) return t.say("held." + side);
  return t.say("legend." + side, { regions: t.and(regions.map((region) => regionName(t, region.id))) });
}

/** Tell whether a side holds any ground of a region.
 *
 * @param {Model} model
 * @param {View} view
 * @param {string} region
 * @param {Side} side
 */
function someArea(model, view, region, side) {
  const values = valuesAt(model.series.find(view.source, region), view.day);
  return (values?.[side] ?? 0) > NONE;
}

/** Return the rows of what is on every map: borders, regions that step back, places, and what the reader chose.
 *
 * @param {Words} t
 * @param {Sight} sight
 * @returns {SignRow[]}
 */
function base(t, sight) {
  const ranks = PLACE_RANKS.filter((key) => sight.base.has(key));
  return BASE.filter((key) => (key === "places" ? ranks.length : sight.base.has(key))).map((key) =>
    key === "places" ? places(t, ranks) : { key, text: t.say("legend." + key) },
  );
}

/**
 * @param {Words} t
 * @param {string[]} ranks
 * @returns {SignRow}
 */
function places(t, ranks) {
  const text = ranks.map((key) => t.say("legend." + key)).join(", ");
  return {
    key: "places",
    ranks: ranks.map((key) => key.slice(-1)),
    text: text[0].toUpperCase() + text.slice(1),
  };
}

/** Return the rows of a comparison on one map: what changed by kind, what is alike, both outlines, and the rest.
 *
 * @param {Model} model
 * @param {Words} t
 * @param {Comparison} both
 * @param {Sight} [sight]
 * @returns {SignRow[]}
 */
export function comparedLegend(model, t, both, sight = everything) {
  /** @param {Piece[]} pieces */
  const seen = (pieces) => pieces.some(({ rings }) => sight.seen({ type: "Polygon", coordinates: rings }));
  const faces = both.faces.filter((face) => seen(face.pieces));
  const drawn = new Set(faces.map((face) => kindOf(face.before, face.after)));
  /** @type {SignRow[]} */
  const rows = comparisonLegend(model, t, both).map((row) => ({
    ...row,
    ...sidesOf(row.key, both, faces, sight),
  }));
  /** @param {SignRow} row */
  const isDrawn = ({ key, sides }) => (sides ? sides.length > 0 : drawn.has(key));
  return rows.filter(isDrawn).concat(base(t, sight));
}

/** Return {sides} of a row whose sign has the colour of whoever holds the ground; {} of any other.
 *
 * @param {string} key
 * @param {Comparison} both
 * @param {Face[]} faces
 * @param {Sight} sight
 * @returns {{ sides?: string[] }}
 */
function sidesOf(key, both, faces, sight) {
  if (key === "same")
    return {
      sides: SIDES.filter((side) => faces.some((face) => face.before === side && face.after === side)),
    };
  if (!key.startsWith("outline-")) return {};
  const end = key === "outline-a" ? both.a : both.b;
  const on = end.features.filter(
    (feature) => feature.geometry.type === "Polygon" && sight.seen(feature.geometry),
  );
  return {
    sides: [...SIDES, "contested"].filter((side) =>
      on.some((feature) => feature.properties.control === side),
    ),
  };
}

/** What the legend calls what is drawn besides the day, by its layer.
 *
 * @type {Record<string, string>}
 */
const LAYER_KEYS = {
  border: "border",
  "oblast-lines": "oblast",
  veil: "veil",
  "movement-line": "moved-line",
  "movement-way": "moved-arrow",
  "places-1": "places-1",
  "places-2": "places-2",
  "places-3": "places-3",
};

/** Return what of the legend is drawn.
 *
 * @param {Drawn[]} drawn
 * @returns {Set<string>}
 */
export const legendKeys = (drawn) => new Set(drawn.flatMap(({ layer }) => LAYER_KEYS[layer.id] ?? []));
