/* Whether a file that came in is the one that was published: its address holds the beginning of its hash. */

import { sha256 } from "./sha256.js";

const HASH = /\.([0-9a-f]{16})\.json$/;

/** Tell whether bytes are those that an address names. True also of an address without a hash, for nothing can be
 * known there. Browsers count hashes only on pages that came over a secure connection; on others we do.
 *
 * @param {string} address
 * @param {ArrayBuffer} bytes
 * @param {SubtleCrypto | undefined} subtle
 * @returns {Promise<boolean>}
 */
export async function isAsPublished(address, bytes, subtle = globalThis.crypto?.subtle) {
  const named = HASH.exec(address);
  if (!named) return true;
  const counted = subtle ? await subtle.digest("SHA-256", bytes) : sha256(bytes);
  const digest = new Uint8Array(counted).subarray(0, named[1].length / 2);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("") === named[1];
}
