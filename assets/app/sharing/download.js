/* Asking the server for a file that takes a while: its own words when it refuses, its turn when it is busy.
 */

/** @import { Words } from "../types.js" */

const BUSY = [429, 503];
const [SOONEST, LATEST] = [1, 60]; // s
const LONGEST = 300; // letters of what a server says that are shown
/** @typedef {{ blob: Blob, name: string }} FetchedFile */

export const TRIES = { file: 60, preview: 12 };

/** What the server refused: `said` is a line of its own, `after` the seconds until it may be asked again. */
export class Refusal extends Error {
  /**
   * @param {number} status
   * @param {string} said
   * @param {number | null} after
   */
  constructor(status, said, after) {
    super("HTTP " + status);
    this.status = status;
    this.said = said;
    this.after = after;
  }
}

/** Return the seconds that a Retry-After asks for, or null where there is none. Pure.
 *
 * @param {string | null} header
 * @param {number} now - ms
 * @returns {number | null}
 */
export function retryAfter(header, now) {
  if (!header) return null;
  const given = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now) / 1000;
  return Number.isFinite(given) ? Math.min(LATEST, Math.max(SOONEST, Math.ceil(given))) : null;
}

/** Return the file name in a Content-Disposition, without any folder, or "". Pure.
 *
 * @param {string | null} header
 * @returns {string}
 */
export function fileNameOf(header) {
  const found = /filename="([^"]+)"|filename=([^;\s]+)/.exec(header || "");
  return found ? (found[1] || found[2]).replace(/^.*[\\/]/, "") : "";
}

/** Return the first line of a text answer; a page of HTML says nothing for people here. Pure.
 *
 * @param {string | null} type
 * @param {string} body
 * @returns {string}
 */
export function firstLine(type, body) {
  if (!/^text\/plain\b/.test(type || "")) return "";
  const line = body.trim().split("\n")[0];
  return line.length > LONGEST ? line.slice(0, LONGEST - 1) + "\u2026" : line;
}

/** @param {Response} response */
async function refusal(response) {
  const after = BUSY.includes(response.status)
    ? retryAfter(response.headers.get("Retry-After"), Date.now())
    : null;
  const said = firstLine(response.headers.get("Content-Type"), await response.text());
  return new Refusal(response.status, said, after);
}

/** Return the file at an address, or throw a Refusal.
 *
 * @param {string} address
 * @param {AbortSignal} signal
 * @returns {Promise<FetchedFile>}
 */
export async function fetchFile(address, signal) {
  const response = await fetch(address, { signal, credentials: "same-origin" });
  if (!response.ok) throw await refusal(response);
  return { blob: await response.blob(), name: fileNameOf(response.headers.get("Content-Disposition")) };
}

/** Wait, unless `signal` ends it.
 *
 * @param {number} seconds
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
function pause(seconds, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, 1000 * seconds);
    const stop = () => {
      clearTimeout(timer);
      reject(new DOMException("stopped", "AbortError"));
    };
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}

/** Return the file at an address; while the server is busy, ask again when it says, `tries` times.
 *
 * @param {string} address
 * @param {AbortSignal} signal
 * @param {number} tries
 * @param {(seconds: number) => void} waiting
 * @returns {Promise<FetchedFile>}
 */
export async function fetchPatiently(address, signal, tries, waiting) {
  for (let asked = 1; ; asked++) {
    try {
      return await fetchFile(address, signal);
    } catch (error) {
      const after = error instanceof Refusal ? error.after : null;
      if (!after || asked === tries) throw error;
      waiting(after);
      await pause(after, signal);
    }
  }
}

/** Return why there is no picture, in the reader's language: the server's own line is English. Pure.
 *
 * @param {Words} t
 * @param {unknown} error
 * @param {string} otherwise - the key of words for any other reason
 * @returns {string}
 */
export function failureText(t, error, otherwise) {
  if (!(error instanceof Refusal)) return t.say(otherwise);
  const key = "snap.status." + error.status;
  if (t.lang === "en" && error.said) return error.said;
  return t.say(t.has(key) ? key : otherwise);
}

/** Tell whether the reader ended it.
 *
 * @param {unknown} error
 * @returns {boolean}
 */
export const wasStopped = (error) => error instanceof Error && error.name === "AbortError";
