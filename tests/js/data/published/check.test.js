import assert from "node:assert/strict";
import test from "node:test";
import { isAsPublished } from "../../../../assets/app/data/published/check.js";

const bytes = (text) => new TextEncoder().encode(text).buffer;
const ADDRESS = "/data/series.HASH.json";

async function addressOf(text) {
  const digest = Buffer.from(await crypto.subtle.digest("SHA-256", bytes(text))).toString("hex");
  return ADDRESS.replace("HASH", digest.slice(0, 16));
}

test("a file is taken only if its bytes are those that its address names", async () => {
  const address = await addressOf('{"rows":[]}');
  assert.equal(await isAsPublished(address, bytes('{"rows":[]}')), true);
  assert.equal(await isAsPublished(address, bytes('{"rows":[1]}')), false);
  assert.equal(await isAsPublished(address, bytes("")), false);
});

test("nothing is said where the address holds no hash", async () => {
  assert.equal(await isAsPublished("/data/series.json", bytes("2")), true);
});

test("a page that came over plain http counts the hash itself", async () => {
  const address = await addressOf("1");
  assert.equal(await isAsPublished(address, bytes("1"), null), true);
  assert.equal(await isAsPublished(address, bytes("2"), null), false);
});
