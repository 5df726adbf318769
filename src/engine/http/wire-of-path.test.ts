import { expect, test } from "vitest";
import { wireOfPath } from "./wire-of-path.ts";

test.each([
  ["/vision/v1/batchAnalyze", "yandex-vision"],
  ["/v1/images:annotate", "google-vision"],
  ["/v1/projects/p/images:annotate", "google-vision"],
  ["/v1/projects/p/locations/eu/images:annotate", "google-vision"],
  ["/v1/projects/p/locations/images:annotate", undefined],
  ["/v1/files:annotate", undefined],
  ["/", undefined],
])("%s is %s", (path, wire) => {
  expect(wireOfPath(path)).toBe(wire);
});
