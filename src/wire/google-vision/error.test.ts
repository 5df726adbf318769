import { expect, test } from "vitest";
import { googleRefusal } from "./error.ts";
import { parseGoogleRequest } from "./parse-request.ts";

const one = { image: { content: "AAAA" }, features: [{ type: "TEXT_DETECTION" }] };

test.each<[string, unknown, string, string | undefined]>([
  ["a list", [], `Invalid JSON payload received. Unknown name "": Root element must be a message.`, undefined],
  [
    "half a number",
    { requests: [{ ...one, features: [{ type: 5, maxResults: 1.5 }] }] },
    "Invalid value at 'requests[0].features[0].max_results' (TYPE_INT32), 1.5",
    "requests[0].features[0].max_results",
  ],
  ["a number for a text", { requests: [one], parent: 5 }, "Invalid value at 'parent' (TYPE_STRING), 5", "parent"],
  [
    "a number that the enum skips",
    { requests: [{ ...one, features: [{ type: 8 }] }] },
    "Invalid value at 'requests[0].features[0].type' (type.googleapis.com/google.cloud.vision.v1.Feature.Type), 8",
    "requests[0].features[0].type",
  ],
  [
    "an unknown field",
    { requests: [{ ...one, imageContext: { cropHintsParams: { ratio: 1 } } }] },
    `Invalid JSON payload received. Unknown name "ratio" at 'requests[0].image_context.crop_hints_params': Cannot find field.`,
    "requests[0].image_context.crop_hints_params",
  ],
])("%s is named with its place, as the proto spells it", (_, raw, message, field) => {
  const parsed = parseGoogleRequest(raw);
  const refusal = googleRefusal(parsed.ok ? [] : parsed.error);
  expect(refusal.message).toBe(message);
  const violation = field === undefined ? { description: message } : { field, description: message };
  expect(refusal.details).toMatchObject([{ fieldViolations: [violation] }]);
});

test("what cannot be read is told alone, each fault once", () => {
  const parsed = parseGoogleRequest({ requests: [{ image: { content: 5 }, features: [] }, {}, {}] });
  const message = googleRefusal(parsed.ok ? [] : parsed.error).message;
  expect(message).toBe("Invalid value at 'requests[0].image.content' (TYPE_BYTES), 5");
  const empty = parseGoogleRequest({ requests: [{}, {}] });
  expect(googleRefusal(empty.ok ? [] : empty.error).message).toBe("Request must specify image and features.");
});

test("what the service finds after reading has no place", () => {
  const parsed = parseGoogleRequest({ requests: [] });
  expect(googleRefusal(parsed.ok ? [] : parsed.error)).toEqual({
    code: 3,
    message: "Request must specify image and features.",
    details: [],
  });
});
