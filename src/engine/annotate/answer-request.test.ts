import { expect, test } from "vitest";
import { success } from "#core/recognition/result.ts";
import type { Wire } from "#core/recognition/provider.ts";
import { EngineFailure } from "../engine-failure.ts";
import type { ImageAnalyzer } from "../vision/image-analyzer.ts";
import { answerRequest } from "./answer-request.ts";
import { TEST_RULES } from "./test-rules.test-data.ts";

const NO_POINTS = { box: [10, 10, 30, 40], score: 0.8, points: [] } as const;

function analyzer(overrides: Partial<ImageAnalyzer> = {}): ImageAnalyzer {
  return {
    size: { width: 100, height: 50 },
    textBoxes: () => Promise.resolve([]),
    strips: () => Promise.resolve([]),
    hanLines: () => Promise.reject(new Error("not asked for")),
    levelAreas: () => Promise.reject(new Error("not asked for")),
    barcodes: () => Promise.resolve([]),
    faces: () => Promise.resolve([NO_POINTS]),
    contentClasses: () => Promise.reject(new Error("not asked for")),
    quality: () => Promise.reject(new Error("not asked for")),
    colors: () => Promise.reject(new Error("not asked for")),
    cropHints: () => Promise.reject(new Error("not asked for")),
    content: () => Promise.reject(new Error("not asked for")),
    lumaPlane: () => Promise.reject(new Error("not asked for")),
    close: () => undefined,
    ...overrides,
  };
}

async function answer(wire: Wire, raw: unknown, image: Partial<ImageAnalyzer> = {}) {
  const context = {
    vision: { open: () => Promise.resolve(success(analyzer(image))) },
    recognizer: { read: () => Promise.resolve([]) },
    ...TEST_RULES,
  };
  return await answerRequest(raw, { wire, context, admit: (runs) => Promise.all(runs.map((run) => run())) });
}

const CONTENT = "aGVsbG8=";

test("a feature that cannot be had is an error of its own beside the others", async () => {
  const features = [{ type: "IMAGE_COPY_SEARCH" }, { type: "FACE_DETECTION" }];
  const { httpStatus, body } = await answer("yandex-vision", { analyzeSpecs: [{ content: CONTENT, features }] });
  expect(httpStatus).toBe(200);
  expect(body).toMatchObject({ results: [{ results: [{ error: { code: 9 } }, { faceDetection: { faces: [{}] } }] }] });
  expect(JSON.stringify(body)).toContain("searched in the local library, and there is none");
});

test("objects, logos, places, the web and products need a cloud service", async () => {
  for (const type of [
    "OBJECT_LOCALIZATION",
    "LOGO_DETECTION",
    "LANDMARK_DETECTION",
    "WEB_DETECTION",
    "PRODUCT_SEARCH",
  ]) {
    const { body } = await answer("google-vision", {
      requests: [{ image: { content: CONTENT }, features: [{ type }] }],
    });
    expect(body).toMatchObject({ responses: [{ error: { code: 12 } }] });
    expect(JSON.stringify(body)).toContain(`built-in engine has no ${type}`);
  }
});

test("crop hints are asked for by their ratios, and say how good they are", async () => {
  const asked: (readonly number[])[] = [];
  const cropHints = (ratios: readonly number[]) => {
    asked.push(ratios);
    return Promise.resolve([{ box: [0.4, 0, 49.6, 50] as const, confidence: 0.6, importanceFraction: 0.75 }]);
  };
  const imageContext = { cropHintsParams: { aspectRatios: [1] } };
  const raw = { requests: [{ image: { content: CONTENT }, features: [{ type: "CROP_HINTS" }], imageContext }] };
  const { body } = await answer("google-vision", raw, { cropHints });
  expect(asked).toEqual([[1]]);
  const vertices = [{}, { x: 50 }, { x: 50, y: 50 }, { y: 50 }];
  expect(body).toEqual({
    responses: [
      {
        cropHintsAnnotation: { cropHints: [{ boundingPoly: { vertices }, confidence: 0.6, importanceFraction: 0.75 }] },
      },
    ],
  });
});

