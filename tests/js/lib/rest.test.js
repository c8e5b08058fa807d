import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";

import { oncePerFrame } from "../../../assets/app/lib/rest.js";

let frames = [];
let done = [];
const before = globalThis.requestAnimationFrame;

beforeEach(() => {
  [frames, done] = [[], []];
  globalThis.requestAnimationFrame = (action) => frames.push(action);
});

afterEach(() => {
  globalThis.requestAnimationFrame = before;
});

/** Let the next frame come. */
const frame = () => frames.shift()?.();

test("the first action runs at once", () => {
  oncePerFrame()(() => done.push(1));
  assert.deepEqual(done, [1]);
});

test("of those that come before the next frame the last one runs in it, alone", () => {
  const run = oncePerFrame();
  for (const value of [1, 2, 3, 4]) run(() => done.push(value));
  assert.deepEqual(done, [1]);
  frame();
  assert.deepEqual(done, [1, 4]);
  run(() => done.push(5));
  assert.deepEqual(done, [1, 4], "it has run in this frame already");
  frame();
  assert.deepEqual(done, [1, 4, 5]);
});

test("after a frame without any the next action runs at once", () => {
  const run = oncePerFrame();
  run(() => done.push(1));
  frame();
  run(() => done.push(2));
  assert.deepEqual(done, [1, 2]);
});
