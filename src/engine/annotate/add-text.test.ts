import { expect, it, onTestFinished, vi } from "vitest";
import type { Wire } from "#core/recognition/provider.ts";
import { success } from "#core/recognition/result.ts";
import type { ImageAnalyzer } from "../vision/image-analyzer.ts";
import { analyzerOf } from "../vision/image-analyzer.test-data.ts";
import { answerRequest } from "./answer-request.ts";
import { TEST_RULES } from "./test-rules.test-data.ts";

const CONTENT = "aGVsbG8=";
const QR_CODE = { kind: "qr_code", text: "https://nordlicht.example" } as const;

/** A picture without a word, but with a code. */
function pictureOfCode(): ImageAnalyzer {
  return analyzerOf({
    size: { width: 100, height: 50 },
    textBoxes: () => Promise.resolve([]),
    barcodes: () => Promise.resolve([QR_CODE]),
  });
}

async function answer(wire: Wire, raw: unknown, image = pictureOfCode(), faults: string[] = []) {
  const context = {
    vision: { open: () => Promise.resolve(success(image)) },
    recognizer: { read: () => Promise.resolve([]) },
    onFault: (message: string) => faults.push(message),
    ...TEST_RULES,
  };
  return (await answerRequest(raw, { wire, context, admit: (runs) => Promise.all(runs.map((run) => run())) })).body;
}

it("says what a code says as an entity without words", async () => {
  const features = [{ type: "TEXT_DETECTION", textDetectionConfig: { languageCodes: ["en"] } }];
  const page = { width: "100", height: "50", entities: [{ name: "qr_code", text: QR_CODE.text }] };
  expect(await answer("yandex-vision", { analyzeSpecs: [{ content: CONTENT, features }] })).toEqual({
    results: [{ results: [{ textDetection: { pages: [page] } }] }],
  });
});

it("does not look for codes where the answer has no place for entities", async () => {
  for (const type of ["TEXT_DETECTION", "DOCUMENT_TEXT_DETECTION"]) {
    const raw = { requests: [{ image: { content: CONTENT }, features: [{ type }] }] };
    expect(await answer("google-vision", raw)).toEqual({ responses: [{}] });
  }
});

const YANDEX_TEXT = { type: "TEXT_DETECTION", textDetectionConfig: { languageCodes: ["en"] } };

it("answers text and entities although codes cannot be read, and tells of it beside them", async () => {
  const faults: string[] = [];
  const image = { ...pictureOfCode(), barcodes: () => Promise.reject(new Error("reader broke")) };
  const raw = { analyzeSpecs: [{ content: CONTENT, features: [YANDEX_TEXT] }] };
  expect(await answer("yandex-vision", raw, image, faults)).toEqual({
    results: [{ results: [{ textDetection: {}, error: { code: 13, message: "Reading codes failed: reader broke" } }] }],
  });
  expect(faults).toEqual(["Reading codes failed: reader broke"]);
});

it("answers codes although the finder of entities fails, and tells of it beside them", async () => {
  vi.doMock("../entities/find-entities.ts", () => ({
    findEntities: () => {
      throw new Error("finder broke");
    },
  }));
  onTestFinished(() => {
    vi.doUnmock("../entities/find-entities.ts");
  });
  const raw = { analyzeSpecs: [{ content: CONTENT, features: [YANDEX_TEXT] }] };
  const entities = [{ name: "qr_code", text: QR_CODE.text }];
  expect(await answer("yandex-vision", raw)).toMatchObject({
    results: [
      {
        results: [
          {
            textDetection: { pages: [{ entities }] },
            error: { code: 13, message: "Looking for entities failed: finder broke" },
          },
        ],
      },
    ],
  });
});
