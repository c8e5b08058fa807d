/* How far two sources agree, day by day: decode the file `agreement`, and the band that all sources span. Pure. */

import { daysOf, figures, records, wholeDays } from "../published/shape.js";
import { valuesAt } from "../series.js";
import { lastAtOrBefore } from "../timeline.js";

/** @import { Agreement, AgreementArea, AgreementFile, AgreementLayer, Series, Side } from "../../types.js" */

/** @type {AgreementArea[]} */
export const AGREEMENT_AREAS = ["agreed", "only_a", "only_b", "contested"];
/** @type {Partial<Record<AgreementArea, AgreementArea>>} */
const SWAPPED = { only_a: "only_b", only_b: "only_a" };

/** Return the row of two sources in a region, as seen from `a`, in km2 and with IoU from 0 to 1; null for none.
 *
 * @param {AgreementFile} file
 * @param {string} a
 * @param {string} b
 * @param {string} region
 * @returns {Agreement | null}
 */
export function decodeAgreement(file, a, b, region) {
  const row = records(file?.rows, "rows").find(
    (one) => one.region === region && ((one.a === a && one.b === b) || (one.a === b && one.b === a)),
  );
  if (!row) return null;
  wholeDays([row.first, row.until]);
  const day = daysOf(row.day);
  /**
   * @param {AgreementArea} key
   * @returns {AgreementArea}
   */
  const name = (key) => (row.a === a ? key : SWAPPED[key] || key);
  /**
   * @param {AgreementArea} key
   * @returns {(number | null)[]}
   */
  const area = (key) => figures(row[name(key)], day.length, 100);
  return {
    region,
    first: row.first,
    until: row.until,
    day,
    iou: figures(row.iou, day.length, 1000),
    agreed: area("agreed"),
    only_a: area("only_a"),
    only_b: area("only_b"),
    contested: area("contested"),
  };
}

/**
 * @param {Agreement} row
 * @param {number} day
 * @returns {number}
 */
function index(row, day) {
  return day < row.first || day >= row.until ? -1 : lastAtOrBefore(row.day, day);
}

/** Return the IoU on a day, or null where there is none.
 *
 * @param {Agreement} row
 * @param {number} day
 * @returns {number | null}
 */
export function agreementAt(row, day) {
  const i = index(row, day);
  return i < 0 ? null : row.iou[i];
}

/** Return {iou, day} of the least agreement in [first, until), or null.
 *
 * @param {Agreement} row
 * @param {number} first
 * @param {number} until
 * @returns {{ iou: number, day: number } | null}
 */
export function leastAgreement(row, first, until) {
  let found = null;
  for (const [i, iou] of row.iou.entries()) {
    const end = row.day[i + 1] ?? row.until;
    if (iou !== null && row.day[i] < until && end > first && (!found || iou < found.iou))
      found = { iou, day: Math.max(row.day[i], first) };
  }
  return found;
}

/** Return the stacked step areas {key, points: [[day, low, high], ...]} in [first, until), and the highest value.
 *
 * A point that is null stands for days on which the two are not compared.
 *
 * @param {Agreement} row
 * @param {number} first
 * @param {number} until
 * @returns {{ layers: AgreementLayer[], top: number }}
 */
export function agreementStack(row, first, until) {
  const days = row.day.filter((day) => day > first && day < until);
  const start = Math.max(first, row.first);
  const corners = [start, ...days.filter((day) => day > start), Math.min(until, row.until)];
  /** @type {AgreementLayer[]} */
  const layers = AGREEMENT_AREAS.map((key) => ({ key, points: [] }));
  let top = 0;
  corners.slice(0, -1).forEach((day, c) => {
    const i = index(row, day);
    let low = 0;
    AGREEMENT_AREAS.forEach((key, l) => {
      const area = row[key][i];
      if (area === null) return layers[l].points.push(null); // not compared: a gap
      const high = low + area;
      layers[l].points.push([day, low, high], [corners[c + 1], low, high]);
      low = high;
    });
    top = Math.max(top, low);
  });
  return { layers, top };
}

/** Return [[day, least, most], ...] over what all sources give a side in a region, where two or more have a map.
 *
 * @param {Series} series
 * @param {string[]} sources
 * @param {string} region
 * @param {Side} side
 * @param {number} first
 * @param {number} until
 * @returns {[number, number, number][]}
 */
export function sourceBand(series, sources, region, side, first, until) {
  const rows = sources.map((id) => series.find(id, region)).filter(Boolean);
  /** @type {[number, number, number][]} */
  const found = [];
  for (let day = first; day < until; day++) {
    const values = rows
      .map((row) => valuesAt(row, day))
      .map((one) => (one ? one[side] : null))
      .filter((value) => value !== null);
    if (values.length > 1) found.push([day, Math.min(...values), Math.max(...values)]);
  }
  return found;
}
