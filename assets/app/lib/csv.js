/* Tables as text for a spreadsheet. Pure. */

/** Return rows as CSV (RFC 4180), with a guard against cells that a spreadsheet would run.
 *
 * @param {(string | number | null | undefined)[][]} rows
 * @returns {string}
 */
export function csvOf(rows) {
  /**
   * @param {string | number | null | undefined} value
   * @returns {string}
   */
  const cell = (value) => {
    const text = value === null || value === undefined ? "" : String(value);
    const safe = /^[=+@\t\r]/.test(text) ? "'" + text : text;
    return /[",\n\r]/.test(safe) ? '"' + safe.replace(/"/g, '""') + '"' : safe;
  };
  return rows.map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}
