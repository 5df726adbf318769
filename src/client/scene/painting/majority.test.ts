import { describe, expect, it } from "vitest";
import { majorityBucket } from "./majority.ts";

describe("majorityBucket", () => {
  it("counts only the boxes asked about; the lower of equals wins", () => {
    const buckets = Uint8Array.from([3, 3, 3, 2, 2, 0]);
    expect(majorityBucket(buckets, 0, 6)).toBe(3);
    expect(majorityBucket(buckets, 3, 6)).toBe(2);
    expect(majorityBucket(buckets, 2, 4)).toBe(2);
  });
});
