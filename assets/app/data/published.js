/* Whether a file that came in is the one that was published: its address holds the beginning of its hash. */

const HASH = /\.([0-9a-f]{16})\.json$/;

/** Tell whether bytes are those that an address names. True also where that cannot be known: an address
 * without a hash, or a page that was not loaded over a secure connection, for which browsers count no hashes.
 *
 * @param {string} address
 * @param {ArrayBuffer} bytes
 * @param {SubtleCrypto | undefined} subtle
 * @returns {Promise<boolean>}
 */
export async function isAsPublished(address, bytes, subtle = globalThis.crypto?.subtle) {
  const named = HASH.exec(address);
  if (!named || !subtle) return true;
  const digest = new Uint8Array(await subtle.digest("SHA-256", bytes)).subarray(0, named[1].length / 2);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("") === named[1];
}
