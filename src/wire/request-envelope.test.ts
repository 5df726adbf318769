import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Feature } from "#core/recognition/provider.ts";
import { DIALECTS, dialectOf } from "./registry.ts";

const FEATURES: readonly Feature[] = [
  ...(["text", "document-text", "faces", "quality", "moderation", "copies", "labels", "logos"] as const),
  ...(["places", "objects", "safe-search", "colors", "crop-hints", "web", "products"] as const),
];

const settings = fc.record(
  {
    provider: fc.constant("builtin" as const),
    wire: fc.constant("google-vision" as const),
    features: fc.uniqueArray(fc.constantFrom(...FEATURES)),
    languages: fc.array(fc.string()),
    textModel: fc.string(),
  },
  { requiredKeys: ["provider", "wire", "features", "languages"] },
);

const image = fc.record({ content: fc.base64String(), mediaType: fc.string() });

describe.each(DIALECTS.map((dialect) => dialect.wire))("the envelope of %s", (wire) => {
  const dialect = dialectOf(wire);

  test("around the contents of the images is the request, to the letter", () => {
    fc.assert(
      fc.property(settings, fc.array(image, { maxLength: 4 }), (wanted, images) => {
        const mediaTypes = images.map((one) => one.mediaType);
        const { parts, features, unsupported } = dialect.requestEnvelope(wanted, mediaTypes);
        const built = dialect.buildRequest(wanted, images);
        expect(parts).toHaveLength(images.length + 1);
        expect(parts.map((part, index) => part + (images[index]?.content ?? "")).join("")).toBe(
          JSON.stringify(built.request),
        );
        expect({ features, unsupported }).toEqual({ features: built.features, unsupported: built.unsupported });
      }),
    );
  });

  test("names every wished feature as asked for or as unsupported", () => {
    fc.assert(
      fc.property(settings, (wanted) => {
        const { features, unsupported } = dialect.requestEnvelope(wanted, ["image/png"]);
        expect(new Set([...features, ...unsupported])).toEqual(new Set(wanted.features));
        expect(features.some((feature) => unsupported.includes(feature))).toBe(false);
      }),
    );
  });
});
