import { readFile } from "node:fs/promises";
import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "@playwright/test";
import sharp from "sharp";

// The double as scripts meet it: the built app at the vendors' own paths, without a browser.
const YANDEX = "/vision/v1/batchAnalyze";
const GOOGLE = "/v1/images:annotate";
const FIXTURES = new URL("../../src/engine/fixtures/", import.meta.url);

const FACES = { type: "FACE_DETECTION" };
const white = { r: 255, g: 255, b: 255 };

async function fixture(name: string): Promise<string> {
  return (await readFile(new URL(name, FIXTURES))).toString("base64");
}

async function blank(width: number, height: number): Promise<string> {
  const picture = sharp({ create: { width, height, channels: 3, background: white }, limitInputPixels: false });
  return (await picture.png().toBuffer()).toString("base64");
}

async function noise(side: number): Promise<string> {
  const raw = { width: side, height: side, channels: 3 } as const;
  const bytes = Uint8Array.from({ length: side * side * 3 }, (_, at) => (at * 2_654_435_761) >>> 24);
  return (await sharp(bytes, { raw }).png({ compressionLevel: 0 }).toBuffer()).toString("base64");
}

async function post(request: APIRequestContext, path: string, data: unknown) {
  const response = await request.post(path, { data, timeout: 60_000 });
  const body: unknown = await response.json();
  return { status: response.status(), body };
}

test("takes requests of Yandex in every spelling, and gives the same answer", async ({ request }) => {
  const content = await fixture("one-word.png");
  const answers = [];
  for (const data of [
    {
      folderId: "f",
      analyze_specs: [
        { content, features: [{ type: "TEXT_DETECTION", text_detection_config: { language_codes: ["en"] } }] },
      ],
    },
    {
      analyzeSpecs: [
        {
          content,
          mimeType: "image/png",
          features: [{ type: "TEXT_DETECTION", textDetectionConfig: { languageCodes: ["en"], model: "page" } }],
        },
      ],
    },
    {
      analyze_specs: {
        content: Buffer.from(content, "base64").toString("base64url"),
        mime_type: "image",
        features: { type: 1, text_detection_config: { languageCodes: "en" } },
        signature: null,
      },
    },
  ]) {
    answers.push(await post(request, YANDEX, data));
  }
  expect(answers[0]?.status).toBe(200);
  expect(JSON.stringify(answers[0]?.body)).toContain('"text":"EXIT"');
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
});

test("each image of a batch stands for itself, each feature too", async ({ request }) => {
  const good = await fixture("hopper.jpg");
  const notAnImage = Buffer.from("not an image").toString("base64");
  const text = (languageCodes: readonly string[]) => ({
    type: "TEXT_DETECTION",
    textDetectionConfig: { languageCodes },
  });
  const { status, body } = await post(request, YANDEX, {
    analyzeSpecs: [
      { content: notAnImage, features: [FACES] },
      { content: good, features: [text([]), FACES, text(["abcd"]), { type: "CLASSIFICATION" }] },
      { signature: "x", features: [FACES] },
    ],
  });
  expect(status).toBe(200);
  const refusal = (reason: string) => ({ error: { code: 3, message: `Incorrect feature configuration: ${reason}` } });
  expect(body).toMatchObject({
    results: [
      { error: { code: 3, message: "Can't decode Image" } },
      {
        results: [
          refusal("Incorrect number of language codes: 0"),
          { faceDetection: { faces: [{}] } },
          refusal("Incorrect language code: abcd"),
          refusal("Model is not specified"),
        ],
      },
      { error: { code: 3 } },
    ],
  });
});

test("holds Yandex' limits of a file at its own path, and the engine's own under /api/builtin", async ({ request }) => {
  const large = { content: await noise(700), features: [FACES] };
  const wide = { content: await blank(5_000, 4_001), features: [FACES] };
  const small = { content: await fixture("hopper.jpg"), features: [FACES] };
  const data = { analyzeSpecs: [large, wide, small] };
  const double = await post(request, YANDEX, data);
  expect(double.status).toBe(200);
  expect(double.body).toMatchObject({
    results: [
      { error: { code: 3, message: expect.stringContaining("the limit is 1048576") as unknown } },
      { error: { code: 3, message: expect.stringContaining("megapixels, the limit is 20") as unknown } },
      { results: [{ faceDetection: {} }] },
    ],
  });
  const own = await post(request, `/api/builtin${YANDEX}`, data);
  expect(own.body).toMatchObject({ results: [{ results: [{}] }, { results: [{}] }, { results: [{}] }] });
});

test("takes the formats of the vendor only, and what the media type says", async ({ request }) => {
  const picture = sharp({ create: { width: 64, height: 64, channels: 3, background: white } });
  const [webp, avif] = await Promise.all([picture.clone().webp().toBuffer(), picture.clone().avif().toBuffer()]);
  const small = await fixture("one-word.png");
  const specs = [
    { content: webp.toString("base64"), features: [FACES] },
    { content: small, mimeType: "application/pdf", features: [FACES] },
    { content: small, mimeType: "image", features: [FACES] },
  ];
  expect((await post(request, YANDEX, { analyzeSpecs: specs })).body).toEqual({
    results: [
      { error: { code: 3, message: "Can't decode Image" } },
      { error: { code: 3, message: expect.stringContaining("application/pdf") as unknown } },
      { results: [{ faceDetection: {} }] },
    ],
  });
  const requests = [webp, avif].map((file) => ({ image: { content: file.toString("base64") }, features: [FACES] }));
  expect((await post(request, GOOGLE, { requests })).body).toEqual({
    responses: [{}, { error: { code: 3, message: "Bad image data." } }],
  });
  const own = await post(request, `/api/builtin${YANDEX}`, { analyzeSpecs: specs });
  expect(own.body).toMatchObject({ results: [{ results: [{}] }, { results: [{}] }, { results: [{}] }] });
});

