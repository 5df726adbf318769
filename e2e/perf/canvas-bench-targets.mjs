// What the canvas has to keep, each met or not in this run.
import { verdict } from "./bench-table.mjs";

/** A frame of a display of 60 Hz. */
const FRAME_MS = 1000 / 60;
const TWO_FRAMES_MS = 2 * FRAME_MS;
const LONGEST_TASK_MS = 50;

/** Frames come in steps of the display: a hundredth more is the same. */
const SAME = 1.01;

/** `rows` by number of words and contender, `memory` and `app` as measured; what was not measured is told as such. */
export function judge({ rows = {}, memory, app }) {
  console.log("");
  const dense = rows[10_000] ?? {};
  const huge = rows[100_000] ?? {};
  for (const figure of ["pan fit p50", "pan 100 % p50", "zoom p50"]) {
    atMost(`10,000 words, ${figure} against the batch`, ratio(dense, figure), 1);
  }
  atMost("10,000 words, first paint of boxes against the batch", ratio(dense, "first paint"), 0.8);
  inFrames("10,000 words, hover is answered in the next frame", dense.scene?.["hover frames"], 1);
  const lines = dense["react-konva lines"];
  atLeast("10,000 words, pan frame against a react-konva Line per word", times(lines, dense.scene, "pan fit p50"), 8);
  atLeast("10,000 words, CPU of a pan frame against the same", times(lines, dense.scene, "fit CPU"), 15);
  // Its own way to move a picture. By itself Annotorious has none: moved by CSS the browser draws it beside the main thread.
  const annotorious = dense["Annotorious on OpenSeadragon"];
  atLeast("10,000 words, pan frame against Annotorious", times(annotorious, dense.scene, "pan fit p50"), 30);
  for (const figure of ["pan fit p50", "zoom p50"]) {
    atMost(`100,000 words, ${figure} against the batch`, ratio(huge, figure), 0.3);
  }
  for (const figure of ["pan fit p95", "pan 100 % p95", "zoom p95", "threshold p95"]) {
    withinMs(`100,000 words, ${figure} within two frames`, huge.scene?.[figure], TWO_FRAMES_MS * SAME);
  }
  atMost("100,000 words, first paint of boxes against the batch", ratio(huge, "first paint"), 0.8);
  inFrames("100,000 words, hover is answered in the next frame", huge.scene?.["hover frames"], 1);
  inFrames("100,000 words, an edited word is repainted within two frames", huge.scene?.["edit frames"], 2);
  judgeMemory(memory);
  for (const { step, longest, wall } of app ?? []) {
    const isMet = longest <= LONGEST_TASK_MS;
    const tasks = wall.length === 0 ? "none" : `${wall.map(Math.round).join(", ")} ms`;
    verdict(
      `no task over ${LONGEST_TASK_MS} ms: ${step}`,
      isMet,
      `longest ${longest.toFixed(0)} ms of CPU; long by the clock: ${tasks}`,
    );
  }
}

function judgeMemory(memory) {
  const bytes = memory && memory.canvas + memory.panels;
  const parts = memory && `${memory.canvas.toFixed(0)} for the canvas, ${memory.panels.toFixed(0)} for the panels`;
  verdict(
    "100,000 words, at most 200 bytes a word beside the document",
    memory && bytes <= 200,
    `${bytes?.toFixed(0)} bytes: ${parts}`,
  );
  if (memory === undefined) return;
  const { first, edited } = memory.tables;
  const sum = (list) => list.reduce((total, ms) => total + ms, 0).toFixed(1);
  verdict(
    "100,000 words, no table of the panels takes over 50 ms",
    Math.max(...first) <= LONGEST_TASK_MS,
    `at most ${Math.max(...first).toFixed(0)} ms, all ${sum(first)} ms`,
  );
  verdict(
    "100,000 words, the tables of the panels follow an edit within a frame",
    Number(sum(edited)) <= FRAME_MS,
    `${sum(edited)} ms`,
  );
}

function ratio(contenders, figure) {
  return quotient(contenders.scene?.[figure], contenders.batch?.[figure]);
}

/** How many times more the other takes. */
function times(other, ours, figure) {
  return quotient(other?.[figure], ours?.[figure]);
}

function quotient(a, b) {
  return a === undefined || b === undefined ? undefined : a / b;
}

function atMost(target, value, most) {
  verdict(`${target}: at most ${most}`, isMeasured(value, value <= most * SAME), value?.toFixed(2));
}

function atLeast(target, value, least) {
  verdict(`${target}: at least ${least} times`, isMeasured(value, value >= least), `${value?.toFixed(1)} times`);
}

function withinMs(target, value, most) {
  verdict(target, isMeasured(value, value <= most), `${value?.toFixed(1)} ms`);
}

function inFrames(target, value, most) {
  verdict(target, isMeasured(value, value <= most), `${value} frames`);
}

function isMeasured(value, isMet) {
  return value === undefined ? undefined : isMet;
}
