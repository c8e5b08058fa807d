/* The panel's tabs: one of them is chosen, the arrow keys go from one to the next, the others are out of the way. */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const { $ } = salient.panel || {};
  const NAMES = salient.url.TABS;

  /** Return the index of the tab that a key leads to from `at`, or null where the key means nothing here. Pure. */
  function target(key, at, count) {
    if (key === "Home") return 0;
    if (key === "End") return count - 1;
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key];
    return step ? (at + step + count) % count : null;
  }

  /** Drive the tabs. opened(name) is called when another one is shown. */
  function create(opened) {
    let current = NAMES[0];

    function open(name) {
      const other = current !== name;
      current = name;
      NAMES.forEach((each) => {
        const chosen = each === name;
        $("tab-" + each).setAttribute("aria-selected", String(chosen));
        $("tab-" + each).tabIndex = chosen ? 0 : -1;
        $("pane-" + each).hidden = !chosen;
      });
      if (other) opened(name);
    }

    function press(event) {
      const at = event.altKey || event.ctrlKey || event.metaKey ? null : target(event.key, NAMES.indexOf(current), NAMES.length);
      if (at === null) return;
      event.preventDefault();
      event.stopPropagation(); // elsewhere the arrows are the timeline's
      open(NAMES[at]);
      $("tab-" + NAMES[at]).focus();
    }

    NAMES.forEach((name) => $("tab-" + name).addEventListener("click", () => open(name)));
    $("tabs").addEventListener("keydown", press);
    return { open, current: () => current };
  }

  salient.tabs = { create, target };
})(typeof window === "undefined" ? globalThis : window);
