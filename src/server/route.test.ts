import { describe, expect, it } from "vitest";
import { methodsOf, routeOf } from "./route.ts";

const noFile = () => false;
const upstreamOf = (path: string) => {
  const route = routeOf(path, noFile);
  return route.kind === "forward" ? `${route.provider} ${route.wire} ${route.upstreamPath}` : route.kind;
};

describe("routeOf", () => {
  it.each([
    ["/api/yandex/vision/v1/batchAnalyze", "yandex yandex-vision /vision/v1/batchAnalyze"],
    ["/api/google/v1/images:annotate", "google google-vision /v1/images:annotate"],
    ["/api/google/v1/projects/p-1/images:annotate", "google google-vision /v1/projects/p-1/images:annotate"],
    ["/api/google/v1/projects/a.com:p/images:annotate", "google google-vision /v1/projects/a.com:p/images:annotate"],
    [
      "/api/google/v1/projects/p/locations/eu/images:annotate",
      "google google-vision /v1/projects/p/locations/eu/images:annotate",
    ],
    ["/api/builtin/vision/v1/batchAnalyze", "builtin yandex-vision /vision/v1/batchAnalyze"],
    ["/api/builtin/v1/images:annotate", "builtin google-vision /v1/images:annotate"],
    ["/vision/v1/batchAnalyze", "builtin yandex-vision /double/vision/v1/batchAnalyze"],
    ["/v1/images:annotate", "builtin google-vision /double/v1/images:annotate"],
    ["/v1/projects/p/images:annotate", "builtin google-vision /double/v1/projects/p/images:annotate"],
    ["/api/providers", "providers"],
    ["/healthz", "health"],
    ["/", "file"],
  ])("%s is %s", (path, expected) => {
    expect(upstreamOf(path)).toBe(expected);
  });

  it.each([
    "/api",
    "/api/",
    "/api/yandex",
    "/double/v1/images:annotate",
    "/api/builtin/double/v1/images:annotate",
    "/api/yandex/v1/images:annotate",
    "/api/google/vision/v1/batchAnalyze",
    "/api/other/v1/images:annotate",
    "/api/google/v1/images:asyncBatchAnnotate",
    "/api/google/v1/files:annotate",
    "/api/google/v1/images:annotate/",
    "/api/google/v1/images%3Aannotate",
    "/api/google//v1/images:annotate",
    "/api/google/v1/../v1/images:annotate",
    "/api/google/v1/projects/../images:annotate",
    "/api/google/v1/projects/%2e%2e/images:annotate",
    "/api/google/v1/projects/p/locations/eu/x/images:annotate",
    "/api/google/v1/projects/p@evil/images:annotate",
    "/api/yandex/vision/v1/batchanalyze",
    "/api/providers/",
    "/constructor",
    "/api/constructor/v1/images:annotate",
  ])("%s is unknown", (path) => {
    expect(upstreamOf(path)).toBe("unknown");
  });

  it.each([
    ["/v1/files:annotate", "google-vision", true],
    ["/v1/files:asyncBatchAnnotate", "google-vision", true],
    ["/v1/images:asyncBatchAnnotate", "google-vision", true],
    ["/v1/projects/p/locations/eu/images:asyncBatchAnnotate", "google-vision", true],
    ["/v1/operations/abc", "google-vision", true],
    ["/v1/projects/p/locations/eu/operations/abc", "google-vision", true],
    ["/v1/projects/p/locations/eu/productSets/s:addProduct", "google-vision", true],
    ["/v1p4beta1/images:annotate", "google-vision", true],
    ["/v1/images:smell", "google-vision", false],
    ["/v1/projects/p@evil/images:annotate", "google-vision", true],
    ["/ocr/v1/recognizeText", "yandex-vision", true],
    ["/vision/v1/batchanalyze", "yandex-vision", false],
  ])("%s is a path of %s that is refused in its shape", (path, wire, isDocumented) => {
    expect(routeOf(path, noFile)).toEqual({ kind: "vendor-method", wire, isDocumented });
  });

  it("knows files by their list only", () => {
    expect(routeOf("/a.js", (path) => path === "/a.js")).toEqual({ kind: "file", path: "/a.js" });
    expect(routeOf("/b.js", (path) => path === "/a.js")).toEqual({ kind: "unknown" });
  });
});

it("forwards take POST, all else is read", () => {
  expect(methodsOf(routeOf("/v1/images:annotate", noFile))).toBe("POST");
  expect(methodsOf({ kind: "health" })).toBe("GET, HEAD");
  expect(methodsOf({ kind: "unknown" })).toBe("GET, HEAD, POST");
});
