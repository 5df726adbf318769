// Which labelled faces the built-in engine finds, which it finds where none are, and what that costs; the same on copies
// that are turned, mirrored, small, dark and compressed. PROOFBOX_CORPUS names a folder with manifest.json whose entries
// have truth.faces; without it there is one portrait.
import { verdict } from "./bench-table.mjs";
import { startEngine } from "./engine-process.mjs";
import { COPIES, copyOf, labelledPictures } from "./face-pictures.mjs";

const LEAST_OVERLAP = 0.3;
const LEAST_SHARE = 0.95;
const MOST_CPU_MS = 1500;
const GROUP_PHOTOGRAPH = "solvay-left.jpg";

export async function run() {
  const pictures = labelledPictures(process.env.PROOFBOX_CORPUS);
  const engine = await startEngine();
  try {
    // The first answer loads the networks.
    await findFaces(engine, pictures[0]);
    console.log(`A face counts as found when a box overlaps it (intersection over union) by ${LEAST_OVERLAP} or more.`);
    const rows = await tableOf(engine, pictures);
    const copyRows = [];
    for (const copy of COPIES) {
      const copies = await Promise.all(pictures.map((picture) => copyOf(picture, copy)));
      const scored = await scoreAll(engine, copies);
      console.log(summaryOf(copy.name, scored));
      copyRows.push(...scored);
    }
    printVerdicts(rows, copyRows);
  } finally {
    await engine.stop();
  }
}

async function tableOf(engine, pictures) {
  console.log(columns("picture", "found", "labelled", "false", "ms", "CPU ms"));
  const rows = await scoreAll(engine, pictures);
  for (const { name, found, labelled, surplus, wallMs, cpuMs } of rows) {
    console.log(columns(name, found, labelled, surplus, whole(wallMs), whole(cpuMs)));
  }
  console.log(`\n${summaryOf("as they are", rows)}`);
  return rows;
}

/** One picture after the other: side by side they would measure each other. */
async function scoreAll(engine, pictures) {
  const rows = [];
  for (const picture of pictures) rows.push({ ...picture, ...score(picture, await findFaces(engine, picture)) });
  return rows;
}

async function findFaces(engine, { bytes }) {
  const request = { image: { content: bytes.toString("base64") }, features: [{ type: "FACE_DETECTION" }] };
  const cpuBefore = engine.cpuMs();
  const startedMs = performance.now();
  const { responses } = await engine.annotate({ requests: [request] });
  const wallMs = performance.now() - startedMs;
  const faces = responses?.[0]?.faceAnnotations ?? [];
  const boxes = faces.map(({ fdBoundingPoly }) => boundsOf(fdBoundingPoly.vertices));
  return { boxes, wallMs, cpuMs: cpuBefore === undefined ? undefined : engine.cpuMs() - cpuBefore };
}

function boundsOf(vertices) {
  const xs = vertices.map(({ x = 0 }) => x);
  const ys = vertices.map(({ y = 0 }) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Each label takes the box that covers it best; what no label took is surplus. */
function score({ boxes: labels }, { boxes, wallMs, cpuMs }) {
  const left = [...boxes];
  let found = 0;
  for (const label of labels) {
    const [best] = left.toSorted((a, b) => overlap(b, label) - overlap(a, label));
    if (best === undefined || overlap(best, label) < LEAST_OVERLAP) continue;
    left.splice(left.indexOf(best), 1);
    found += 1;
  }
  return { found, labelled: labels.length, surplus: left.length, wallMs, cpuMs };
}

function overlap(a, b) {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  if (width <= 0 || height <= 0) return 0;
  const area = ([x0, y0, x1, y1]) => (x1 - x0) * (y1 - y0);
  return (width * height) / (area(a) + area(b) - width * height);
}

function summaryOf(title, rows) {
  const total = (key) => rows.reduce((sum, row) => sum + (row[key] ?? NaN), 0);
  const mean = (key) => whole(total(key) / rows.length);
  const surplus = `${total("surplus")} false`;
  const time = `${mean("wallMs")} ms, CPU ${mean("cpuMs")} ms a picture`;
  return `${title.padEnd(14)} ${total("found")} of ${total("labelled")} found, ${surplus}, ${time}`;
}

function printVerdicts(rows, copies) {
  const { found, labelled } = totalsOf(rows);
  const inCopies = totalsOf(copies);
  const faceless = rows.filter((row) => row.labelled === 0);
  const reported = faceless.filter(({ surplus }) => surplus > 0).map(({ name }) => name);
  const slowest = rows.reduce((a, b) => ((b.cpuMs ?? 0) > (a.cpuMs ?? 0) ? b : a));
  for (const group of rows.filter(({ name }) => name === GROUP_PHOTOGRAPH)) {
    verdict("every face of the group", group.found === group.labelled, `${group.found} of ${group.labelled}`);
  }
  const share = `${LEAST_SHARE * 100} %`;
  verdict(`${share} of all faces`, found >= LEAST_SHARE * labelled, `${found} of ${labelled}`);
  verdict(
    `${share} of those in all copies`,
    inCopies.found >= LEAST_SHARE * inCopies.labelled,
    `${inCopies.found} of ${inCopies.labelled}`,
  );
  verdict(
    "none where no face is",
    faceless.length > 0 ? reported.length === 0 : undefined,
    [`${reported.length} of ${faceless.length} pictures`, ...reported].join(", "),
  );
  verdict(
    `at most ${MOST_CPU_MS} ms of CPU time a picture`,
    slowest.cpuMs && slowest.cpuMs <= MOST_CPU_MS,
    `${whole(slowest.cpuMs)} ms, ${slowest.name}`,
  );
}

function totalsOf(rows) {
  const total = (key) => rows.reduce((sum, row) => sum + row[key], 0);
  return { found: total("found"), labelled: total("labelled") };
}

function columns(name, ...rest) {
  return name.padEnd(26) + rest.map((value) => String(value).padStart(9)).join("");
}

function whole(value) {
  return Number.isFinite(value) ? String(Math.round(value)) : "-";
}
