import type Konva from "konva";
import { createRoot } from "react-dom/client";
import { Image, Layer, Line, Stage } from "react-konva";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { Word } from "#core/document/text-records.ts";
import { confidenceBand } from "#core/quality/confidence-band.ts";
import type { Contender } from "./canvas-bench-frames.ts";

const COLORS = { high: "#4cb37b", middle: "#e0a526", low: "#ef5f58", none: "#9aa4ae" };
const THRESHOLD = 0.7;

interface LinesOptions {
  readonly shown: RecognizedDocument;
  readonly picture: ImageBitmap;
  readonly size: { readonly width: number; readonly height: number };
}

/** The way that one finds in examples: a `Line` of react-konva for each word. */
export function mountLines(host: HTMLElement, { shown, picture, size }: LinesOptions): Contender {
  let stage: Konva.Stage | null = null;
  createRoot(host).render(
    <Stage
      {...size}
      ref={(node) => {
        stage = node;
      }}
    >
      <Layer>
        <Image image={picture} {...shown.imageSize} listening={false} />
        {[...shown.words.values()].map((word) => (
          <WordLine key={word.id} word={word} />
        ))}
      </Layer>
    </Stage>,
  );
  return {
    place: (scale, x, y) => {
      stage?.setAttrs({ scaleX: scale, scaleY: scale, x, y });
    },
    panBy: (dx, dy) => {
      stage?.setAttrs({ x: stage.x() + dx, y: stage.y() + dy });
    },
  };
}

function WordLine({ word }: { word: Word }) {
  const color = COLORS[confidenceBand(word.confidence, THRESHOLD)];
  return (
    <Line
      points={[...(word.polygon ?? [])]}
      closed
      fill={`${color}30`}
      stroke={color}
      strokeWidth={1.25}
      strokeScaleEnabled={false}
    />
  );
}
