/* Playback: one clock on requestAnimationFrame, which comes again when the day before is on the glass.
 *
 * A slow machine skips days and keeps the pace; it never queues them. A hidden page stands still.
 */

const LONGEST = 250; // ms that one frame may count for: after a stall the film goes on, it does not jump

/**
 * @typedef {object} Joints
 * @property {() => number} day - now
 * @property {() => number} last
 * @property {(day: number) => void} go
 * @property {(playing: boolean) => void} changed
 */
/** @typedef {{ now: () => number, frame: (step: () => void) => void }} Clock */
/** @typedef {ReturnType<typeof createPlayer>} Player */

/** Return a player.
 *
 * @param {Joints} on
 * @param {Clock} [clock] - for tests
 */
export function createPlayer(on, clock) {
  const now = clock?.now || (() => performance.now());
  const frame = clock?.frame || ((/** @type {() => void} */ step) => requestAnimationFrame(step));
  let playing = false;
  let speed = 7; // days in a second
  let before = 0;
  let due = 0; // part of a day that has passed

  function tick() {
    if (!playing) return;
    const moment = now();
    due += (Math.min(moment - before, LONGEST) / 1000) * speed;
    before = moment;
    if (due >= 1) advance();
    if (playing) frame(tick);
  }

  function advance() {
    const whole = Math.floor(due);
    due -= whole;
    const day = Math.min(on.day() + whole, on.last());
    on.go(day);
    if (day >= on.last()) set(false);
  }

  /** @param {boolean} value */
  function set(value) {
    if (playing === value) return;
    playing = value;
    on.changed(playing);
    if (!playing) return;
    before = now();
    due = 0;
    frame(tick);
  }

  return {
    play: () => set(true),
    pause: () => set(false),
    toggle: () => set(!playing),
    playing: () => playing,
    /** @param {number} value - days in a second */
    speed: (value) => {
      speed = value;
    },
  };
}
