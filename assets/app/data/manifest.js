/* What the manifest says of a source or a region. Pure. */

import { OPPONENT } from "./controls.js";

/** @import { Control, Manifest, Model, Region, Side, Source } from "../types.js" */

/**
 * @param {string} choice
 * @returns {string[]}
 */
export const regionsOf = (choice) => choice.split(",");
/** Return what was found of an id that has to be known.
 *
 * @template T
 * @param {T | undefined} value
 * @param {string} id
 * @returns {T}
 */
function found(value, id) {
  if (value === undefined) throw new Error("not in the manifest: " + id);
  return value;
}

/**
 * @param {Manifest} manifest
 * @param {string} id
 * @returns {Region}
 */
export const regionById = (manifest, id) =>
  found(
    manifest.regions.find((region) => region.id === id),
    id,
  );

/**
 * @param {Manifest} manifest
 * @param {string} id
 * @returns {Source}
 */
export const sourceById = (manifest, id) =>
  found(
    manifest.sources.find((source) => source.id === id),
    id,
  );

/** Return the side whose ground in a region is the story there: the one that is not at home.
 *
 * @param {Manifest} manifest
 * @param {string} id
 * @returns {Side}
 */
export const sideAbroad = (manifest, id) => OPPONENT[regionById(manifest, id).home];

/**
 * @param {Model} model
 * @param {string} source
 * @param {string} region
 * @returns {boolean}
 */
export const isCovered = (model, source, region) => model.series.find(source, region) !== null;

/**
 * @param {Model} model
 * @param {string} source
 * @param {Control} control
 * @returns {boolean}
 */
export const maps = (model, source, control) => sourceById(model.manifest, source).controls.includes(control);
