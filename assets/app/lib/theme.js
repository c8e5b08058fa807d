/* The theme of the page: the reader's choice, and what is painted. */

/** @returns {MediaQueryList} */
export const darkScheme = () => matchMedia("(prefers-color-scheme: dark)");

/** Return light or dark for a theme that may be auto; paper is always light.
 *
 * @param {string} theme
 * @returns {"light" | "dark"}
 */
export function effectiveTheme(theme) {
  if (matchMedia("print").matches) return "light";
  const dark = theme === "auto" ? darkScheme().matches : theme === "dark";
  return dark ? "dark" : "light";
}

/** @param {string} theme */
export function applyTheme(theme) {
  document.documentElement.dataset.theme = theme;
  document.documentElement.dataset.painting = effectiveTheme(theme);
}
