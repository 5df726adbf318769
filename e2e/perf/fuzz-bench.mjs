// What the engine makes of broken pictures: a thousand mutations of nine kinds of file through the real decoder, each answered
// in a bounded time, with a good picture after every ten; then how long a refusal takes.
import { readFileSync } from "node:fs";
import { startEngine } from "./engine-process.mjs";
import { mutate, seedPictures } from "./picture-mutations.mjs";

const ROUNDS = 1_000;
const BATCH = 10;
const GOOD = readFileSync(new URL("../../src/engine/fixtures/hopper.jpg", import.meta.url));
const FEATURES = [{ type: "FACE_DETECTION" }];

export async function run() {
  const engine = await startEngine();
  try {
    const seeds = await seedPictures();
    const tally = new Map(seeds.map(({ name }) => [name, { decoded: 0, refused: 0, other: 0 }]));
    const expected = JSON.stringify((await engine.annotate(requestOf([GOOD]))).responses[0]);
    const times = [];
    let isGoodStill = true;
    for (let first = 0; first < ROUNDS; first += BATCH) {
      const cases = Array.from({ length: BATCH }, (_, at) => {
        const seed = seeds[(first + at) % seeds.length];
        return { name: seed.name, bytes: mutate(seed, first + at) };
      });
      const startedMs = performance.now();
      const { responses } = await engine.annotate(requestOf([...cases.map(({ bytes }) => bytes), GOOD]));
      times.push(performance.now() - startedMs);
      cases.forEach(({ name }, at) => count(tally.get(name), responses[at], `${name} ${first + at}`));
      isGoodStill &&= JSON.stringify(responses[BATCH]) === expected;
    }
    report(tally, times, isGoodStill);
    await reportRejections(engine);
  } finally {
    await engine.stop();
  }
}

function requestOf(pictures) {
  return {
    requests: pictures.map((bytes) => ({ image: { content: contentOf(bytes) }, features: FEATURES })),
  };
}

/** No content at all would refuse the whole request. */
function contentOf(bytes) {
  return bytes.length === 0 ? "AA" : bytes.toString("base64");
}

function count(tally, response, name) {
  if (response?.error === undefined) tally.decoded += 1;
  else if (response.error.code === 3) tally.refused += 1;
  else {
    tally.other += 1;
    console.log(`${name}: ${JSON.stringify(response.error)}`);
  }
}

function report(tally, times, isGoodStill) {
  console.log("format  decoded  refused (code 3)  other errors");
  for (const [name, { decoded, refused, other }] of tally) {
    console.log(
      `${name.padEnd(7)} ${String(decoded).padStart(7)} ${String(refused).padStart(17)} ${String(other).padStart(13)}`,
    );
  }
  console.log(
    `${ROUNDS} pictures; the good one after every ${BATCH}: ${isGoodStill ? "always the same answer" : "CHANGED"}`,
  );
  console.log(`time of a batch of ${BATCH} and the good one: median ${ms(times, 0.5)}, slowest ${ms(times, 1)}`);
}

/** How long it takes to say no. */
async function reportRejections(engine) {
  const times = [];
  for (let round = 0; round < 50; round += 1) {
    const startedMs = performance.now();
    await engine.annotate(requestOf([Buffer.from(`no picture ${round}`)]));
    times.push(performance.now() - startedMs);
  }
  console.log(`a refusal: median ${ms(times, 0.5)}, 95th percentile ${ms(times, 0.95)}`);
}

function ms(times, share) {
  const sorted = times.toSorted((a, b) => a - b);
  return `${Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))])} ms`;
}
