/* Playback: one clock on requestAnimationFrame that advances only when the map has painted the day before.
 *
 * A slow machine skips days and keeps the pace; it never queues them. A hidden page stands still.
 */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const LONGEST = 250; // ms that one frame may count for: after a stall the film goes on, it does not jump

  /** Return a player. on: {day() -> now, last() -> end, busy() -> bool, go(day), changed(playing)}; clock for tests. */
  function create(on, clock) {
    const now = (clock && clock.now) || (() => root.performance.now());
    const frame = (clock && clock.frame) || ((step) => root.requestAnimationFrame(step));
    let playing = false;
    let speed = 7; // days in a second
    let before = 0;
    let due = 0; // part of a day that has passed

    function tick() {
      if (!playing) return;
      const moment = now();
      due += (Math.min(moment - before, LONGEST) / 1000) * speed;
      before = moment;
      if (due >= 1 && !on.busy()) advance();
      if (playing) frame(tick);
    }

    function advance() {
      const whole = Math.floor(due);
      due -= whole;
      const day = Math.min(on.day() + whole, on.last());
      on.go(day);
      if (day >= on.last()) set(false);
    }

    function set(value) {
      if (playing === value) return;
      playing = value;
      on.changed(playing);
      if (!playing) return;
      before = now();
      due = 0;
      frame(tick);
    }

    return { play: () => set(true), pause: () => set(false), toggle: () => set(!playing), playing: () => playing, speed: (value) => (speed = value) };
  }

  salient.player = { create };
})(typeof window === "undefined" ? globalThis : window);
