import { expect, test } from "vitest";
import { engineTarget } from "./engine-target.ts";

test.each([
  ["/vision/v1/batchAnalyze", "yandex-vision"],
  ["/v1/images:annotate", "google-vision"],
  ["/v1/projects/p/images:annotate", "google-vision"],
  ["/v1/projects/p/locations/eu/images:annotate", "google-vision"],
])("%s is %s, with the limits of the engine or of the service", (path, wire) => {
  expect(engineTarget(path)).toEqual({ wire, limitsOf: "engine" });
  expect(engineTarget(`/double${path}`)).toEqual({ wire, limitsOf: "vendor" });
});

test.each(["/v1/projects/p/locations/images:annotate", "/v1/files:annotate", "/", "/double", "/double/"])(
  "%s is nothing",
  (path) => {
    expect(engineTarget(path)).toBeUndefined();
  },
);
