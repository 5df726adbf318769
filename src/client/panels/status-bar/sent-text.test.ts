import { expect, test } from "vitest";
import { en } from "../../messages/en.ts";
import { sentText } from "./sent-text.ts";

const ORIGINAL = { width: 4000, height: 3000 };

test("an untouched picture is said to be so", () => {
  const sent = { size: ORIGINAL, bytes: 2_400_000, mediaType: "image/jpeg", changes: [] };
  expect(sentText(sent, ORIGINAL, en)).toBe("sent 4000 × 3000 px · 2.4 MB · sent as it is");
});

test("every change is named, with the scale", () => {
  const sent = {
    size: { width: 2000, height: 1500 },
    bytes: 900_000,
    mediaType: "image/jpeg",
    changes: ["turned-upright", "downscaled", "recompressed"] as const,
  };
  expect(sentText(sent, ORIGINAL, en)).toBe(
    "sent 2000 × 1500 px · 900 kB · turned upright · scaled down · compressed again · scaled to 50%",
  );
});
