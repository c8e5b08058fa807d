/* What the panel says about a day, in sentences. Pure. What is not known has no figure: a dash, and why. */

import { accuracySentence, reportsSentence } from "../data/accuracy.js";
import { stretchAt } from "../data/histories.js";
import { isCovered, maps, regionsOf, sideAbroad, sourceById } from "../data/manifest.js";
import { whyUnknown } from "../data/map-state.js";
import { highestOf, peakOf, valuesAt } from "../data/series.js";
import { sinceText, spotStretches } from "../data/spot.js";
import { addDays } from "../lib/dates.js";
import { polygonArea } from "../lib/geo.js";
import { capital } from "../lib/words.js";
import { missingMaps, otherMapsLine } from "./other-maps.js";

/**
 * @import { Control, DayPolygon, Headline, Iso, Model, Nothing, Peak, Side, Spot, Stretch } from "../types.js"
 * @import { Timeline, Values, View, Words } from "../types.js"
 */

export const DASH = "\u2013";
const NONE = 0.005; // km2: below it there is none; from here on the figure says "<0.1"

/**
 * @param {Words} t
 * @param {string} id
 * @returns {string}
 */
export const regionName = (t, id) => t.say("region." + id);

/**
 * @param {Words} t
 * @param {Model} model
 * @param {string} id
 * @returns {string}
 */
export const sourceName = (t, model, id) => sourceById(model.manifest, id).title[t.lang];

/**
 * @param {Model} model
 * @param {string} id
 * @returns {Timeline | null}
 */
export const timelineOf = (model, id) => model.timelines?.[id] || null;

/**
 * @param {Pick<View, "day" | "first">} view
 * @returns {Iso}
 */
export const dateOf = (view) => addDays(view.first, view.day);

/**
 * @param {string} text
 * @returns {string}
 */
export const sentenceOf = (text) => capital(text) + ".";

/** Return the headline of one region: {side, label, value, known, text, others, accuracy, share, contested}.
 *
 * @param {Model} model
 * @param {Words} t
 * @param {View} view
 * @param {string} region
 * @returns {Headline}
 */
export function headline(model, t, view, region) {
  const side = sideAbroad(model.manifest, region);
  const row = model.series.find(view.source, region);
  const values = valuesAt(row, view.day);
  const source = sourceById(model.manifest, view.source);
  const shared = {
    side,
    label: t.say("held." + side + ".in", { region: regionName(t, region) }),
    others: otherMapsLine(model, t, view, region, side),
    accuracy: values && accuracySentence(model, t, source, region, side, dateOf(view)),
  };
  if (!row || !values || values[side] === null) {
    const text = missing(model, t, view, region, values, side);
    return { ...shared, value: DASH, known: false, text, share: 0, contested: 0 };
  }
  const top = peakOf(row, side);
  const whole = Math.max(top ? top.value : 0, highestOf(row, [side, "contested"]), values[side], 1e-9);
  const text = [
    unplacedText(t, values, side),
    peakSentence(t, view, values[side], top),
    contestedSentence(model, t, view, values.contested),
  ];
  return {
    ...shared,
    value: t.area(values[side]),
    known: true,
    text: text.filter(Boolean).join(" "),
    share: values[side] / whole,
    contested: (values.contested || 0) / whole,
  };
}

/** Return the sentence that is there in place of a figure.
 *
 * @param {Model} model
 * @param {Words} t
 * @param {View} view
 * @param {string} region
 * @param {Values | null} values
 * @param {Side} side
 * @returns {string}
 */
function missing(model, t, view, region, values, side) {
  return values ? sentenceOf(unknownReason(model, t, view, side)) : absenceText(model, t, view, region);
}

/** Return why a control has no figure on a day that has a map.
 *
 * @param {Model} model
 * @param {Words} t
 * @param {View} view
 * @param {Control} control
 * @returns {string}
 */
export function unknownReason(model, t, view, control) {
  if (!maps(model, view.source, control)) return t.say("unknown.unmapped");
  return whyUnknown(t, timelineOf(model, view.source), view.day, control);
}

/** Return how much of a figure no polygon shows, or null.
 *
 * @param {Words} t
 * @param {Values} values
 * @param {Control} side
 * @returns {string | null}
 */
export function unplacedText(t, values, side) {
  const km2 = values.unplaced[side] || 0;
  return km2 < 0.05 ? null : t.say("unplaced.text", { area: t.area(km2) });
}

/**
 * @param {Model} model
 * @param {Words} t
 * @param {View} view
 * @param {string} region
 * @returns {string}
 */
export function absenceText(model, t, view, region) {
  const source = sourceName(t, model, view.source);
  const { first, last, nothing } = sourceById(model.manifest, view.source);
  if (nothing) return nothingText(t, source, nothing);
  if (!isCovered(model, view.source, region))
    return t.say("uncovered", { source, region: regionName(t, region) });
  const date = dateOf(view);
  return date < first
    ? t.say("map.before", { date: t.date(first) })
    : t.say("map.after", { date: t.date(last) });
}

/** Return why nothing of a source was known on a day.
 *
 * @param {Words} t
 * @param {string} source - its name
 * @param {Nothing} nothing
 * @returns {string}
 */
