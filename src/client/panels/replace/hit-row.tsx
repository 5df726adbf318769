import { memo, useMemo } from "react";
import { unionBounds } from "#core/geometry/bounds.ts";
import { polygonBounds, polygonFromBounds } from "#core/geometry/polygon.ts";
import type { Polygon } from "#core/geometry/polygon.ts";
import type { ReplaceProblem } from "#core/query/replace-text.ts";
import type { Messages } from "../../messages/en.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { uprightCrop } from "../crop/upright-crop.ts";
import { WordPicture } from "../crop/word-picture.tsx";
import type { ImageHit } from "./use-replace-hits.ts";
import styles from "./replace.module.css";

interface HitRowProps {
  readonly hit: ImageHit;
  readonly fileName: string;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

const PICTURE = { heightPx: 34, maxWidthPx: 196 };

/** A hit: what the image shows, what stands there, and what would. */
export const HitRow = memo(function HitRow({ hit, fileName, isChosen, onToggle }: HitRowProps) {
  const messages = useMessages();
  const { text, from, to, replacement, words, problem, subject } = hit;
  const { imageSize } = subject.version.document;
  const crop = useMemo(() => uprightCrop(placeOf(words.map(({ polygon }) => polygon)), imageSize), [words, imageSize]);
  return (
    <label className={styles["hit"]}>
      <input type="checkbox" checked={isChosen} disabled={problem !== undefined} onChange={onToggle} />
      <span className={styles["picture"]}>
        {crop !== undefined && (
          <WordPicture {...PICTURE} imageId={subject.imageId} crop={crop} missing={messages.wall.noPicture} />
        )}
      </span>
      <span className={styles["texts"]}>
        <span dir="auto">
          {text.slice(0, from)}
          <del>{text.slice(from, to)}</del>
          {text.slice(to)}
        </span>
        <span aria-hidden="true" className={styles["arrow"]}>
          →
        </span>
        {problem === undefined ? (
          <span dir="auto">
            {text.slice(0, from)}
            <ins>{replacement}</ins>
            {text.slice(to)}
          </span>
        ) : (
          <em className={styles["problem"]}>{problemText(problem, messages)}</em>
        )}
      </span>
      <span className={styles["file"]}>{fileName}</span>
    </label>
  );
});

/** Of one word as it lies; of several the upright rectangle around them. */
function placeOf(polygons: readonly (Polygon | undefined)[]): Polygon | undefined {
  if (polygons.length === 1) return polygons[0];
  const whole = unionBounds(
    polygons.flatMap((polygon) => (polygon === undefined ? [] : (polygonBounds(polygon) ?? []))),
  );
  return whole === undefined ? undefined : polygonFromBounds(whole);
}

function problemText(problem: ReplaceProblem, { replace }: Messages): string {
  return problem.kind === "empty" ? replace.problems.empty : replace.problems.count(problem.from, problem.to);
}
