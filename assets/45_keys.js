/* The keyboard: which key means which step. Pure, apart from `listen`. */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const TYPING = ["INPUT", "SELECT", "TEXTAREA"];
  const PLAIN = { Home: "first", End: "last", PageUp: "back-month", PageDown: "next-month", "[": "from", "]": "to", "?": "help", "/": "search", c: "compare", s: "snapshot", "\u0441": "compare", "\u0456": "snapshot", Escape: "escape" };

  /** Return the action of a key event, or null where the key belongs to somebody else. */
  function action(event) {
    const target = event.target || {};
    if (event.ctrlKey || event.metaKey || TYPING.includes(target.tagName) || target.isContentEditable) return null;
    if (event.key === " ") return ["BUTTON", "A", "SUMMARY"].includes(target.tagName) ? null : "toggle";
    if (target.tagName === "CANVAS" && event.key.startsWith("Arrow")) return null; // moves the map
    const direction = { ArrowRight: "next", ArrowUp: "next", ArrowLeft: "back", ArrowDown: "back" }[event.key];
    if (direction) return direction + (event.altKey ? "-change" : event.shiftKey ? "-week" : "-day");
    return PLAIN[event.key] || null;
  }

  function listen(actions) {
    document.addEventListener("keydown", (event) => {
      const name = action(event);
      if (!name || document.querySelector("dialog[open]") || !actions[name]) return;
      event.preventDefault();
      actions[name]();
    });
  }

  salient.keys = { action, listen };
})(typeof window === "undefined" ? globalThis : window);
