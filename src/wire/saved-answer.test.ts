import { describe, expect, test } from "vitest";
import { parseSavedAnswer } from "./saved-answer.ts";

const imageSize = { width: 100, height: 50 };

function outcomeOf(raw: unknown) {
  const parsed = parseSavedAnswer(raw, imageSize);
  if (!parsed.ok) return parsed.error.kind;
  const faces = parsed.value.answer.images.map((image) => image.document.faces.size);
  return `${parsed.value.wire} ${faces.join("+")}`;
}

const yandexFaces = { faceDetection: { faces: [{}] } };
const googleFaces = { faceAnnotations: [{}] };

describe("parseSavedAnswer", () => {
  test.each<[string, unknown, string]>([
    ["a whole answer of Yandex", { results: [{ results: [yandexFaces] }, { results: [] }] }, "yandex-vision 1+0"],
    ["its part for one image", { results: [yandexFaces, {}] }, "yandex-vision 1"],
    ["a list of those", [{ results: [yandexFaces] }, { results: [] }], "yandex-vision 1+0"],
    ["one feature result", yandexFaces, "yandex-vision 1"],
    ["a list of feature results", [yandexFaces, { face_detection: { faces: [{}] } }], "yandex-vision 2"],
    ["a failed image of Yandex", { results: [{ error: { code: 3 } }] }, "yandex-vision 0"],
    ["a whole answer of Google", { responses: [googleFaces, {}] }, "google-vision 1+0"],
    ["one response", googleFaces, "google-vision 1"],
    ["one response in snake_case", { face_annotations: [{}], image_link: "x" }, "google-vision 1"],
    ["a list of responses", [googleFaces, {}], "google-vision 1+0"],
    ["the file of an asynchronous request", { inputConfig: {}, responses: [googleFaces] }, "google-vision 1"],
    ["an empty response", {}, "google-vision 0"],
    ["a failed image of Google", { error: { code: 3, message: "Bad image data." } }, "google-vision 0"],
    ["an error body of Google", { error: { code: 403, message: "m", status: "PERMISSION_DENIED" } }, "error-answer"],
    ["an error body of Yandex", { code: 16, message: "m" }, "error-answer"],
    ["an answer of Yandex OCR", { result: { textAnnotation: {} } }, "yandex-ocr 0"],
    ["its inside", { text_annotation: {} }, "yandex-ocr 0"],
    ["its JSON Lines", [{ result: { textAnnotation: {}, page: "0" } }, { error: { code: 3 } }], "yandex-ocr 0+0"],
    ["a layout of something else", { shapes: [] }, "unknown-format"],
    ["a list of something known", [{ image_id: 1, bbox: [] }], "unsupported-format"],
    ["an operation under way", { id: "x", done: false, metadata: null }, "unsupported-format"],
    ["results of something else", { results: [{ label: "cat" }] }, "unknown-format"],
    ["nothing", null, "unknown-format"],
  ])("%s", (_, raw, outcome) => {
    expect(outcomeOf(raw)).toBe(outcome);
  });

  test("puts every image of the answer onto the one image", () => {
    const normalizedVertices = [{ x: 0.5 }, { x: 1 }, { x: 1, y: 1 }];
    const objects = { localizedObjectAnnotations: [{ name: "cat", boundingPoly: { normalizedVertices } }] };
    const parsed = parseSavedAnswer([objects], imageSize);
    expect(parsed.ok && parsed.value.answer.images[0]?.document.objects[0]?.polygon).toEqual([50, 0, 100, 0, 100, 50]);
  });

  test.each([
    [
      "the page that it states",
      { responses: [{ fullTextAnnotation: { pages: [{ width: 70, height: 90 }] } }] },
      [70, 90],
    ],
    [
      "all that it locates",
      { faceAnnotations: [{ boundingPoly: { vertices: [{}, { x: 30 }, { x: 30, y: 40 }, { y: 40 }] } }] },
      [30, 40],
    ],
    ["some size", { labelAnnotations: [{ description: "cat" }] }, [1000, 1000]],
  ])("without an image has %s for one", (_, raw, size) => {
    const parsed = parseSavedAnswer(raw, undefined);
    const { width, height } = parsed.ok ? (parsed.value.answer.images[0]?.document.imageSize ?? imageSize) : imageSize;
    expect([width, height]).toEqual(size);
  });

  test("says what a file holds that it cannot read", () => {
    const parsed = parseSavedAnswer([1, 2], imageSize);
    expect(parsed.ok ? "" : parsed.error.message).toBe(
      "The file is no answer of Yandex Vision, Yandex OCR or Google Vision; it holds a list of 2.",
    );
  });
});
