import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { contentHash } from "./content-hash.ts";

test("is SHA-256 in hexadecimal", async () => {
  const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index & 255);
  expect(await contentHash(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
});
