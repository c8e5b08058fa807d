/* The hatches of the comparison: who took contested ground, and whose ground became contested. */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const SIZE = 7; // px: wider than the hatch of contested ground, so that the two are told apart

  /** Draw diagonal stripes that tile without a seam; falling ones for ground that a side left. */
  function stripes(color, ratio, falling, width) {
    const size = SIZE * ratio;
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = size;
    const context = canvas.getContext("2d");
    context.strokeStyle = color;
    context.lineWidth = width * ratio;
    if (falling) {
      context.translate(size, 0);
      context.scale(-1, 1);
    }
    for (const shift of [-size, 0, size]) {
      context.beginPath();
      context.moveTo(shift - size, 2 * size);
      context.lineTo(shift + 2 * size, -size);
      context.stroke();
    }
    return context.getImageData(0, 0, size, size);
  }

  /** Images by name, each drawn by (tokens, ratio); the kinds are of salient.compare. */
  salient.hatches = {
    "salient:take-russia": (tokens, ratio) => stripes(tokens.russia, ratio, false, 2.6),
    "salient:take-ukraine": (tokens, ratio) => stripes(tokens.ukraine, ratio, false, 2.6),
    "salient:leave-russia": (tokens, ratio) => stripes(tokens.russia, ratio, true, 1.2),
    "salient:leave-ukraine": (tokens, ratio) => stripes(tokens.ukraine, ratio, true, 1.2),
  };
})(typeof window === "undefined" ? globalThis : window);
