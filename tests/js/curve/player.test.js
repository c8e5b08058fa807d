/** A player on a clock that the test turns. */

import assert from "node:assert/strict";
import test from "node:test";
import { createPlayer } from "../../../assets/app/curve/player.js";
import { fileLoader } from "../../../assets/app/lib/files.js";
import { keyAction } from "../../../assets/app/lib/keys.js";

function rig({ last = 100 } = {}) {
  const state = { now: 0, day: 0, days: [], waiting: null, playing: false };
  const on = {
    day: () => state.day,
    last: () => last,
    go: (day) => state.days.push((state.day = day)),
    changed: (value) => (state.playing = value),
  };
  const player = createPlayer(on, { now: () => state.now, frame: (step) => (state.waiting = step) });
  const turn = (ms) => {
    state.now += ms;
    const step = state.waiting;
    state.waiting = null;
    if (step) step();
  };
  return { state, player, turn };
}

test("it keeps its speed", () => {
  const { state, player, turn } = rig();
  player.speed(10);
  player.play();
  for (let i = 0; i < 61; i++) turn(1000 / 60);
  assert.ok(Math.abs(state.day - 10) <= 1, String(state.day));
});

test("after a stall it goes on without a jump", () => {
  const { state, player, turn } = rig();
  player.speed(10);
  player.play();
  turn(60000);
  assert.ok(state.day <= 3);
});

test("it ends at the last day, and stops when told", () => {
  const { state, player, turn } = rig({ last: 3 });
  player.speed(30);
  player.play();
  for (let i = 0; i < 20; i++) turn(100);
  assert.deepEqual([state.day, state.playing], [3, false]);
  const other = rig();
  other.player.play();
  other.player.pause();
  other.turn(1000);
  assert.equal(other.state.day, 0);
});

test("keys: what each means, and whose it is", () => {
  const action = (key, more) => keyAction({ key, target: { tagName: "DIV" }, ...more });
  assert.deepEqual(
    [
      action("ArrowLeft"),
      action("ArrowRight", { shiftKey: true }),
      action("ArrowUp", { altKey: true }),
      action(" "),
      action("?"),
      action("x"),
    ],
    ["back-day", "next-week", "next-change", "toggle", "help", null],
  );
  assert.equal(action("ArrowLeft", { ctrlKey: true }), null);
  for (const tagName of ["INPUT", "SELECT", "TEXTAREA"])
    assert.equal(action("Home", { target: { tagName } }), null);
  assert.equal(action(" ", { target: { tagName: "BUTTON" } }), null);
  assert.equal(action("ArrowUp", { target: { tagName: "CANVAS" } }), null);
  assert.equal(action("End", { target: { tagName: "BUTTON" } }), "last");
});

test("data: one request for a file, and another after a failure", async () => {
  let asked = 0;
  let fail = true;
  globalThis.fetch = async () => {
    asked++;
    return fail
      ? { ok: false, status: 503 }
      : { ok: true, arrayBuffer: async () => new TextEncoder().encode("42").buffer };
  };
  const load = fileLoader({ series: "/data/series.json" });
  await assert.rejects(load("series"), /503/);
  fail = false;
  assert.deepEqual(await Promise.all([load("series"), load("series")]), [42, 42]);
  assert.equal(asked, 2);
});
