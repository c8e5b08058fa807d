/** Pages that follow their server, on a clock that the test turns. */

import assert from "node:assert/strict";
import test from "node:test";
import { createAsker } from "../../../assets/app/following/asker.js";
import {
  checkNewest,
  isAtEnd,
  newsOf,
  queryOfNewest,
  waitAfter,
} from "../../../assets/app/following/newest.js";
import { parseAddress } from "../../../assets/app/lib/address.js";
import { addressContext } from "../../../assets/app/page.js";
import { BOOT, MANIFEST } from "../helpers.js";

const SETTINGS = { open: "latest", seed: "2025-03-13", source: "", theme: "auto", lang: "en" };
const MINUTE = 60_000;
const OWN = { ...MANIFEST, revision: "0123456789ab" };
const context = addressContext({ ...BOOT, settings: SETTINGS });
const state = (query) => parseAddress(query, context);
const told = (sources, revision = "ba9876543210") => ({ revision, last: "2025-03-31", sources });

function rig(answers = []) {
  const world = { now: 0, seen: true, online: true, timers: new Map(), asked: [] };
  let timer = 0;
  const clock = {
    now: () => world.now,
    random: () => 0.5,
    seen: () => world.seen,
    online: () => world.online,
    later: (action, ms) => world.timers.set(++timer, { action, at: world.now + ms }) && timer,
    cancel: (id) => world.timers.delete(id),
  };
  const asker = createAsker(async () => {
    world.asked.push(world.now / MINUTE);
    const answer = answers.shift() ?? true;
    if (answer instanceof Error) throw answer;
    return answer;
  }, clock);
  /** Let time pass: each timer that is due runs at its time. */
  const turn = async (minutes) => {
    const end = world.now + minutes * MINUTE;
    for (let due = next(end); due; due = next(end)) {
      const [id, { action, at }] = due;
      world.timers.delete(id);
      world.now = Math.max(world.now, at);
      action();
      await new Promise(setImmediate);
    }
    world.now = end;
  };
  const next = (end) => [...world.timers].find(([, { at }]) => at <= end);
  const look = (seen) => {
    world.seen = seen;
    asker.seen();
  };
  asker.seen();
  return { world, turn, look };
}

test("a page that is seen asks once a minute, not at once", async () => {
  const { world, turn } = rig();
  await turn(3.5);
  assert.deepEqual(world.asked, [1, 2, 3]);
});

test("a hidden page has no timer, and asks at once when it is seen again after a minute", async () => {
  const { world, turn, look } = rig();
  await turn(1.5);
  look(false);
  assert.equal(world.timers.size, 0);
  await turn(60);
  look(true);
  await turn(0);
  assert.deepEqual(world.asked, [1, 61.5]);
  look(false);
  look(true);
  await turn(0.9);
  assert.deepEqual(world.asked, [1, 61.5], "it had asked a moment ago");
  await turn(0.2);
  assert.deepEqual(world.asked, [1, 61.5, 62.5]);
  assert.equal(world.timers.size, 1);
});

test("an answer that comes when the page is hidden sets no timer", async () => {
  const { world, look } = rig();
  const [{ action }] = world.timers.values();
  world.timers.clear();
  action();
  look(false);
  await new Promise(setImmediate);
  assert.deepEqual([world.asked.length, world.timers.size], [1, 0]);
});

test("failures make it ask more rarely, at most every half hour, until one succeeds", async () => {
  const { world, turn } = rig(Array.from({ length: 8 }, () => new Error("503")));
  await turn(151.5);
  assert.deepEqual(world.asked, [1, 3, 7, 15, 31, 61, 91, 121, 151]);
  await turn(1);
  assert.equal(world.asked.at(-1), 152);
});

test("without a network nothing is asked, and that is no failure", async () => {
  const { world, turn } = rig();
  world.online = false;
  await turn(5);
  assert.deepEqual(world.asked, []);
  world.online = true;
  await turn(1);
  assert.deepEqual(world.asked, [6]);
});

test("a host that tells of no revision is not asked again, not even when the page is seen again", async () => {
  const { world, turn, look } = rig([false]);
  await turn(5);
  look(false);
  look(true);
  await turn(5);
  assert.deepEqual(world.asked, [1]);
});

test("pages that were opened together do not ask together", () => {
  assert.deepEqual([waitAfter(0, 0), waitAfter(0, 0.5)], [0.75 * MINUTE, MINUTE]);
  assert.ok(waitAfter(0, 0.999) < 1.25 * MINUTE);
  assert.ok(waitAfter(50, 0.999) < 37.5 * MINUTE);
});

test("only an answer that was asked for counts", () => {
  const good = told({ map: "2025-03-21" });
  assert.equal(checkNewest(good), good);
  const bad = [
    null,
    "x",
    {},
    told({}),
    told({ map: null }),
    told({ map: "soon" }),
    told({ map: "2025-03-21" }, 7),
  ];
  for (const answer of bad) assert.throws(() => checkNewest(answer), /no revision/);
});

test("what is new depends on the source that is shown", () => {
  assert.equal(newsOf(OWN, "map", null), null);
  assert.equal(newsOf(OWN, "map", told({ map: "2025-03-21" }, OWN.revision)), null);
  assert.deepEqual(newsOf(OWN, "map", told({ map: "2025-03-21" })), { day: "2025-03-21" });
  const others = [{ map: "2025-03-20", rec: "2025-03-31" }, { map: "2025-03-19" }, { rec: "2025-03-31" }];
  for (const sources of others) assert.deepEqual(newsOf(OWN, "map", told(sources)), { day: null });
});

test("who is at the end stays at the end, who is not stays on the day; the rest of the view is kept", () => {
  const view = "region=kursk&compare=rec@2025-03-05&mode=swipe&view=35,51,9&tab=source&lang=uk";
  assert.equal(
    queryOfNewest(state(view), context),
    "date=latest&source=map&region=kursk&compare=rec@2025-03-05&mode=swipe&view=35,51,9&tab=source&lang=uk",
  );
  assert.equal(
    queryOfNewest(state("date=2025-03-19&from=2025-03-10&to=2025-03-20"), context),
    "date=2025-03-19&source=map&from=2025-03-10&to=2025-03-20",
  );
  assert.equal(
    queryOfNewest(state("from=2025-03-10&to=2025-03-20"), context),
    "date=latest&source=map&from=2025-03-10",
    "a period that ends before the new day would hide it",
  );
  assert.deepEqual(
    ["", "date=latest", "date=2025-03-20", "date=2025-03-19"].map((q) => isAtEnd(state(q), context)),
    [true, true, true, false],
  );
});
