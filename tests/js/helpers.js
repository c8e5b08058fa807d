/* Loads the pure scripts of assets/ as the page does, without a page. */
"use strict";
const path = require("node:path");

const ASSETS = path.join(__dirname, "..", "..", "assets");
const PURE = ["10_url", "12_text", "15_overlay", "16_geo", "20_timeline", "21_spot", "21_standing", "22_series", "23_movement", "24_accuracy", "24_ledger", "24_othermaps", "25_agreement", "25_compare", "25_compare_story", "25_story", "26_claims", "27_places", "28_events", "28_legend", "29_steps", "30_map", "30_map_twin", "32_curve", "32_curve_signs", "36_tabs", "39_copy", "40_player", "44_compare_maps", "45_keys", "46_snapshot", "46_snapshot_ask", "46_snapshot_drawer", "46_snapshot_form", "46_snapshot_preview", "47_share", "48_embed", "49_frozen", "49_link", "50_data", "52_page", "68_timebar"];

require(path.join(ASSETS, "vendor", "clipper2.js"));
PURE.forEach((name) => require(path.join(ASSETS, name + ".js")));
const { salient } = globalThis.dash_clientside;

/** Two languages with the words that the tests look at; any other key reads as itself. */
const WORDS = {
  en: {
    "number.group": ",", "number.point": ".", "date.long": "{weekday} {day} {month} {year}", and: "{a} and {b}",
    weekdays: "Sunday,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday",
    "months.of": "January,February,March,April,May,June,July,August,September,October,November,December",
    "months.short": "Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec",
    "acc.readings": "{n} reading of {against}|{n} readings of {against}", "acc.press": "{n} press report|{n} press reports", "acc.overlap": "{month}, {what}: overlap {share} with {against}; ",
    "acc.line": "within {half}, {most}", "acc.line.none": "line not measured", "acc.none": "{month}, {what}: not measured", "acc.unmeasured": "unmeasured", "line.error": "{km} ±{error}%",
    "months.full": "January,February,March,April,May,June,July,August,September,October,November,December", reconstruction: "reconstruction", nomap: "no map that day", unknown: "not known",
    "unknown.map": "not on the map", "unknown.incomplete": "incomplete", "unknown.unmapped": "not mapped", "dash.unmapped": "\u2013, not mapped", "further.unknown": "Contested unknown.", "unplaced.text": "{area} km², not placed.",
    "ground.ukraine": "Ukrainian-held ground", "ground.russia": "Russian-held ground", "ground.contested": "contested ground", "cmp.in.kursk": "in Kursk", "badge.held": "Held over: last map is of {date}",
    "stand.held": "Held over from {date}: {why}", "stand.unread": "the file of that day could not be read ({file}: {reason})", "stand.unread.of": "the file of {day} could not be read ({file}: {reason})",
    "stand.pending": "kept back: {reason} ({file})", "stand.pending.of": "kept back on {day}: {reason} ({file})", "stand.pending.emptied": "{ground} {where} fell from {before} to {after}", "stand.pending.future": "in the future",
    "stand.incomplete": "Incomplete map: {what}", "stand.aside": "{aside} of {of} set aside", "stand.cut": "cut off", "stand.carried": "without {ground}: of {date}", "stand.unknown": "without {ground}: not known",
    "link.source": "no source: {shown}", "link.date": "no date: {shown}", "link.region": "no region: {shown}", "link.compare": "no map", "moved.within": "within {km}", "moved.error": "off by {km}.", "legend.line": "line", "legend.band": "band",
    "cmp.blank": "{region} left out: {source}, {ground}", "cmp.rebuilt": "{sources}: rebuilt|{sources}: rebuilt", "region.kursk": "Kursk", "region.sumy": "Sumy",
    peak: "{share} of its peak, {area} km² on {date}.", "peak.today": "Peak.", "peak.none": "None.", "peak.zero": "Peak was {area} on {date}.",
    further: "A further {area} km² is contested.", "further.none": "Nothing contested.", "further.unmapped": "Contested not mapped.",
    "held.ukraine.in": "Ukrainian-held in {region}", "held.russia.in": "Russian-held in {region}", "held.ukraine": "Ukrainian-held",
    uncovered: "{source} does not cover {region}.", "map.before": "No map before {date}", "map.after": "No map after {date}",
    "timeline.figure": "{label} {area} km²", nodata: "no map for that day", nocover: "not covered", "change.rose": "{ground} grew", "change.fell": "{ground} shrank", "peak.later": "Peak later, {area} on {date}.",
    "side.ukraine": "Ukraine", "side.russia": "Russia", "legend.ukraine": "Ukrainian-held in {regions}", "legend.russia": "Russian-held in {regions}",
    "copy.claim": "{who}, {date}: {claim}.", "copy.place": "{place}. {list}.", "copy.place.row": "{source}, {date}: {holder}", "since.change": "since {date}", "since.first": "since the first map, {date}, at least", "since.told": "since {date}, at least", "tip.area": "{area} km²",
    "badge.reconstruction": "Reconstruction from {reports}", "badge.reconstruction.plain": "Reconstruction",
    km2: "km²", "other.map": "{source}: {area} km²", "other.contradicts": "Contradicted by {source}: {area} km²", "other.held": "map of {date}", "other.published": "published area", "other.incomplete": "incomplete map", "other.carried": "in part older",
    "change.nonew": "no new map since", "cmp.in.sumy": "in Sumy",
    settlements: "{n} settlement|{n} settlements", "bound.about": "{n}", "bound.at_least": "More than {n}", "claim.share_retaken_pct": "{figure}% of {where} retaken by {home}",
    "claim.control": "{place} is {held}", shows: "The map shows {value}.", "shows.gone": "The map shows {value} gone.", "shows.control": "The map shows {place} {held}.",
    "shows.ukraine": "held by Ukraine", "shows.russia": "held by Russia", "shows.not russia": "not held by Russia", "shows.held": "Map of {date}.", "reached.passes": "It passes {value} on {date}.", "reached.shown": "It shows what was claimed from {date}.",
    "reached.since": "Since {date}.", "reached.never": "Never.", "verdict.overstated": "Overstated", "verdict.overstated.day": "Overstated on the day", "verdict.borne out": "Borne out",
    "verdict.not testable": "Not testable", "verdict.premature": "Premature by {n} day|Premature by {n} days", "step.span": "{from} → {to}", "step.landed": "{n} day at once|{n} days at once",
    "step.unknown": "how much is not known", "step.slivers": "redrawn", "step.coverage.begins": "first map", "step.amount": "{area} km²", "step.even": "even", "step.near": "{km} km {bearing} of {place}", "step.direction": "moving {bearing}",
    "step.towns": "{n} town|{n} towns", "bearing.NE": "NE", "bearing.SW": "SW", "copy.held": "{source}, {date}: {side} holds {area} km² in {region}", "copy.share": "{share} of its peak",
    "copy.week": "{area} km² in a week", "copy.none": "{source}, {date}: {why}", "region.in.kursk": "Kursk",
    "moved.week": "moved {mean}, {most} at most near {place}: {side}", "moved.week.plain": "moved {mean}, {most} at most: {side}", "moved.bearing": "; to {bearing}",
    "moved.still": "did not move", "moved.gone": "gone", "side.russia": "Russia", "cmp.map.empty": "no map", "cmp.map.held": "map of {date}", "cmp.map.rec": "reconstruction",
  },
  uk: {
    "number.group": "\u00a0", "number.point": ",", "date.long": "{weekday}, {day} {month} {year}",
    weekdays: "неділя,понеділок,вівторок,середа,четвер,пʼятниця,субота",
    "months.of": "січня,лютого,березня,квітня,травня,червня,липня,серпня,вересня,жовтня,листопада,грудня",
    "months.short": "січ,лют,бер,кві,тра,чер,лип,сер,вер,жов,лис,гру",
  },
};

