import type { AnalysisStage, AnalysisStep } from "#core/recognition/analysis-progress.ts";
import type { Size } from "#core/geometry/point.ts";
import type { ReadJob, Recognizer } from "../tesseract/recognizer.ts";
import type { ImageAnalyzer } from "../vision/image-analyzer.ts";

export type ReportStep = (step: AnalysisStep) => void;

/** The part of a picture's work that one feature is, 0..1. */
export interface FeatureShare {
  readonly from: number;
  readonly span: number;
}

/** What a feature works with, watched: how far it is follows from what it asks. Answers pass through unchanged. */
export interface WatchedTools {
  readonly image: ImageAnalyzer;
  readonly recognizer: Recognizer;
}

/** Shares of a text feature: looking for lines, each look a step of its own, then reading. */
const LOOK = 0.07;
const LOOKED = 0.28;
const READ = 0.92;
const CHECKED = 0.99;

export function watchFeature(
  { image, recognizer }: WatchedTools,
  { from, span }: FeatureShare,
  report: ReportStep,
): WatchedTools {
  let reached = 0;
  const tell = (stage: AnalysisStage, within: number, counts: Pick<AnalysisStep, "lines"> = {}) => {
    reached = Math.max(reached, within);
    report({ stage, fraction: from + span * reached, ...counts });
  };
  const lines = createLineCount(tell);
  const areas = createAreaCount((share) => {
    tell("reading-page", LOOKED + (READ - LOOKED) * share);
  });
  const watched =
    <A extends readonly unknown[], T>(stage: AnalysisStage, run: (...args: A) => Promise<T>) =>
    (...args: A) => {
      tell(stage, reached);
      return run(...args);
    };
  return {
    image: {
      ...image,
      textBoxes: async (...look) => {
        tell("finding-text", Math.min(LOOKED, reached + LOOK));
        const boxes = await image.textBoxes(...look);
        lines.setTotal(boxes.length);
        return boxes;
      },
      strips: async (boxes, lineHeightPx) => {
        const strips = await image.strips(boxes, lineHeightPx);
        for (const [at, strip] of strips.entries()) {
          const box = boxes[at];
          if (box !== undefined) lines.add(strip, `${String(box.centerX)} ${String(box.centerY)}`);
        }
        return strips;
      },
      barcodes: watched("codes", image.barcodes),
      faces: watched("faces", image.faces),
      quality: watched("properties", image.quality),
      colors: watched("properties", image.colors),
      cropHints: watched("properties", image.cropHints),
      content: watched("properties", image.content),
      contentClasses: watched("properties", image.contentClasses),
      lumaPlane: watched("copies", image.lumaPlane),
    },
    recognizer: {
      async read(job, signal) {
        const onShare = lines.has(job.image) ? undefined : areas.add(job.image);
        const read = await recognizer.read(job, signal, onShare);
        onShare?.(1);
        lines.wasRead(job.image);
        return read;
      },
    },
  };
}

/** Parts of a page that are read side by side, each by the share of it that was read. */
function createAreaCount(tell: (share: number) => void) {
  let total = 0;
  let done = 0;
  return {
    add({ width, height }: Size) {
      const area = width * height;
      let counted = 0;
      total += area;
      return (share: number) => {
        done += area * share - counted;
        counted = area * share;
        tell(total === 0 ? 1 : done / total);
      };
    },
  };
}

/** Counts lines by their place: one that is read again, or upside down, is the same line. */
function createLineCount(tell: (stage: AnalysisStage, within: number, counts: Pick<AnalysisStep, "lines">) => void) {
  const places = new WeakMap<ReadJob["image"], string>();
  const done = new Set<string>();
  let total = 0;
  return {
    setTotal: (count: number) => {
      total = count;
    },
    add: (strip: ReadJob["image"], place: string) => {
      places.set(strip, place);
    },
    has: (strip: ReadJob["image"]) => places.has(strip),
    wasRead: (strip: ReadJob["image"]) => {
      const place = places.get(strip);
      if (place === undefined) return;
      const isAgain = done.has(place);
      done.add(place);
      total = Math.max(total, done.size);
      const lines = { done: done.size, total };
      const isChecking = isAgain && done.size === total;
      tell(isChecking ? "checking-lines" : "reading-lines", readingShare(lines, isChecking), { lines });
    },
  };
}

function readingShare({ done, total }: { readonly done: number; readonly total: number }, isChecking: boolean): number {
  return isChecking ? CHECKED : LOOKED + (READ - LOOKED) * (done / total);
}
