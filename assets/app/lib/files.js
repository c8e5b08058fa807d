/* Fetching the published files: each once, by its hashed address. */

import { isAsPublished } from "../data/published/check.js";
import { UNSAFE } from "./words.js";

/** @import { Load } from "../types.js" */

/** Return the bytes at an address.
 *
 * @param {string} address
 * @param {RequestCache} cache
 * @returns {Promise<ArrayBuffer>}
 */
async function fetchBytes(address, cache) {
  const response = await fetch(address, { credentials: "same-origin", cache });
  if (!response.ok) {
    await response.body?.cancel(); // what nobody reads counts as open
    throw new Error(address + ": " + response.status);
  }
  return response.arrayBuffer();
}

/** Return the bytes that were published at an address. What is damaged may only be so in the browser's cache,
 * where it would stay for a year: it is asked for once more, from the server.
 *
 * @param {string} address
 * @returns {Promise<ArrayBuffer>}
 */
async function fetchPublished(address) {
  for (const cache of /** @type {RequestCache[]} */ (["default", "reload"])) {
    const bytes = await fetchBytes(address, cache);
    if (await isAsPublished(address, bytes)) return bytes;
  }
  throw new Error(address + ": damaged");
}

/** Return load(name) -> promise of the file's content. A file that failed may be asked for again.
 *
 * @param {Record<string, string>} urls
 * @returns {Load}
 */
export function fileLoader(urls) {
  const kept = new Map();
  /**
   * @param {string} name
   * @returns {Promise<any>}
   */
  async function get(name) {
    const text = new TextDecoder().decode(await fetchPublished(urls[name]));
    return JSON.parse(text.replace(UNSAFE, " ")); // JSON itself needs none of them
  }
  return function load(name) {
    if (!kept.has(name)) {
      const promise = get(name);
      kept.set(name, promise);
      promise.catch(() => kept.delete(name));
    }
    return kept.get(name);
  };
}
