/* The clipboard: text, also where the page has no secure address, and pictures. */

/** Return why a picture cannot be copied here, as the key of a word, or null.
 *
 * @returns {string | null}
 */
export function whyNoPictures() {
  if (!window.isSecureContext) return "snap.copy.insecure";
  const able = "ClipboardItem" in window && "write" in (navigator.clipboard ?? {});
  return able ? null : "snap.copy.unsupported";
}

/** Copy a picture. blob: a promise of it, so that the press of the button still counts when it comes.
 *
 * @param {Promise<Blob>} blob
 * @returns {Promise<void>}
 */
export const copyPicture = (blob) => navigator.clipboard.write([new ClipboardItem({ "image/png": blob })]);

/** Copy the old way: from a field that lies inside `near`, for a dialog takes the focus from all else.
 *
 * @param {string} text
 * @param {HTMLElement} near
 * @returns {boolean}
 */
function byHand(text, near) {
  const field = Object.assign(document.createElement("textarea"), {
    value: text,
    className: "sr",
    readOnly: true,
  });
  const before = /** @type {HTMLElement | null} */ (document.activeElement);
  near.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  if (before) before.focus();
  return done;
}

/** Copy `text` and tell whether that worked.
 *
 * @param {string} value
 * @param {HTMLElement} near
 * @returns {Promise<boolean>}
 */
export async function copyText(value, near) {
  try {
    await navigator.clipboard.writeText(value);
    return true;
  } catch (_) {
    return byHand(value, near); // no secure context, or the reader refused
  }
}
