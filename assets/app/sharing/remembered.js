/* What is remembered of the reader's last choice; a browser that keeps nothing is no trouble. */

const STORED = "salient.snapshot";

export const memory = {
  /** @returns {string | null} */
  load() {
    try {
      return localStorage.getItem(STORED);
    } catch (_) {
      return null;
    }
  },
  /** @param {string} text */
  save(text) {
    try {
      localStorage.setItem(STORED, text);
    } catch (_) {
      // kept for this page only
    }
  },
};
