/* Settlements, and finding one by any spelling: what is spelled much alike only where nothing fits better. Pure. */

import { ALIKE, CONSONANTS, foldName, misfit } from "./spelling.js";

/** @import { Lang, Place, Settlement, SettlementFile } from "../types.js" */

/** Return a settlement's name in a language, where it has one.
 *
 * @param {Settlement} place
 * @param {Lang} lang
 * @returns {string | undefined}
 */
export const nameIn = (place, lang) => /** @type {Record<string, any>} */ (place)[lang];

const LIMIT = 8; // results

// What people add to a name: it tells what is looked for, not which.
const OBLAST = /(^|\s)(oblast|region|область|області|регіон|регион|обл\.?)(?=\s|$)/gi;

const OF_DISTRICT = /(an|in|n)?ski?(i|oi|ogo|omu)?$/; // in a skeleton: -ський, -ский, -skyi
const DISTRICT = /(^|\s)(district|raion|rayon|район|р-н)(?=\s|$)/i;

/** Return the places of a GeoJSON file: [{id, en, local, uk, uk_source, country, rank, lon, lat, keys}].
 *
 * @param {SettlementFile} collection
 * @returns {Place[]}
 */
export function indexPlaces(collection) {
  return collection.features.map(({ properties, geometry }) => {
    const { id, en, local, uk, uk_source, country, rank } = properties;
    const [lon, lat] = geometry.coordinates;
    return {
      id,
      en,
      local,
      uk,
      uk_source,
      country,
      rank,
      lon,
      lat,
      keys: [...new Set([foldName(en), foldName(local || en), foldName(uk || en), en.toLowerCase()])],
    };
  });
}

/** Return how badly a place fits `text`, 0 best, or null.
 *
 * @param {Place} place
 * @param {string} text
 * @returns {number | null}
 */
function misfitOf(place, text) {
  const queries = foldName(text) ? [...new Set([foldName(text), text.trim().toLowerCase()])] : [];
  const scores = place.keys
    .flatMap((key) => queries.map((query) => misfit(query, key)))
    .filter((score) => score !== null);
  return scores.length ? Math.min(...scores) : null;
}

/** Tell whether a place is only spelled much like `text`.
 *
 * @param {Place} place
 * @param {string} text
 * @returns {boolean}
 */
export const isAlike = (place, text) => (misfitOf(place, text) ?? 0) >= ALIKE;

/** Return the places that fit `text`, best first; of equals the larger, then those that changed hands (`known` ids).
 *
 * @param {Place[]} places
 * @param {string} text
 * @param {Set<string>} [known]
 * @returns {Place[]}
 */
export function searchPlaces(places, text, known) {
  const scored = places.flatMap((place) => {
    const score = misfitOf(place, text);
    return score === null ? [] : [{ place, score }];
  });
  const best = Math.min(...scored.map(({ score }) => score));
  // Whoever is spelled right is not drowned in what is merely alike, nor that in likely slips.
  const fits = scored.filter(
    ({ score }) => score < ALIKE || (best >= ALIKE && score <= Math.max(best, ALIKE + 1)),
  );
  /**
   * @param {Place} place
   * @returns {number}
   */
  const fought = (place) => (known?.has(place.id) ? 0 : 1);
  fits.sort(
    (a, b) =>
      a.score - b.score ||
      fought(a.place) - fought(b.place) ||
      a.place.rank - b.place.rank ||
      a.place.en.localeCompare(b.place.en),
  );
  return fits.slice(0, LIMIT).map(({ place }) => place);
}

/** Return the ids of the regions that `text` names. names: region id -> its names in any language. Pure.
 *
 * @param {Record<string, string[]>} names
 * @param {string} text
 * @returns {string[]}
 */
export function searchRegions(names, text) {
  const query = foldName(text.replace(OBLAST, " "));
  if (query.length < 3) return [];
  /**
   * @param {string} name
   * @returns {string}
   */
  const plain = (name) => foldName(name.replace(OBLAST, " "));
  return Object.keys(names).filter((id) => names[id].map(plain).some((name) => name.startsWith(query)));
}

/** Return the towns that a district in `text` may be named after, or an empty list: no district's bounds are known here.
 *
 * @param {Place[]} places
 * @param {string} text
 * @returns {Place[]}
 */
export function searchDistrict(places, text) {
  if (!DISTRICT.test(text)) return [];
  const stem = foldName(text.replace(DISTRICT, " ")).replace(OF_DISTRICT, "");
  if (stem.length < CONSONANTS) return [];
  /**
   * @param {string} key
   * @returns {boolean}
   */
  const named = (key) => key.startsWith(stem) && key.length - stem.length <= 2;
  return places
    .filter((place) => place.rank <= 2 && place.keys.some(named))
    .sort((a, b) => a.rank - b.rank || a.en.length - b.en.length)
    .slice(0, 1);
}
