/* The legend of the map: a row {key, text, ...} for each sign that is drawn where the reader looks, and no other. Pure.
 *
 * sight: {seen(geometry) -> whether a part of it is on the screen, layers: names of those that are shown, base: a Set of
 * what else is on the screen (keys of BASE and of RANKS)}. `sides` of a row name the colours that its sign has, `ranks`
 * the rings. Each row's swatch is in 31_legend.css.
 */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const NONE = 0.005; // km2, as in 25_story.js
  const SIDES = ["ukraine", "russia"];
  const RANKS = ["places-1", "places-2", "places-3"];
  const BASE = ["moved-line", "moved-arrow", "border", "oblast", "veil", "places", "pin"];

  const everything = { seen: () => true, layers: salient.url.LAYERS, base: new Set(["border"]) };

  /** Return the rows of the map of a day; several views, with the features of all, where several maps are shown. */
  function day(model, t, view, features, sight = everything) {
    const shown = features.filter((feature) => sight.seen(feature.geometry));
    const kinds = new Set(shown.map((feature) => feature.properties.control));
    const rows = SIDES.filter((side) => kinds.has(side)).map((side) => ({ key: side, text: held(model, t, [].concat(view), side) }));
    if (kinds.has("contested")) rows.push({ key: "contested", text: t.say("legend.contested") });
    if (kinds.has("line") && sight.layers.includes("contact")) rows.push({ key: "line", text: t.say("legend.line") });
    if (sight.layers.includes("band") && shown.some((feature) => feature.properties.band)) rows.push({ key: "band", text: t.say("legend.band") });
    return rows.concat(base(t, sight));
  }

  /** Return who holds the ground, and in which of the regions; where it lies in none of them, only who. */
  function held(model, t, views, side) {
    const some = (id) => views.some((one) => someArea(model, one, id, side));
    const regions = model.manifest.regions.filter((region) => region.home !== side && some(region.id));
    if (!regions.length) return t.say("held." + side);
    return t.say("legend." + side, { regions: t.and(regions.map((region) => salient.story.regionName(t, region.id))) });
  }

  function someArea(model, view, region, side) {
    const values = salient.series.at(model.series.find(view.source, region), view.day);
    return values !== null && values[side] !== null && values[side] > NONE;
  }

  /** Return the rows of what is on every map: borders, regions that step back, places, and what the reader chose. */
  function base(t, sight) {
    const ranks = RANKS.filter((key) => sight.base.has(key));
    return BASE.filter((key) => (key === "places" ? ranks.length : sight.base.has(key))).map((key) => (key === "places" ? places(t, ranks) : { key, text: t.say("legend." + key) }));
  }

  function places(t, ranks) {
    const text = ranks.map((key) => t.say("legend." + key)).join(", ");
    return { key: "places", ranks: ranks.map((key) => key.slice(-1)), text: text[0].toUpperCase() + text.slice(1) };
  }

  /** Return the rows of a comparison on one map: what changed by kind, what is alike, both outlines, and the rest. */
  function compared(model, t, both, sight = everything) {
    const seen = (pieces) => pieces.some(({ rings }) => sight.seen({ type: "Polygon", coordinates: rings }));
    const faces = both.faces.filter((face) => seen(face.pieces));
    const drawn = new Set(faces.map((face) => salient.compare.kindOf(face.before, face.after)));
    const rows = salient.compareStory.legend(model, t, both).map((row) => ({ ...row, ...sidesOf(row.key, both, faces, sight) }));
    const isDrawn = ({ key, sides }) => (sides ? sides.length > 0 : drawn.has(key));
    return rows.filter(isDrawn).concat(base(t, sight));
  }

  /** Return {sides} of a row whose sign has the colour of whoever holds the ground; {} of any other. */
  function sidesOf(key, both, faces, sight) {
    if (key === "same") return { sides: SIDES.filter((side) => faces.some((face) => face.before === side && face.after === side)) };
    if (!key.startsWith("outline-")) return {};
    const on = both[key.slice(-1)].features.filter((feature) => feature.geometry.type === "Polygon" && sight.seen(feature.geometry));
    return { sides: [...SIDES, "contested"].filter((side) => on.some((feature) => feature.properties.control === side)) };
  }

  salient.legend = { day, compared, RANKS };
})(typeof window === "undefined" ? globalThis : window);
