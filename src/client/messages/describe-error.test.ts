import { describe, expect, test } from "vitest";
import type { RecognitionError } from "#core/recognition/error.ts";
import { describeError } from "./describe-error.ts";
import { en } from "./en.ts";
import { ru } from "./ru.ts";

const ERRORS: readonly RecognitionError[] = [
  { kind: "offline" },
  { kind: "timeout", afterMs: 60_000 },
  { kind: "cancelled" },
  { kind: "quota", message: "Slow down", retryAfterMs: 5000 },
  { kind: "auth", message: "Token is invalid" },
  { kind: "too-large", message: "" },
  { kind: "unsupported", message: "" },
  { kind: "rejected", message: "Can't decode Image", code: 3 },
  { kind: "unavailable", message: "", code: 14 },
  { kind: "bad-response", message: "" },
  { kind: "no-answer" },
];

describe("describeError", () => {
  describe.each([en, ru])("in $locale", (messages) => {
    test.each(ERRORS)("says what, why and what to do: $kind", (error) => {
      const { short, what, why, remedy } = describeError(messages, error);
      expect(short.length).toBeLessThanOrEqual(40);
      for (const sentence of [what, why, remedy]) expect(sentence).toMatch(/^\p{Lu}.*[.”»]$/su);
    });
  });

  test("passes on what the engine said and when to come back", () => {
    expect(describeError(en, { kind: "rejected", message: "Can't decode Image", code: 3 }).why).toBe(
      "It answered INVALID_ARGUMENT. It said: “Can't decode Image”",
    );
    expect(describeError(en, { kind: "quota", message: "", retryAfterMs: 5000 }).remedy).toContain("5s");
  });
});
