/* Asking the server for a file that takes a while: its own words when it refuses, its turn when it is busy.
 *
 * What fails is an Error with `said` (one line of the server's, or "") and `after` (seconds until it may be asked
 * again, or null).
 */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const BUSY = [429, 503];
  const [SOONEST, LATEST] = [1, 60]; // s
  const LONGEST = 300; // letters of what a server says that are shown
  const TRIES = { file: 60, preview: 12 };

  /** Return the seconds that a Retry-After asks for, or null where there is none. Pure. */
  function secondsOf(header, now) {
    if (!header) return null;
    const given = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now) / 1000;
    return Number.isFinite(given) ? Math.min(LATEST, Math.max(SOONEST, Math.ceil(given))) : null;
  }

  /** Return the file name in a Content-Disposition, without any folder, or "". Pure. */
  function nameOf(header) {
    const found = /filename="([^"]+)"|filename=([^;\s]+)/.exec(header || "");
    return found ? (found[1] || found[2]).replace(/^.*[\\/]/, "") : "";
  }

  /** Return the first line of a text answer; a page of HTML says nothing for people here. Pure. */
  function lineOf(type, body) {
    if (!/^text\/plain\b/.test(type || "")) return "";
    const line = body.trim().split("\n")[0];
    return line.length > LONGEST ? line.slice(0, LONGEST - 1) + "\u2026" : line;
  }

  async function refusal(response) {
    const after = BUSY.includes(response.status) ? secondsOf(response.headers.get("Retry-After"), Date.now()) : null;
    const said = lineOf(response.headers.get("Content-Type"), await response.text());
    return Object.assign(new Error("HTTP " + response.status), { after, said, status: response.status });
  }

  /** Return {blob, name} of an address, or throw. */
  async function file(address, signal) {
    const response = await root.fetch(address, { signal, credentials: "same-origin" });
    if (!response.ok) throw await refusal(response);
    return { blob: await response.blob(), name: nameOf(response.headers.get("Content-Disposition")) };
  }

  /** Wait, unless `signal` ends it. */
  function pause(seconds, signal) {
    return new Promise((resolve, reject) => {
      const timer = root.setTimeout(resolve, 1000 * seconds);
      const stop = () => {
        root.clearTimeout(timer);
        reject(new root.DOMException("stopped", "AbortError"));
      };
      signal.aborted ? stop() : signal.addEventListener("abort", stop, { once: true });
    });
  }

  /** Return {blob, name}; while the server is busy, call waiting(seconds) and ask again when it says, `tries` times. */
  async function patiently(address, signal, tries, waiting) {
    for (let asked = 1; ; asked++) {
      try {
        return await file(address, signal);
      } catch (error) {
        if (!error.after || asked === tries) throw error;
        waiting(error.after);
        await pause(error.after, signal);
      }
    }
  }

  /** Return why there is no picture, in the reader's language: the server's own line is English. Pure. */
  function reason(t, error, otherwise) {
    const key = "snap.status." + error.status;
    if (t.lang === "en" && error.said) return error.said;
    return t.say(t.has(key) ? key : otherwise);
  }

  const stopped = (error) => error.name === "AbortError";

  salient.ask = { TRIES, file, patiently, stopped, secondsOf, nameOf, lineOf, reason };
})(typeof window === "undefined" ? globalThis : window);