const ACCURACY = {
  against: "map", reports: { map: 8, press: 1 },
  rows: [{ month: "2025-03", region: "kursk", control: "ukraine", days: 20, iou: 0.76, line_km: [0.7, 2.4], length_pct: [-8, 31] }, { month: "2025-05", region: "kursk", control: "ukraine", days: 3, iou: 0.1, line_km: null }],
  overall: [{ region: "kursk", control: "ukraine", days: 60, iou: 0.84, line_km: [0.6, 2.0], length_pct: [-8, 31], depth_km: [0.5, 2.1] }],
};

const MANIFEST = {
  first: "2025-03-01",
  last: "2025-03-31",
  regions: [
    { id: "kursk", home: "russia", area_km2: 1000 },
    { id: "sumy", home: "ukraine", area_km2: 500 },
  ],
  sources: [
    { id: "map", title: { en: "A map" }, reconstructed: false, controls: ["ukraine", "russia", "contested"], regions: ["kursk", "sumy"], first: "2025-03-03", last: "2025-03-20", accuracy: null },
    { id: "rec", title: { en: "A guess" }, reconstructed: true, controls: ["ukraine"], regions: ["kursk"], first: "2025-03-01", last: "2025-03-31", accuracy: ACCURACY },
  ],
};

// Days 2..19 of March 2025: Ukrainian-held Kursk falls from 300 to 100 to 0, Russian-held Sumy appears.
const SERIES = {
  first: 0,
  rows: [
    { source: "map", region: "kursk", first: 2, until: 20, day: [2, 8, 5], ukraine: [30000, 10000, 0], russia: [69000, 85000, 100000], contested: [1000, 5000, 0], line: [8000, 4000, 0] },
    { source: "map", region: "sumy", first: 2, until: 20, day: [2, 8], ukraine: [50000, 49000], russia: [0, 1000], contested: [0, 0], line: [0, 1200] },
    { source: "rec", region: "kursk", first: 0, until: 31, day: [0], ukraine: [20000], russia: [80000], contested: [0], line: [5000] },
  ],
};

const TIMELINE = {
  source: "map", scale: 100000, origin: [35, 51], first: 2, until: 20, snapshots: [2, 1, 7, 5],
  runs: [
    { control: "ukraine", from: 2, until: 10, rings: [[0, 0, 10000, 0, 0, 10000, -10000, 0], [2000, 2000, 0, 1000, 1000, 0]] },
    { control: "contested", from: 10, until: 15, rings: [[0, 0, 10000, 0, 0, 10000]] },
  ],
  lines: [{ from: 2, until: 10, line: [10000, 0, 0, 10000] }],
};

const REGIONS = { features: [{ properties: { id: "kursk" }, geometry: { type: "Polygon", coordinates: [[[34, 50], [36, 50], [36, 52], [34, 52], [34, 50]]] } }] };

const text = (lang = "en") => salient.text.text(WORDS, lang);
const model = () => ({ manifest: MANIFEST, series: salient.series.decode(SERIES) });
const timeline = () => salient.timeline.decode(TIMELINE);

module.exports = { salient, WORDS, MANIFEST, SERIES, TIMELINE, REGIONS, text, model, timeline };
