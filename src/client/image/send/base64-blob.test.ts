import { expect, test } from "vitest";
import { base64Blob } from "./base64-blob.ts";

const PIECE = 3 * 256 * 1024;

test.each([0, 1, 2, 3, 10_000, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE + 2])("%i bytes", async (length) => {
  const bytes = Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8)) & 255);
  expect(await base64Blob(bytes).text()).toBe(Buffer.from(bytes).toString("base64"));
});

test("uses the platform's own encoder where there is one", async () => {
  class NativeBytes extends Uint8Array {
    toBase64(): string {
      return `native ${String(this.length)}`;
    }
  }
  expect(await base64Blob(new NativeBytes(3)).text()).toBe("native 3");
});
