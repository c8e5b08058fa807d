/* Towns from the tiles of the operator's archive (dashboard/page/map/basemap.py), for the canvas that writes names.
 *
 * MapLibre would write them on its own map, under the ground that the canvas draws, and beside the names that the
 * canvas has already. Settlements of ours come first: a town of the same name close by is the same.
 */

import { foldName } from "../../data/spelling.js";

/** @import { MapLibre, SignedFeature, TileFeature } from "../../types.js" */

const SOURCE = "basemap";
const LAYER = "places";
const NEAR = 0.1; // degrees within which one name is one place
const RANKS = [9, 6]; // of population, from 100,000 and 10,000 on: town-1, town-2; below: town-3
const LONGEST = 60; // letters of a name: who makes an archive may write anything into it
const DECIMALS = 100; // of a degree: a town without an id is the same in two tiles

/** Return the towns in the tiles that a map has.
 *
 * @param {MapLibre} map
 * @returns {TileFeature[]}
 */
export function townsOf(map) {
  if (typeof map.querySourceFeatures !== "function" || !map.getSource(SOURCE)) return [];
  return map.querySourceFeatures(SOURCE, { sourceLayer: LAYER, filter: ["==", ["get", "kind"], "locality"] });
}

/** Return what layers call a town.
 *
 * @param {SignedFeature} town
 * @returns {string}
 */
export const townSign = ({ properties: { rank = 0 } }) => {
  const at = RANKS.findIndex((least) => rank >= least);
  return "town-" + (at < 0 ? RANKS.length + 1 : at + 1);
};

/** @param {TileFeature} town */
function keyOf({ id, properties, geometry }) {
  const [lon, lat] = geometry.coordinates;
  return id ?? properties.name + "/" + Math.round(lon * DECIMALS) + "/" + Math.round(lat * DECIMALS);
}

/** Return the names of a feature as they sound.
 *
 * @param {unknown[]} names
 */
const sounds = (names) => new Set(names.flatMap((name) => (name ? [foldName(String(name))] : [])));

/** Return a town as the canvas writes it.
 *
 * @param {TileFeature} town
 * @returns {SignedFeature}
 */
function writable({ properties, geometry }) {
  const { name, population_rank: rank = 0, population: size = rank } = properties;
  /** @param {unknown} text */
  const short = (text) => String(text ?? name).slice(0, LONGEST);
  const names = { en: short(properties["name:en"]), uk: short(properties["name:uk"]) };
  return { type: "Feature", properties: { ...names, rank, size }, geometry };
}

/** Return where settlements are, by their names as they sound.
 *
 * @param {readonly SignedFeature[]} settlements
 */
function bySound(settlements) {
  /** @type {Map<string, [number, number][]>} */
  const found = new Map();
  for (const { properties, geometry } of settlements) {
    const { en, uk, local } = /** @type {Record<string, any>} */ (properties);
    const place = /** @type {[number, number]} */ (geometry.coordinates);
    for (const sound of sounds([en, uk, local])) found.set(sound, [...(found.get(sound) ?? []), place]);
  }
  return found;
}

/** Knows our own settlements, and the towns that are written. */
export class Towns {
  /** @type {readonly SignedFeature[]} */
  #settlements = [];
  /** @type {Map<string, [number, number][]> | null} */
  #ours = null; // made for the first town: most pages show none
  /** @type {Map<number | string, SignedFeature | null>} */
  #known = new Map(); // a town stays one object, so that its name stays where it is; null: it is ours, or has no name
  #shown = "";

  /** Take our own settlements.
   *
   * @param {readonly SignedFeature[]} settlements
   */
  ours(settlements) {
    this.#settlements = settlements;
    this.#ours = null;
    this.#known.clear();
    this.#shown = "";
  }

  /** @param {TileFeature} town */
  #isOurs({ properties: { name, "name:en": en, "name:uk": uk }, geometry }) {
    const [lon, lat] = geometry.coordinates;
    this.#ours ??= bySound(this.#settlements);
    const ours = this.#ours;
    const alike = [...sounds([name, en, uk])].flatMap((sound) => ours.get(sound) ?? []);
    return alike.some(([x, y]) => Math.hypot(x - lon, y - lat) < NEAR);
  }

  /** Return the towns to be written, each once; null where they are those of the last time.
   *
   * @param {TileFeature[]} found - in tiles, which repeat what is near their edges
   * @returns {SignedFeature[] | null}
   */
  among(found) {
    const towns = new Map(found.map((town) => [keyOf(town), town]));
    const shown = [...towns.keys()].sort().join();
    if (shown === this.#shown) return null;
    this.#shown = shown;
    return [...towns].flatMap(([key, town]) => this.#once(key, town) ?? []);
  }

  /**
   * @param {number | string} key
   * @param {TileFeature} town
   */
  #once(key, town) {
    const before = this.#known.get(key);
    if (before !== undefined) return before;
    const now = town.properties.name && !this.#isOurs(town) ? writable(town) : null;
    this.#known.set(key, now);
    return now;
  }
}
