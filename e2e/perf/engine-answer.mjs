// What the bench wants of an answer of the built-in engine.

/** Reads one picture: `{ text, words, lines, wallMs, cpuMs }`; words have `text`, `quad` and `symbols` with the same. */
export async function readWithEngine(engine, { bytes, languages }) {
  const request = {
    image: { content: bytes.toString("base64") },
    features: [{ type: "DOCUMENT_TEXT_DETECTION" }],
    imageContext: { languageHints: languages },
  };
  const cpuBefore = engine.cpuMs();
  const startedMs = performance.now();
  const answer = await engine.annotate({ requests: [request] });
  const wallMs = performance.now() - startedMs;
  const cpuMs = cpuBefore === undefined ? undefined : engine.cpuMs() - cpuBefore;
  const { fullTextAnnotation, error } = answer.responses[0];
  return { ...contentsOf(fullTextAnnotation), error, wallMs, cpuMs };
}

function contentsOf({ text = "", pages = [] } = {}) {
  const paragraphs = pages.flatMap(({ blocks = [] }) => blocks.flatMap((block) => block.paragraphs ?? []));
  const lines = paragraphs.flatMap(({ words = [] }) => linesOf(words.map(readWord)));
  return { text, words: lines.flat(), lines: lines.map((words) => ({ quad: around(words) })) };
}

function readWord({ symbols = [], boundingBox }) {
  const end = symbols.at(-1)?.property?.detectedBreak?.type;
  return {
    text: symbols.map(({ text }) => text).join(""),
    quad: quadOf(boundingBox),
    symbols,
    isLast: end === "EOL_SURE_SPACE" || end === "LINE_BREAK" || end === "HYPHEN",
  };
}

/** Zero is left out of a vertex. */
function quadOf({ vertices = [] } = {}) {
  return vertices.map(({ x = 0, y = 0 }) => [x, y]);
}

/** For scripts without spaces: each letter with the quad of its word. */
export function lettersOf(words) {
  return words.flatMap(({ quad, symbols }) => symbols.map(({ text }) => ({ text, quad })));
}

function linesOf(words) {
  const lines = [];
  let isNew = true;
  for (const word of words) {
    if (isNew) lines.push([]);
    lines.at(-1).push(word);
    isNew = word.isLast;
  }
  return lines;
}

/** The rectangle around words in the direction of the first of them. */
function around(words) {
  const [[x0, y0], [x1, y1]] = words[0].quad;
  const angle = Math.atan2(y1 - y0, x1 - x0);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const points = words.flatMap(({ quad }) => quad.map(([x, y]) => [x * cos + y * sin, y * cos - x * sin]));
  const [us, vs] = [points.map(([u]) => u), points.map(([, v]) => v)];
  const [u0, u1, v0, v1] = [Math.min(...us), Math.max(...us), Math.min(...vs), Math.max(...vs)];
  const corners = [
    [u0, v0],
    [u1, v0],
    [u1, v1],
    [u0, v1],
  ];
  return corners.map(([u, v]) => [u * cos - v * sin, u * sin + v * cos]);
}