for (const method of ["files:annotate", "files:asyncBatchAnnotate", "images:asyncBatchAnnotate", "operations/1"]) {
  test(`Google's ${method} is not implemented, in Google's shape`, async ({ request }) => {
    for (const place of ["", "projects/p/", "projects/p/locations/eu/"]) {
      expect(await post(request, `/v1/${place}${method}`, {})).toMatchObject({
        status: 501,
        body: { error: { code: 501, status: "UNIMPLEMENTED" } },
      });
    }
  });
}

test("reading a vendor's path is refused in the vendor's shape", async ({ request }) => {
  const google = await request.get(GOOGLE);
  expect([google.status(), await google.json()]).toMatchObject([404, { error: { code: 404, status: "NOT_FOUND" } }]);
  const yandex = await request.get(YANDEX);
  expect([yandex.status(), await yandex.json()]).toMatchObject([501, { code: 12 }]);
});

test("holds Google's limits, in Google's words", async ({ request }) => {
  const image = { content: await blank(10_000, 7_501) };
  const huge = await post(request, GOOGLE, { requests: [{ image, features: [FACES] }] });
  const message = "Image too large. Please limit to 75 megapixels.";
  expect(huge).toEqual({ status: 200, body: { responses: [{ error: { code: 3, message } }] } });
  for (const size of [10_600_000, 13_000_000]) {
    const long = { requests: [{ image: { content: "A".repeat(size) }, features: [FACES] }] };
    expect(await post(request, GOOGLE, long)).toMatchObject({
      status: 400,
      body: { error: { code: 400, message: "Request payload size exceeds the limit: 10485760 bytes." } },
    });
  }
});

for (const [what, path, data] of [
  ["no specs", YANDEX, { analyzeSpecs: [] }],
  ["nine specs", YANDEX, { analyzeSpecs: Array.from({ length: 9 }, () => ({ content: "AAAA", features: [FACES] })) }],
  ["nine features", YANDEX, { analyzeSpecs: [{ content: "AAAA", features: Array.from({ length: 9 }, () => FACES) }] }],
  ["content and signature", YANDEX, { analyzeSpecs: [{ content: "AAAA", signature: "s", features: [FACES] }] }],
  ["an unknown field", YANDEX, { analyzeSpecs: [{ content: "AAAA", features: [FACES], lang: "en" }] }],
  ["an unknown feature", YANDEX, { analyzeSpecs: [{ content: "AAAA", features: [{ type: "SMELL" }] }] }],
  ["bad base64", YANDEX, { analyzeSpecs: [{ content: "data:image/png;base64,AAAA", features: [FACES] }] }],
  ["no features", GOOGLE, { requests: [{ image: { content: "AAAA" }, features: [] }] }],
  ["no image", GOOGLE, { requests: [{ features: [FACES] }] }],
  ["an unknown field", GOOGLE, { requests: [{ image: { content: "AAAA" }, features: [FACES], lang: "en" }] }],
  ["an unknown feature", GOOGLE, { requests: [{ image: { content: "AAAA" }, features: [{ type: 8 }] }] }],
  ["bad base64", GOOGLE, { requests: [{ image: { content: "AAAAA" }, features: [FACES] }] }],
] as const) {
  test(`${path} refuses ${what} as a whole`, async ({ request }) => {
    const { status, body } = await post(request, path, data);
    expect(status).toBe(400);
    expect(body).toMatchObject(path === YANDEX ? { code: 3 } : { error: { code: 400, status: "INVALID_ARGUMENT" } });
  });
}

test("the same bytes give the same bytes of Yandex' answer, in any order", async ({ request }) => {
  const features = [
    { type: "TEXT_DETECTION", textDetectionConfig: { languageCodes: ["en"] } },
    FACES,
    { type: "CLASSIFICATION", classificationConfig: { model: "quality" } },
  ];
  const contents = await Promise.all(["one-word.png", "hopper.jpg"].map(fixture));
  const specs = contents.map((content) => ({ content, features }));
  const ask = async (analyzeSpecs: readonly unknown[]) =>
    await (await request.post(YANDEX, { data: { analyzeSpecs }, timeout: 60_000 })).text();
  const [first, again, ...alone] = [await ask(specs), await ask(specs), await ask([specs[1]]), await ask([specs[0]])];
  expect(again).toBe(first);
  const entry = (answer: string) => answer.slice('{"results":['.length, -"]}".length);
  expect(first).toBe(`{"results":[${alone.reverse().map(entry).join(",")}]}`);
});

test("the same bytes give the same answer, whatever comes before and beside them", async ({ request }) => {
  test.setTimeout(180_000);
  const types = ["TEXT_DETECTION", "FACE_DETECTION", "IMAGE_PROPERTIES", "CROP_HINTS", "SAFE_SEARCH_DETECTION"];
  const features = types.map((type) => ({ type }));
  const names = ["one-word.png", "hopper.jpg", "upside-down.png"];
  const contents = await Promise.all(names.map(fixture));
  const ask = async (order: readonly number[]) => {
    const requests = order.map((at) => ({ image: { content: contents[at] }, features }));
    const response = await request.post(GOOGLE, { data: { requests }, timeout: 100_000 });
    const { responses } = (await response.json()) as { responses: unknown[] };
    return order.map((at, place) => [at, JSON.stringify(responses[place])] as const);
  };
  const alone = new Map(await ask([0, 1, 2]));
  const mixed = await Promise.all([ask([2, 1, 0]), ask([0, 0, 2, 1])]);
  for (const [at, answer] of mixed.flat()) expect(answer).toBe(alone.get(at));
});
