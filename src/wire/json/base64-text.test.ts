import fc from "fast-check";
import { expect, test } from "vitest";
import { isBase64, sizeOfBase64 } from "./base64-text.ts";

test("bytes in either alphabet, padded or not, broken into lines or not, are base64 of their size", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const standard = Buffer.from(bytes).toString("base64");
      const lines = standard.replace(/.{1,76}/g, "$&\r\n");
      for (const text of [standard, standard.replace(/=/g, ""), Buffer.from(bytes).toString("base64url"), lines]) {
        expect([text, isBase64(text), sizeOfBase64(text)]).toEqual([text, true, bytes.length]);
      }
    }),
  );
});

test.each(["data:image/png;base64,AAAA", "AAA!", "AA AA", "A", "AAAAA", "AA=A", "===", "é"])("%s is not", (text) => {
  expect(isBase64(text)).toBe(false);
});

test("the longest content a request may hold is looked at in one go", () => {
  const content = "A".repeat(10_485_760);
  expect(isBase64(content)).toBe(true);
  expect(sizeOfBase64(content)).toBe(7_864_320);
});
