/* What the comparison of two maps says, in sentences. Pure.
 *
 * One source on two days is told from the earlier to the later; of two sources, what differs.
 */

import { agreementOf, matrixOf, NOTHING } from "../data/compare/faces.js";
import { sideAbroad, sourceById } from "../data/manifest.js";
import { capital } from "../lib/words.js";
import { held, names } from "./comparison-names.js";
import { sourceName } from "./day.js";
import { apartSentence, ledgerClauses } from "./ledger.js";

/** @import { Comparison, Face, Iso, Model, Words } from "../types.js" */

/** Return two dates as "From 5 to 12 March 2025": what the first shares with the second is left out.
 *
 * @param {Words} t
 * @param {Iso} a
 * @param {Iso} b
 * @returns {string}
 */
function spanOf(t, a, b) {
  const parts = t.date(a).split(" ");
  const shared = a.slice(0, 7) === b.slice(0, 7) ? 1 : a.slice(0, 4) === b.slice(0, 4) ? 2 : 3;
  return t.say("cmp.span", { a: parts.slice(0, shared).join(" "), b: t.date(b) });
}

/** Return the date of the map that both days show, or null: what changed between them, nobody has measured.
 *
 * @param {Comparison} both
 * @returns {Iso | null}
 */
export const oneMapOf = ({ mode, from, to }) =>
  mode === "time" && from.date !== to.date && from.snapshot === to.snapshot ? from.snapshot : null;

/** Return what moved from the earlier map to the later, or how two sources differ, one sentence or more for each region.
 *
 * @param {Model} model
 * @param {Words} t
 * @param {Comparison} both
 * @returns {string}
 */
export function comparisonSentences(model, t, both) {
  const one = oneMapOf(both);
  if (one) return both.regions.length ? t.say("cmp.one.map", { date: t.date(one) }) : "";
  if (both.mode === "time")
    return both.regions.map((id, i) => movedIn(model, t, both, id, i === 0)).join(" ");
  const said = both.regions.map((id, i) => apartIn(model, t, both, id, i === 0));
  if (both.mode === "mixed" && said.length) said.push(t.say("cmp.mixed.note"));
  return said.join(" ");
}

/**
 * @param {Comparison} both
 * @param {string} id
 * @returns {Face[]}
 */
const facesIn = (both, id) => both.faces.filter((face) => face.region === id);

/**
 * @param {Model} model
 * @param {Words} t
 * @param {Comparison} both
 * @param {string} id
 * @param {boolean} first
 * @returns {string}
 */
function movedIn(model, t, both, id, first) {
  const home = sideAbroad(model.manifest, id);
  const clauses = ledgerClauses(t, matrixOf(facesIn(both, id), []), home, t.say("cmp.in." + id), {
    whole: !(both.untold >= NOTHING),
  });
  const what = clauses.join("; ");
  const when =
    both.from.date === both.to.date
      ? t.say("cmp.on", { date: t.date(both.to.date) })
      : spanOf(t, both.from.date, both.to.date);
  return capital(first ? t.say("cmp.say", { when, what }) : what + ".");
}

/**
 * @param {Model} model
 * @param {Words} t
 * @param {Comparison} both
 * @param {string} id
 * @param {boolean} first
 * @returns {string}
 */
function apartIn(model, t, both, id, first) {
  const [a, b] = names(model, t, both);
  const what = sharedIn(model, t, both, id);
  const [day_a, day_b] = [both.from, both.to].map(({ date }) => t.date(date));
  const lead =
    both.mode === "mixed"
      ? t.say("cmp.mixed", { a, b, day_a, day_b, what })
      : t.say("cmp.say", { when: t.say("cmp.on", { date: day_b }), what });
  const rest = apartSentence(t, matrixOf(facesIn(both, id), []), [a, b]);
  return [capital(first ? lead : what + "."), ...rest].join(" ");
}

/**
 * @param {Model} model
 * @param {Words} t
 * @param {Comparison} both
 * @param {string} id
 * @returns {string}
 */
function sharedIn(model, t, both, id) {
  const control = sideAbroad(model.manifest, id);
  const { agreed, only_a, only_b } = agreementOf(both.faces, id, control);
  const where = t.say("cmp.in." + id);
  const key =
    agreed + only_a + only_b < NOTHING ? "cmp.neither" : agreed < NOTHING ? "cmp.both.none" : "cmp.both";
  return t.say(key, { held: held(t, control), where, area: t.area(agreed) });
}

/** Return the sentences with their source and what was left out, to be copied.
 *
 * @param {Model} model
 * @param {Words} t
 * @param {Comparison} both
 * @returns {string}
 */
export function copiedComparison(model, t, both) {
  const text = [
    comparisonSentences(model, t, both),
    ...heldOver(model, t, both),
    leftOutSentence(model, t, both),
  ]
    .filter(Boolean)
    .join(" ");
  return both.mode === "time" ? t.say("cmp.copied", { source: names(model, t, both)[1], text }) : text;
}

/** Return of each end that has no map of its own day which one is shown.
 *
 * @param {Model} model
 * @param {Words} t
 * @param {Comparison} both
 * @returns {string[]}
 */
function heldOver(model, t, both) {
  return [both.from, both.to].flatMap(({ source, date, snapshot }) =>
    snapshot && snapshot !== date
      ? [
          t.say("cmp.held.over", {
            source: sourceName(t, model, source),
            date: t.date(date),
            snapshot: t.date(snapshot),
          }),
        ]
      : [],
  );
}

/** Return what was left out of the comparison and why, or null.
 *
 * @param {Model} model
 * @param {Words} t
 * @param {Comparison} both
 * @returns {string | null}
 */
export function leftOutSentence(model, t, both) {
  /**
   * @param {string} id
   * @returns {string}
   */
  const name = (id) => sourceName(t, model, id);
  const said = both.left.map(({ region, sources }) =>
    t.say("cmp.left", { region: t.say("region." + region), sources: t.and(sources.map(name)) }),
  );
  /**
   * @param {string} id
   * @returns {boolean}
   */
  const maps = (id) => sourceById(model.manifest, id).controls.includes("contested");
  const [a, b] = [both.a.source, both.b.source];
  if (maps(a) !== maps(b)) said.push(t.say("cmp.unmapped", { source: name(maps(a) ? b : a) }));
  said.push(
    ...both.blank.map(({ region, source, control }) =>
      t.say("cmp.blank", {
        region: t.say("region." + region),
        source: name(source),
        ground: t.say("ground." + control),
      }),
    ),
  );
  said.push(...both.crowded.map((id) => t.say("cmp.crowded", { region: t.say("region." + id) })));
  if (both.untold >= NOTHING) said.push(t.say("cmp.untold", { area: t.area(both.untold) }));
  const rebuilt = [...new Set([a, b])].filter((id) => sourceById(model.manifest, id).reconstructed);
  if (rebuilt.length)
    said.push(t.count("cmp.rebuilt", rebuilt.length).replace("{sources}", t.and(rebuilt.map(name))));
  return said.length ? said.join(" ") : null;
}
