/* The clipboard: text, also where the page has no secure address, and pictures. */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  /** Return why a picture cannot be copied here, as the key of a word, or null. */
  function whyNot() {
    if (!root.isSecureContext) return "snap.copy.insecure";
    const { clipboard } = root.navigator;
    return root.ClipboardItem && clipboard && clipboard.write ? null : "snap.copy.unsupported";
  }

  /** Copy a picture. blob: a promise of it, so that the press of the button still counts when it comes. */
  const picture = (blob) => root.navigator.clipboard.write([new root.ClipboardItem({ "image/png": blob })]);

  /** Copy the old way: from a field that lies inside `near`, for a dialog takes the focus from all else. */
  function byHand(text, near) {
    const field = Object.assign(document.createElement("textarea"), { value: text, className: "sr", readOnly: true });
    const before = document.activeElement;
    near.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    if (before) before.focus();
    return done;
  }

  /** Copy `text` and tell whether that worked. */
  async function text(value, near) {
    try {
      await root.navigator.clipboard.writeText(value);
      return true;
    } catch (_) {
      return byHand(value, near); // no secure context, or the reader refused
    }
  }

  salient.clip = { whyNot, picture, text };
})(typeof window === "undefined" ? globalThis : window);
