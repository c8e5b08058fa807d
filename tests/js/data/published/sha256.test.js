import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import test from "node:test";
import { sha256 } from "../../../../assets/app/data/published/sha256.js";

test("any bytes have the hash that others count, also where a block ends", () => {
  for (const length of [0, 1, 3, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1000, 100_003]) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 7919 + length) >>> 3);
    const known = createHash("sha256").update(bytes).digest("hex");
    assert.equal(Buffer.from(sha256(bytes.buffer)).toString("hex"), known, String(length));
  }
});
