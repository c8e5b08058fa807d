/* Claims: which one matters on a day, what a map's verdict on it is, and where it lies on the curve. Pure.
 *
 * A claim is a row of the file `claims`; an entry is one of its `sources`: what that source's map says to it. The
 * verdict is that of the source on the screen where it has one, else that of the claim's own leading source.
 */

import { addDays } from "../lib/dates.js";

/** @import { Claim, ClaimEntry, ClaimFilter, ClaimMark, FoundVerdict, Iso } from "../types.js" */

export const RECENT_DAYS = 3; // days that a claim stays beside the day shown

const KINDS = [
  "overstated",
  "understated",
  "premature",
  "contested only",
  "partly borne out",
  "borne out",
  "not testable",
];

export const APART = "apart"; // of a verdict that is no evidence, as a source's on its own map: see geodata/claims/evidence.py
export const ALL_KINDS = [...KINDS, APART];
export const CLAIM_SIDES = ["ukraine", "russia", "independent"];

// What a reader wants to see first: ground, then towns, then counts.
/** @type {Partial<Record<string, number>>} */
const WEIGHT = {
  share_retaken_pct: 0,
  share_lost_pct: 0,
  area_held_km2: 1,
  area_retaken_km2: 1,
  area_held_km2_peak: 1,
  trend: 1,
  settlement_control: 2,
  border_crossing: 2,
};

const AREAS = ["area_held_km2", "area_held_km2_peak"];
const SHARES = ["share_retaken_pct", "share_lost_pct"];

/** Return the kind of a verdict: "premature by 3 days" is of the kind "premature".
 *
 * @param {string} verdict
 * @returns {string}
 */
export const verdictKind = (verdict) => KINDS.find((kind) => verdict.startsWith(kind)) || "not testable";

/**
 * @param {ClaimEntry} entry
 * @returns {boolean}
 */
const tested = (entry) => entry.verdict !== "not testable";

/** Return the kind of a map's verdict; of one that is no evidence `APART`.
 *
 * @param {ClaimEntry} entry
 * @returns {string}
 */
export const kindOfEntry = (entry) => (entry.apart ? APART : verdictKind(entry.verdict));

/** Return what counts for a claim on the screen: {entry or null, kind, own: whether it is of `source`}.
 *
 * @param {Claim} claim
 * @param {string} source
 * @returns {FoundVerdict}
 */
export function verdictOf(claim, source) {
  const own = claim.sources.find((entry) => entry.source === source);
  if (own && tested(own)) return { entry: own, kind: kindOfEntry(own), own: true };
  const leading = claim.sources.find((entry) => entry.source === claim.verdict_source);
  return {
    entry: leading || null,
    kind: leading ? kindOfEntry(leading) : verdictKind(claim.verdict),
    own: false,
  };
}

/** Return [{name, rows}] of the claims that are shown together, in the order of the file.
 *
 * @param {Claim[]} claims
 * @returns {{ name: string, rows: Claim[] }[]}
 */
export function claimGroups(claims) {
  const names = [...new Set(claims.flatMap((claim) => (claim.group ? [claim.group] : [])))];
  return names.map((name) => ({ name, rows: claims.filter((claim) => claim.group === name) }));
}

/**
 * @param {Claim} claim
 * @returns {number}
 */
const weight = (claim) =>
  verdictKind(claim.verdict) === "not testable" ? 9 : claim.apart ? 5 : (WEIGHT[claim.metric] ?? 4);

/**
 * @param {string[]} regions
 * @returns {(claim: Claim) => boolean}
 */
const inRegions = (regions) => (claim) => regions.includes(claim.region);

/** Return the claims of the days up to `iso`, nearest first; of one day the weightiest first.
 *
 * @param {Claim[]} claims
 * @param {string[]} regions
 * @param {Iso} iso
 * @returns {Claim[]}
 */
export function recentClaims(claims, regions, iso) {
  const oldest = addDays(iso, -RECENT_DAYS);
  const found = claims.filter(
    (claim) => claim.date <= iso && claim.date >= oldest && inRegions(regions)(claim),
  );
  return found.sort(
    (a, b) => b.date.localeCompare(a.date) || weight(a) - weight(b) || a.id.localeCompare(b.id),
  );
}

/** Return the claim to show first: the weightiest of the last days, else the last one before, else null.
 *
 * @param {Claim[]} claims
 * @param {string[]} regions
 * @param {Iso} iso
 * @returns {Claim | null}
 */
export function leadClaim(claims, regions, iso) {
  const near = recentClaims(claims, regions, iso).sort((a, b) => weight(a) - weight(b)); // stable: nearest first among equals
  if (near.length && weight(near[0]) < 9) return near[0];
  const before = claims.filter(
    (claim) => claim.date <= iso && inRegions(regions)(claim) && weight(claim) < 9,
  );
  return before.reduce(
    (last, claim) =>
      !last || claim.date > last.date || (claim.date === last.date && weight(claim) < weight(last))
        ? claim
        : last,
    /** @type {Claim | null} */ (null),
  );
}

/** Return the claims that pass the filter {verdict, side, regions}, oldest first.
 *
 * @param {Claim[]} claims
 * @param {ClaimFilter} filter
 * @param {string} source
 * @returns {Claim[]}
 */
export function filterClaims(claims, filter, source) {
  const kept = claims.filter(
    (claim) =>
      inRegions(filter.regions)(claim) &&
      (!filter.verdict || verdictOf(claim, source).kind === filter.verdict) &&
      (!filter.side || claim.side === filter.side),
  );
  return kept.sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));
}

/** Return the last index of sorted `rows` that is not after `iso`; at least 0.
 *
 * @param {Claim[]} rows
 * @param {Iso} iso
 * @returns {number}
 */
export function nearestClaim(rows, iso) {
  const after = rows.findIndex((claim) => claim.date > iso);
  return Math.max(0, (after < 0 ? rows.length : after) - 1);
}

/** Return the held area that a claim puts on the curve, in km2; null where it does not say one.
 *
 * @param {Claim} claim
 * @returns {number | null}
 */
export function onCurve(claim) {
  if (claim.value === null || claim.part) return null;
  if (AREAS.includes(claim.metric)) return claim.value;
  if (claim.base_km2 === null) return null;
  if (SHARES.includes(claim.metric)) return Math.max(0, claim.base_km2 * (1 - claim.value / 100));
  return claim.metric === "area_retaken_km2" ? Math.max(0, claim.base_km2 - claim.value) : null;
}

/** Return [{id, date, side, kind, value, based}] of the claims to draw; `value` 0 is the baseline.
 *
 * @param {Claim[]} claims
 * @param {ClaimFilter} filter
 * @param {string} source
 * @returns {ClaimMark[]}
 */
export function claimsOnCurve(claims, filter, source) {
  return filterClaims(claims, filter, source)
    .filter((claim) => SHARES.includes(claim.metric) || onCurve(claim) !== null)
    .map((claim) => {
      const value = onCurve(claim);
      return {
        id: claim.id,
        date: claim.date,
        side: claim.side,
        kind: verdictOf(claim, source).kind,
        value: value || 0,
        based: value !== null,
      };
    });
}
