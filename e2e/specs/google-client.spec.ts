import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { ImageAnnotatorClient } from "@google-cloud/vision";
import { expect, test } from "@playwright/test";

// The vendor's own library in its REST mode, pointed at the built app: what scripts would see of the double.
const TEXT = new URL("../../src/engine/fixtures/one-word.png", import.meta.url);
const FACE = new URL("../../src/engine/fixtures/hopper.jpg", import.meta.url);
const INVOICE = new URL("../../public/samples/invoice.png", import.meta.url);
/** Helpers of features that the engine does not have. */
const ABSENT = ["landmarkDetection", "logoDetection", "webDetection", "productSearch", "objectLocalization"] as const;
const NOT_THERE = /has images:annotate and batchAnalyze, and not this method/;
const ENGLISH = { languageHints: ["en"] };

function startClient(baseURL: string | undefined): ImageAnnotatorClient {
  const { protocol, hostname, port } = new URL(baseURL ?? "");
  return new ImageAnnotatorClient({
    fallback: true,
    protocol: protocol.replace(":", ""),
    apiEndpoint: hostname,
    port: Number(port),
    // Nobody looks at it, but without one the library would search the machine and the network for another.
    apiKey: "none",
  });
}

test.describe("the official client library", () => {
  test.setTimeout(120_000);
  let client: ImageAnnotatorClient;

  test.beforeEach(({ baseURL }) => {
    client = startClient(baseURL);
  });
  test.afterEach(() => client.close());

  test("reads text", async () => {
    const [answer] = await client.textDetection({ image: { content: await readFile(TEXT) }, imageContext: ENGLISH });
    expect(answer.error).toBeNull();
    const [whole, word] = answer.textAnnotations ?? [];
    expect(whole?.description).toBe("EXIT\n");
    expect(word?.description).toBe("EXIT");
    expect(word?.boundingPoly?.vertices).toHaveLength(4);
  });

  test("reads documents, with the place and confidence of every word", async () => {
    const [answer] = await client.documentTextDetection({
      image: { content: await readFile(INVOICE) },
      imageContext: { languageHints: ["en", "de"] },
    });
    const [page] = answer.fullTextAnnotation?.pages ?? [];
    const words = (page?.blocks ?? [])
      .flatMap(({ paragraphs }) => paragraphs ?? [])
      .flatMap(({ words: some }) => some ?? []);
    expect(words.length).toBeGreaterThan(40);
    for (const word of words) {
      expect(word.boundingBox?.vertices).toHaveLength(4);
      expect(word.confidence).toBeGreaterThan(0);
      expect(word.symbols?.length).toBeGreaterThan(0);
    }
    expect(answer.textAnnotations?.length).toBe(words.length + 1);
    expect(page?.width).toBeGreaterThan(0);
  });

  test("finds faces", async () => {
    const [answer] = await client.faceDetection({ image: { content: await readFile(FACE) } });
    const [face] = answer.faceAnnotations ?? [];
    expect(face?.detectionConfidence).toBeGreaterThan(0.9);
    expect(face?.landmarks?.length).toBeGreaterThan(20);
    expect(face?.boundingPoly?.vertices).toHaveLength(4);
  });

  test("asks for several features at once: safe search, colours, crop hints, labels", async () => {
    const [answer] = await client.annotateImage({
      image: { content: await readFile(FACE) },
      features: [
        { type: "SAFE_SEARCH_DETECTION" },
        { type: "IMAGE_PROPERTIES" },
        { type: "CROP_HINTS" },
        { type: "LABEL_DETECTION" },
      ],
      imageContext: { cropHintsParams: { aspectRatios: [1, 1.5] } },
    });
    expect(answer.error).toBeNull();
    expect(answer.safeSearchAnnotation).not.toBeNull();
    const colors = answer.imagePropertiesAnnotation?.dominantColors?.colors ?? [];
    expect(colors.length).toBeGreaterThan(0);
    expect(colors[0]?.color?.red).toEqual(expect.any(Number));
    expect(answer.cropHintsAnnotation?.cropHints).toHaveLength(2);
  });

  test("sends a batch: each image has its own answer or error", async () => {
    const [{ responses }] = await client.batchAnnotateImages({
      requests: [
        { image: { content: await readFile(TEXT) }, features: [{ type: "TEXT_DETECTION" }], imageContext: ENGLISH },
        { image: { content: Buffer.from("no picture") }, features: [{ type: "TEXT_DETECTION" }] },
        { image: { source: { imageUri: "https://images.example/a.png" } }, features: [{ type: "FACE_DETECTION" }] },
        {
          image: { content: await readFile(FACE) },
          features: [{ type: "LOGO_DETECTION" }, { type: "FACE_DETECTION" }],
        },
      ],
    });
    expect(responses).toHaveLength(4);
    expect(responses?.[0]?.textAnnotations?.[0]?.description).toBe("EXIT\n");
    expect(responses?.[1]?.error).toMatchObject({ code: 3, message: "Bad image data." });
    expect(responses?.[2]?.error).toMatchObject({ code: 14 });
    expect(responses?.[3]?.error).toMatchObject({ code: 12 });
    expect(responses?.[3]?.faceAnnotations).toHaveLength(1);
  });

  test("has a helper for each feature", async () => {
    const image = fileURLToPath(FACE);
    const [safe] = await client.safeSearchDetection(image);
    expect(safe.error).toBeNull();
    // Nothing measures it: the wire leaves it out, and the library fills it in.
    expect(safe.safeSearchAnnotation?.spoof).toBe("UNKNOWN");
    const [colors] = await client.imageProperties(image);
    expect(colors.imagePropertiesAnnotation?.dominantColors?.colors?.length).toBeGreaterThan(0);
    const [crops] = await client.cropHints(await readFile(FACE));
    expect(crops.cropHintsAnnotation?.cropHints).toHaveLength(1);
    const [labels] = await client.labelDetection(image);
    expect(labels.labelAnnotations?.map(({ description }) => description)).toContain("Face");
  });

  test("has helpers for features that are not there, which say so in the answer", async () => {
    const image = fileURLToPath(FACE);
    for (const ask of ABSENT) {
      const answered = await client[ask]?.(image);
      expect(answered?.[0].error).toMatchObject({ code: 12, message: expect.stringContaining("_") });
    }
  });

  test("asks for both kinds of text at once, and gets one answer, with confidences", async () => {
    const features = [{ type: "TEXT_DETECTION" as const }, { type: "DOCUMENT_TEXT_DETECTION" as const }];
    const [answer] = await client.annotateImage({
      image: { content: await readFile(TEXT) },
      features,
      imageContext: ENGLISH,
    });
    expect(answer.textAnnotations).toHaveLength(2);
    expect(answer.fullTextAnnotation?.pages?.[0]?.blocks?.[0]?.confidence).toBeGreaterThan(0);
  });

  test("is told that files are not read, in the library's own error", async () => {
    const files = { requests: [{ inputConfig: { mimeType: "application/pdf" }, features: [] }] };
    await expect(client.batchAnnotateFiles(files)).rejects.toThrow(NOT_THERE);
    const image = { source: { imageUri: "gs://b/a.png" } };
    const later = { requests: [{ image, features: [{ type: "FACE_DETECTION" as const }] }], outputConfig: {} };
    await expect(client.asyncBatchAnnotateImages(later)).rejects.toThrow(NOT_THERE);
  });

  test("is told what is wrong with a request as a whole", async () => {
    const request = { image: { content: Buffer.from("A") }, features: [{ type: "FACE_DETECTION" as const }] };
    const requests = Array.from({ length: 17 }, () => request);
    await expect(client.batchAnnotateImages({ requests })).rejects.toThrow(/Too many images per request/);
    await expect(client.batchAnnotateImages({ requests: [] })).rejects.toThrow(
      /Request must specify image and features/,
    );
  });
});
