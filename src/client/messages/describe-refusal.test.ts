import { describe, expect, test } from "vitest";
import type { ImageRefusal } from "#core/recognition/image-refusal.ts";
import { describeRefusal } from "./describe-refusal.ts";
import { en } from "./en.ts";
import { ru } from "./ru.ts";

const size = { width: 30000, height: 20000 };

const REFUSALS: readonly ImageRefusal[] = [
  { kind: "empty" },
  { kind: "unreadable" },
  { kind: "not-an-image", looksLike: "pdf" },
  { kind: "not-an-image" },
  { kind: "unsupported-format", format: "heic" },
  { kind: "too-many-pixels", size, limitPixels: 100_000_000 },
  { kind: "side-too-long", size, limitSide: 20_000 },
  { kind: "file-too-large", sizeBytes: 300_000_000, limitBytes: 200_000_000 },
  { kind: "damaged", format: "png" },
  { kind: "took-too-long", limitMs: 30_000 },
  { kind: "cannot-fit", limitBytes: 1_000_000 },
];

describe("describeRefusal", () => {
  describe.each([en, ru])("in $locale", (messages) => {
    test.each(REFUSALS)("says what, why and what to do: $kind", (refusal) => {
      const { short, what, why, remedy } = describeRefusal(messages, refusal);
      expect(short.length).toBeLessThanOrEqual(40);
      for (const sentence of [what, why, remedy]) expect(sentence).toMatch(/^\p{Lu}.*\.$/su);
    });
  });

  test("names the format found, the size and the limit", () => {
    expect(describeRefusal(en, { kind: "not-an-image", looksLike: "pdf" }).why).toContain("PDF");
    const tooMany = describeRefusal(en, { kind: "too-many-pixels", size, limitPixels: 100_000_000 });
    expect(tooMany.short).toBe("Exceeds 100 Mpx");
    expect(tooMany.what).toContain("600 Mpx");
    expect(tooMany.why).toContain("30000 × 20000 px");
  });
});
