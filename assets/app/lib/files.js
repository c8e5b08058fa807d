/* Fetching the published files: each once, by its hashed address. */

/** @import { Load } from "../types.js" */

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
    const response = await fetch(urls[name], { credentials: "same-origin" });
    if (!response.ok) throw new Error(name + ": " + response.status);
    return response.json();
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