const nothingText = (t, source, { kind, day, since }) =>
  t.say("known." + kind, { source, date: t.date(day), first: since ? t.date(since) : "" });

/**
 * @param {Words} t
 * @param {View} view
 * @param {number} now
 * @param {Peak | null} top
 * @returns {string | null}
 */
function peakSentence(t, view, now, top) {
  if (!top) return null; // before all that counts
  if (top.value < NONE) return t.say("peak.none");
  if (now >= top.value) return t.say("peak.today");
  const date = t.date(addDays(view.first, top.day));
  if (top.day > view.day) return t.say("peak.later", { area: t.area(top.value), date });
  if (now < NONE) return t.say("peak.zero", { area: t.area(top.value), date });
  return t.say("peak", { share: t.share(now / top.value), area: t.area(top.value), date });
}

/**
 * @param {Model} model
 * @param {Words} t
 * @param {View} view
 * @param {number | null} contested
 * @returns {string}
 */
function contestedSentence(model, t, view, contested) {
  if (contested === null)
    return maps(model, view.source, "contested") ? t.say("further.unknown") : t.say("further.unmapped");
  if (!maps(model, view.source, "contested")) return t.say("further.unmapped");
  return contested < NONE ? t.say("further.none") : t.say("further", { area: t.area(contested) });
}

/** Return the figure of a day in one phrase, for the slider, the title and the tip of the curve.
 *
 * @param {Model} model
 * @param {Words} t
 * @param {View} view
 * @param {string} region
 * @returns {string}
 */
export function figureText(model, t, view, region) {
  const values = valuesAt(model.series.find(view.source, region), view.day);
  const side = sideAbroad(model.manifest, region);
  const label = t.say("held." + side + ".in", { region: regionName(t, region) });
  if (!values) return absenceText(model, t, view, region).replace(/\.$/, "");
  if (values[side] === null) return label + ": " + unknownReason(model, t, view, side);
  const told = t.say("timeline.figure", { label, area: t.area(values[side]) });
  const more = [
    sourceById(model.manifest, view.source).reconstructed ? t.say("reconstruction") : null,
    unplacedText(t, values, side),
  ].filter((note) => note !== null);
  return more.length ? told + " (" + more.map((text) => text.replace(/\.$/, "")).join("; ") + ")" : told;
}

/** Return that of each chosen region, once where two say the same; those that the source does not cover last.
 *
 * @param {Model} model
 * @param {Words} t
 * @param {View} view
 * @returns {string}
 */
export function figuresText(model, t, view) {
  const regions = regionsOf(view.region);
  const covered = regions.filter((region) => isCovered(model, view.source, region));
  const ordered = [...covered, ...regions.filter((region) => !covered.includes(region))];
  return [...new Set(ordered.map((region) => figureText(model, t, view, region)))].join("; ");
}

/** Return what other maps say of each chosen region's figure, or "".
 *
 * @param {Model} model
 * @param {Words} t
 * @param {View} view
 * @returns {string}
 */
export function otherLine(model, t, view) {
  const regions = regionsOf(view.region);
  /**
   * @param {string} region
   * @returns {string}
   */
  const where = (region) => (regions.length > 1 ? t.say("cmp.in." + region) : "");
  return regions
    .map((region) => otherMapsLine(model, t, view, region, sideAbroad(model.manifest, region), where(region)))
    .filter(Boolean)
    .join("; ");
}

/** Return the ids of the sources whose timelines are missing for that.
 *
 * @param {Model} model
 * @param {View} view
 * @returns {string[]}
 */
export const missingOthers = (model, view) =>
  missingMaps(model, view, regionsOf(view.region), (region) => sideAbroad(model.manifest, region));

/** Return the tip's lines for a polygon of the day; `place` {lon, lat}: the spot that is pointed at, if that is known.
 *
 * @param {Model} model
 * @param {Words} t
 * @param {View} view
 * @param {DayPolygon} feature
 * @param {Spot | null} place
 * @returns {string[]}
 */
export function dayTip(model, t, view, feature, place) {
  const { control } = feature.properties;
  const source = sourceById(model.manifest, view.source);
  const stretches = place ? spotStretches(model, source, place.lon, place.lat) : null;
  const since = agrees(stretches, view.day, control) ? sinceText(t, view.first, stretches, view.day) : null;
  const area = polygonArea(feature.geometry.coordinates);
  const rebuilt = source.reconstructed ? [t.say("reconstruction")] : [];
  return [t.say("held." + control), since, t.say("tip.area", { area: t.area(area) }), ...rebuilt].filter(
    (line) => line !== null,
  );
}

/** On the very edge of two polygons the one that is pointed at may not be the one that was found: then no date is told.
 *
 * @param {Stretch[] | null} stretches
 * @param {number} day
 * @param {Control} control
 * @returns {boolean}
 */
function agrees(stretches, day, control) {
  const now = stretchAt(stretches, day);
  return now !== null && now.control === control;
}

/** Return the words of the badge of a reconstructed source, or null for a map.
 *
 * @param {Model} model
 * @param {Words} t
 * @param {string} id
 * @returns {string | null}
 */
export function reconstructionText(model, t, id) {
  const source = sourceById(model.manifest, id);
  if (!source.reconstructed) return null;
  return reportsSentence(model, t, source);
}
