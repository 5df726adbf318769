// How soon the engine's work ends after its caller went away, at chance moments of pages and photographs; and how soon the
// next picture is answered. Linux only: the CPU time of each thread is read from /proc.
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { startEngine } from "./engine-process.mjs";
import { threadTimes } from "./thread-clock.mjs";

const ROUNDS = 30;
/** Of callers that leave while another waits to ask. */
const NEXT_ROUNDS = 15;
/** Shorter than the second after which a spare process is started. */
const WATCH_MS = 900;
const SAMPLE_MS = 5;
/** A thread that ran for more than this share of a sample was at work. */
const BUSY = 0.2;
const file = (path) => readFileSync(new URL(`../../${path}`, import.meta.url)).toString("base64");
const annotate = (path, types) => ({
  requests: [{ image: { content: file(path) }, features: types.map((type) => ({ type })) }],
});
const LONG = [
  annotate("public/samples/russian-page.png", ["DOCUMENT_TEXT_DETECTION"]),
  annotate("public/samples/group-photo.jpg", ["FACE_DETECTION", "LABEL_DETECTION", "CROP_HINTS"]),
  annotate("src/engine/fixtures/upside-down.png", ["TEXT_DETECTION", "FACE_DETECTION"]),
];
const SHORT = annotate("src/engine/fixtures/one-word.png", ["TEXT_DETECTION"]);

export async function run() {
  if (process.platform !== "linux") {
    console.log("Only Linux tells the CPU time of each thread");
    return;
  }
  const engine = await startEngine();
  try {
    const durations = [];
    for (const each of [...LONG, ...LONG]) durations.push(await timed(() => engine.annotate(each)));
    await timed(() => engine.annotate(SHORT));
    const usual = [];
    for (let round = 0; round < 5; round += 1) usual.push(await timed(() => engine.annotate(SHORT)));
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const which = round % LONG.length;
      // Another share of the work each round: the golden ratio spreads them evenly.
      const share = 0.02 + 0.95 * ((round * 0.618_034) % 1);
      rounds.push(await leave(engine, LONG[which], durations[LONG.length + which] * share));
    }
    const next = [];
    const expected = JSON.stringify(await engine.annotate(SHORT));
    for (let round = 0; round < NEXT_ROUNDS; round += 1) {
      const which = round % LONG.length;
      const share = 0.02 + 0.95 * ((round * 0.618_034) % 1);
      next.push(await askNext(engine, LONG[which], durations[LONG.length + which] * share));
    }
    report(rounds, usual, { next, expected });
  } finally {
    await engine.stop();
  }
}

/** A request that goes on for so long, unless it is answered before. */
async function begin(engine, body, afterMs) {
  const sent = request({ socketPath: engine.socketPath, method: "POST", path: "/v1/images:annotate", agent: false });
  sent.on("error", () => undefined);
  sent.end(JSON.stringify(body));
  await Promise.race([once(sent, "finish").then(() => pause(afterMs)), once(sent, "response")]);
  return sent;
}

async function askNext(engine, body, afterMs) {
  const sent = await begin(engine, body, afterMs);
  sent.destroy();
  let answer;
  const ms = await timed(async () => {
    answer = await engine.annotate(SHORT);
  });
  // The spare process is started a while after the last change.
  await pause(2 * WATCH_MS);
  return { ms, answer: JSON.stringify(answer) };
}

async function leave(engine, body, afterMs) {
  const sent = await begin(engine, body, afterMs);
  const isAnswered = sent.res !== null && sent.res !== undefined;
  const pids = engine.pids();
  let before = threadTimes(pids);
  const known = new Set(before.keys());
  sent.destroy();
  const leftMs = performance.now();
  let lastMs = leftMs;
  const workedAfter = { old: 0, all: 0 };
  let stoppedMs = 0;
  while (lastMs - leftMs < WATCH_MS) {
    await pause(SAMPLE_MS);
    const now = threadTimes(engine.pids());
    const nowMs = performance.now();
    for (const [thread, time] of now) {
      const worked = (time - (before.get(thread) ?? 0)) / 1e6;
      const isLate = nowMs - leftMs > 100;
      if (isLate) workedAfter.all += worked;
      if (!known.has(thread)) continue;
      if (isLate) workedAfter.old += worked;
      if (worked > BUSY * (nowMs - lastMs)) stoppedMs = nowMs - leftMs;
    }
    before = now;
    lastMs = nowMs;
  }
  return { isAnswered, stoppedMs, ...workedAfter };
}

async function timed(action) {
  const startedMs = performance.now();
  await action();
  return performance.now() - startedMs;
}

function report(rounds, usual, { next, expected }) {
  const left = rounds.filter(({ isAnswered }) => !isAnswered);
  console.log(`callers that left in mid-work: ${left.length} of ${rounds.length}`);
  console.log(`work of the request ended after  ${spread(left.map(({ stoppedMs }) => stoppedMs))}`);
  console.log(`CPU of its threads after 100 ms  ${spread(left.map(({ old }) => old))}`);
  console.log(`CPU of all threads after 100 ms  ${spread(left.map(({ all }) => all))}  (with what replaces them)`);
  console.log(`a small picture when idle        ${spread(usual)}`);
  const isSame = next.every(({ answer }) => answer === expected);
  console.log(
    `a small picture after a cancel   ${spread(next.map(({ ms }) => ms))}; ${isSame ? "same JSON" : "JSON CHANGED"}`,
  );
}

function spread(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share) => `${Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))])} ms`;
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, max ${at(1)}`;
}
