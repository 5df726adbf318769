import { describe, expect, test } from "vitest";
import { success } from "#core/recognition/result.ts";
import type { Feature } from "#core/recognition/provider.ts";
import { EngineFailure } from "../engine-failure.ts";
import { createLocalVision } from "../vision/local-vision.ts";
import type { ImageAnalyzer, Vision } from "../vision/image-analyzer.ts";
import { analyzeImage } from "./analyze-image.ts";
import type { AnalysisContext } from "./feature-run.ts";
import { TEST_RULES } from "./test-rules.test-data.ts";

const ONE_PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==";

/** A real picture of one pixel, of which some answers are replaced. */
function visionWith(overrides: Partial<ImageAnalyzer>): Vision {
  const local = createLocalVision();
  return {
    async open(bytes, limits) {
      const opened = await local.open(bytes, limits);
      return opened.ok ? success({ ...opened.value, ...overrides }) : opened;
    },
  };
}

function analyze(features: readonly Feature[], context: Partial<AnalysisContext>) {
  const requested = features.map((feature, featureIndex) => ({
    featureIndex,
    feature,
    name: feature,
    languages: ["en"],
    wantsConfidence: true,
  }));
  const recognizer = { read: () => Promise.resolve([]) };
  const whole = { vision: visionWith({}), recognizer, ...TEST_RULES, ...context };
  return analyzeImage({ content: ONE_PIXEL, features: requested }, whole, []);
}

const never = () => new Promise<never>(() => undefined);

describe("a deadline", () => {
  test("of a feature ends that feature, the others stand", async () => {
    const deadlines = { featureMs: 300, imageMs: 600_000 };
    const { errors, features } = await analyze(["faces", "quality"], {
      vision: visionWith({ faces: never }),
      deadlines,
    });
    expect(errors).toMatchObject([{ featureIndex: 0, code: 4, message: "faces took more than 0.3 s" }]);
    expect(features.map(({ outcome }) => outcome)).toEqual(["failed", "found"]);
  });

  test("of the picture ends all that is left of it", async () => {
    const deadlines = { featureMs: 600_000, imageMs: 20 };
    const { errors } = await analyze(["faces", "moderation"], {
      vision: visionWith({ faces: never, content: never }),
      deadlines,
    });
    expect(errors).toMatchObject([
      { featureIndex: 0, code: 4 },
      { featureIndex: 1, code: 4 },
    ]);
  });

  test("takes what the recogniser still has to read", async () => {
    const signals: (AbortSignal | undefined)[] = [];
    const recognizer: AnalysisContext["recognizer"] = {
      read: (_, signal) => {
        signals.push(signal);
        return never();
      },
    };
    const textBoxes = () => Promise.resolve([{ centerX: 0.5, centerY: 0.5, width: 1, height: 1, angle: 0, score: 1 }]);
    await analyze(["text"], {
      vision: visionWith({ textBoxes }),
      recognizer,
      deadlines: { featureMs: 300, imageMs: 600_000 },
    });
    expect(signals.length).toBeGreaterThan(0);
    expect(signals.every((signal) => signal?.aborted === true)).toBe(true);
  });
});

test("a picture that its process cannot open is an error of that picture", async () => {
  const open = () => Promise.reject(new EngineFailure("internal", "The picture made a worker stop"));
  const { errors } = await analyze(["faces"], { vision: { open } });
  expect(errors).toEqual([{ code: 13, message: "The picture made a worker stop", details: [] }]);
});

test("when the caller went away there is no answer at all", async () => {
  const open = () => Promise.reject(new EngineFailure("cancelled", "The caller went away"));
  await expect(analyze(["faces"], { vision: { open } })).rejects.toMatchObject({ kind: "cancelled" });
});