test("a crash while looking for text costs the text only", async () => {
  const features = [{ type: "TEXT_DETECTION" }, { type: "FACE_DETECTION" }];
  const { body } = await answer(
    "google-vision",
    { requests: [{ image: { content: CONTENT }, features }] },
    { textBoxes: () => Promise.reject(new EngineFailure("deadline", "Too slow")) },
  );
  expect(body).toMatchObject({ responses: [{ faceAnnotations: [{ detectionConfidence: 0.8 }], error: { code: 4 } }] });
});

test("a picture without text or faces is a complete, empty answer", async () => {
  const features = [{ type: "TEXT_DETECTION" }, { type: "FACE_DETECTION" }];
  const raw = { requests: [{ image: { content: CONTENT }, features }] };
  const { body } = await answer("google-vision", raw, { faces: () => Promise.resolve([]) });
  expect(body).toEqual({ responses: [{}] });
});

test("an address is refused, not fetched", async () => {
  const raw = {
    requests: [{ image: { source: { imageUri: "http://127.0.0.1/x.png" } }, features: [{ type: "TEXT_DETECTION" }] }],
  };
  const { body } = await answer("google-vision", raw);
  const message = "We can not access the URL currently. Please download the content and pass it in.";
  expect(body).toEqual({ responses: [{ error: { code: 14, message } }] });
});

test("a file in a bucket is refused in the words for buckets", async () => {
  const image = { source: { gcsImageUri: "gs://bucket/a.png" } };
  const { body } = await answer("google-vision", { requests: [{ image, features: [{ type: "FACE_DETECTION" }] }] });
  expect(body).toEqual({ responses: [{ error: { code: 7, message: "Error opening file: gs://bucket/a.png." } }] });
});

test.each([
  [1, 1],
  [0, 2],
  [-1, 2],
  [5, 2],
])("of two faces, maxResults %i gives %i", async (maxResults, expected) => {
  const features = [{ type: "FACE_DETECTION", maxResults }];
  const faces = () => Promise.resolve([NO_POINTS, NO_POINTS]);
  const { body } = await answer("google-vision", { requests: [{ image: { content: CONTENT }, features }] }, { faces });
  expect(body).toMatchObject({ responses: [{ faceAnnotations: Array.from({ length: expected }, () => ({})) }] });
});

test("a text model that is not there costs the text only, and says which there are", async () => {
  const passport = { type: "TEXT_DETECTION", textDetectionConfig: { languageCodes: ["en"], model: "passport" } };
  const features = [passport, { type: "FACE_DETECTION" }];
  const { body } = await answer("yandex-vision", { analyzeSpecs: [{ content: CONTENT, features }] });
  expect(body).toMatchObject({ results: [{ results: [{ error: { code: 12 } }, { faceDetection: { faces: [{}] } }] }] });
  expect(JSON.stringify(body)).toMatch(/no text model \\"passport\\".* page, .*line/);
});

test("a feature without a type is an error of its image; the others stand", async () => {
  const features = [{}, { type: "FACE_DETECTION" }];
  const { body } = await answer("google-vision", { requests: [{ image: { content: CONTENT }, features }] });
  expect(body).toMatchObject({ responses: [{ faceAnnotations: [{}], error: { code: 3 } }] });
});

test("a request that is none is refused as a whole, in the wire's own shape", async () => {
  expect(await answer("google-vision", [])).toMatchObject({ httpStatus: 400, body: { error: { code: 400 } } });
  expect(await answer("yandex-vision", {})).toMatchObject({ httpStatus: 400, body: { code: 3 } });
});

test("the picture is closed whatever happens", async () => {
  let closed = 0;
  const close = () => {
    closed += 1;
  };
  const raw = { requests: [{ image: { content: CONTENT }, features: [{ type: "FACE_DETECTION" }] }] };
  await answer("google-vision", raw, { close });
  const cancelled = answer("google-vision", raw, {
    close,
    faces: () => Promise.reject(new EngineFailure("cancelled", "")),
  });
  await expect(cancelled).rejects.toMatchObject({ kind: "cancelled" });
  expect(closed).toBe(2);
});
