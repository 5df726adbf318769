import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { createBatch } from "./canvas-bench-batch.ts";
import { drive, settled, untilPainted } from "./canvas-bench-frames.ts";
import type { Answered, Contender } from "./canvas-bench-frames.ts";
import { mountLines } from "./canvas-bench-lines.tsx";
import { panelTables } from "./canvas-bench-panels.ts";
import { mountScene, withEditedWord } from "./canvas-bench-scene.tsx";
import { benchDocument } from "./canvas-bench-words.ts";

type Name =
  "scene" | "scene, all layers" | "batch" | "react-konva lines" | "Annotorious" | "Annotorious on OpenSeadragon";

const SIZE = { width: 1280, height: 900 };

let contender: Contender | undefined;
let document_: RecognizedDocument | undefined;
let picture: ImageBitmap | undefined;
let pictureUrl = "";
let show: () => void = () => undefined;

const bench = {
  /** Makes words and picture, so that no contender is charged for them. */
  async prepare(wordCount: number): Promise<{ width: number; height: number }> {
    document_ = benchDocument(wordCount);
    const canvas = makePicture();
    pictureUrl = URL.createObjectURL(await canvas.convertToBlob());
    picture = await createImageBitmap(canvas);
    return document_.imageSize;
  },
  /** All that does not depend on the words. */
  async mount(name: Name): Promise<void> {
    const { host, shown, bitmap } = prepared();
    if (name === "batch") {
      show = () => {
        contender = mountBatch(host, shown, bitmap);
      };
    } else if (name === "react-konva lines") {
      show = () => {
        contender = mountLines(host, { shown, picture: bitmap, size: SIZE });
      };
    } else if (isAnnotorious(name)) {
      const { mountAnnotorious, mountOnOpenSeadragon } = await import("./canvas-bench-annotorious.mjs");
      const mountIt = name === "Annotorious" ? mountAnnotorious : mountOnOpenSeadragon;
      ({ contender, show } = await mountIt(host, { shown, url: pictureUrl }));
    } else {
      const hidden = name === "scene" ? (["blocks", "lines"] as const) : [];
      ({ contender, show } = await mountScene(host, { shown, picture: bitmap, hidden }));
    }
  },
  /** Milliseconds from having the document until its boxes are painted; undefined for what paints them in no canvas. */
  async show(name: Name): Promise<number | undefined> {
    if (!isAnnotorious(name)) return (await untilPainted(show)).ms;
    show();
    await settled(20);
    return undefined;
  },
  pan: (frames: number): Promise<number[]> =>
    drive(frames, (frame) => {
      const angle = (2 * Math.PI * frame) / 60;
      contender?.panBy(7 * Math.cos(angle), 5 * Math.sin(angle));
    }),
  /** In and out again about the middle of the view. */
  zoom: (frames: number): Promise<number[]> =>
    drive(frames, (frame) => {
      contender?.zoomBy?.(SIZE.width / 2, SIZE.height / 2, frame < frames / 2 ? 1.05 : 1 / 1.05);
    }),
  dragThreshold: (frames: number): Promise<number[]> =>
    drive(frames, (frame) => contender?.setThreshold?.(0.3 + 0.6 * ((frame % 60) / 60))),
  place(scale: number, offsetX: number, offsetY: number): Promise<void> {
    contender?.place(scale, offsetX, offsetY);
    return settled();
  },
  /** Answers to the pointer on words, at 100 % in the middle of the page. */
  async hover(count: number): Promise<Answered[]> {
    const { host } = prepared();
    const places = wordsInView(count);
    const answers: Answered[] = [];
    for (const [x, y] of places) {
      const overlay = () =>
        [...host.querySelectorAll<HTMLCanvasElement>("[role=application] canvas, :scope > canvas")].at(-1);
      answers.push(await untilPainted(() => contender?.hover?.(x, y), overlay));
      await settled();
    }
    return answers;
  },
  async editWords(count: number): Promise<Answered[]> {
    const answers: Answered[] = [];
    const step = Math.floor((document_?.words.size ?? 0) / count);
    for (let edit = 0; edit < count; edit++) {
      answers.push(await untilPainted(() => contender?.editWord?.(edit * step)));
      await settled();
    }
    return answers;
  },
  /** Milliseconds of each table of the panels, of the document as it is and after an edit of one word. */
  panels(): { first: number[]; edited: number[] } {
    const { shown } = prepared();
    const first = panelTables(shown);
    return { first, edited: panelTables(withEditedWord(shown, 5000)) };
  },
};

declare global {
  interface Window {
    bench: typeof bench;
  }
}
window.bench = bench;

function isAnnotorious(name: Name): boolean {
  return name.startsWith("Annotorious");
}

function prepared(): { host: HTMLElement; shown: RecognizedDocument; bitmap: ImageBitmap } {
  const host = document.getElementById("root");
  if (host === null || document_ === undefined || picture === undefined) throw new Error("Not prepared");
  host.style.cssText = `position:fixed;inset:0 auto auto 0;width:${String(SIZE.width)}px;height:${String(SIZE.height)}px`;
  return { host, shown: document_, bitmap: picture };
}

function mountBatch(host: HTMLElement, shown: RecognizedDocument, bitmap: ImageBitmap): Contender {
  const batch = createBatch(shown, bitmap, SIZE);
  batch.scale = Math.min(SIZE.width / shown.imageSize.width, SIZE.height / shown.imageSize.height);
  host.append(batch.element);
  batch.requestDraw();
  const change = (next: Partial<typeof batch>) => {
    Object.assign(batch, next);
    batch.requestDraw();
  };
  return {
    place: (scale, offsetX, offsetY) => {
      change({ scale, offsetX, offsetY });
    },
    panBy: (dx, dy) => {
      change({ offsetX: batch.offsetX + dx, offsetY: batch.offsetY + dy });
    },
    zoomBy: (x, y, factor) => {
      const offsetX = x - (x - batch.offsetX) * factor;
      const offsetY = y - (y - batch.offsetY) * factor;
      change({ scale: batch.scale * factor, offsetX, offsetY });
    },
    hover: batch.hover,
    setThreshold: (threshold) => {
      change({ threshold });
    },
  };
}

/** Middles of words on the screen, at 100 % in the middle of the page, spread over the view. */
function wordsInView(count: number): (readonly [number, number])[] {
  const { shown } = prepared();
  const left = shown.imageSize.width / 2;
  const top = shown.imageSize.height / 2;
  const middles = [...shown.words.values()].map(({ polygon = [] }) => {
    const [x1 = 0, y1 = 0, , , x3 = 0, y3 = 0] = polygon;
    return [(x1 + x3) / 2 - left, (y1 + y3) / 2 - top] as const;
  });
  const inView = middles.filter(([x, y]) => x > 100 && y > 100 && x < SIZE.width - 200 && y < SIZE.height - 200);
  const step = Math.floor(inView.length / count);
  return Array.from({ length: count }, (_, index) => inView[index * step] ?? [0, 0]);
}

function makePicture(): OffscreenCanvas {
  const canvas = new OffscreenCanvas(2400, 1800);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("No 2D context");
  context.fillStyle = "#f6f3ea";
  context.fillRect(0, 0, 2400, 1800);
  context.fillStyle = "#444";
  for (let y = 10; y < 1800; y += 12) for (let x = (y * 7) % 40; x < 2400; x += 40) context.fillRect(x, y, 30, 4);
  return canvas;
}
