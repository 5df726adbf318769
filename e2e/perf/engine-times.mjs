// Time and memory of the built-in engine against the native command line, on one warm full page.
import { median, verdict } from "./bench-table.mjs";
import { readWithEngine } from "./engine-answer.mjs";
import { openDrawing } from "./engine-pages.mjs";
import { startEngine } from "./engine-process.mjs";
import { readNatively } from "./native-tesseract.mjs";

const ROUNDS = 5;
const MOST_CPU_RATIO = 2;
const MOST_WALL_RATIO = 1.3;
const MOST_FIRST_ANSWER_MS = 5000;

export async function compareTimes({ native }) {
  const drawing = await openDrawing();
  const page = await drawing.drawFullPage();
  await drawing.close();
  console.log(`Full page: ${page.words.length} words, median of ${ROUNDS} rounds, each reader in turn`);
  const one = await measure({ page, native, workers: 1 });
  const all = await measure({ page, native });
  tell("One thread", one);
  tell("All cores ", all);
  const ratio = (run, field) => run.native && run.engine[field] / run.native[field];
  judge("CPU with one thread at most 2.0 x native", ratio(one, "cpuMs"), MOST_CPU_RATIO);
  judge("wall on all cores at most 1.3 x native", ratio(all, "wallMs"), MOST_WALL_RATIO);
  const first = all.startMs + all.firstMs;
  verdict("first answer within 5 s of the start", first <= MOST_FIRST_ANSWER_MS, `${Math.round(first)} ms`);
}

/** The first answer compiles the recogniser: what follows is what a person meets. */
async function measure({ page, native, workers }) {
  const engine = await startEngine({ workers });
  try {
    const read = () => readWithEngine(engine, { bytes: page.bytes, languages: ["en"] });
    const { wallMs: firstMs } = await read();
    await read();
    const [ours, theirs] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await read());
      if (native !== undefined) theirs.push(await readNatively(page.bytes, ["eng"]));
    }
    const { startMs } = engine;
    return {
      startMs,
      firstMs,
      engine: medians(ours),
      native: theirs.includes(undefined) ? undefined : medians(theirs),
    };
  } finally {
    await engine.stop();
  }
}

function medians(readings) {
  if (readings.length === 0) return undefined;
  const [first] = readings;
  return {
    wallMs: median(readings.map(({ wallMs }) => wallMs)),
    cpuMs: first.cpuMs === undefined ? undefined : median(readings.map(({ cpuMs }) => cpuMs)),
  };
}

function tell(name, { startMs, firstMs, engine, native }) {
  const cost = ({ wallMs, cpuMs = NaN }) => `${Math.round(wallMs)} ms, ${Math.round(cpuMs)} ms CPU`;
  const start = `start to ready ${Math.round(startMs)} ms, first answer after ${Math.round(firstMs)} ms more`;
  console.log(`${name}: engine ${cost(engine)}${native ? `; native ${cost(native)}` : ""}; ${start}`);
}

function judge(target, ratio, most) {
  const isMeasured = ratio !== undefined && !Number.isNaN(ratio);
  verdict(target, isMeasured ? ratio <= most : undefined, `${ratio?.toFixed(2)} x`);
}
