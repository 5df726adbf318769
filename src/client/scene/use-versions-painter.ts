import { useEffect, useState } from "react";
import type { ImageAnswers } from "../state/answers-store.ts";
import { runInSlices } from "../state/run-in-slices.ts";
import { createVersionsPainter } from "./versions-painter.ts";
import type { VersionsPainter } from "./versions-painter.ts";

interface Made {
  readonly answers: ImageAnswers;
  readonly painter: VersionsPainter;
}

/** Undefined while it is being made, and without answers. */
export function useVersionsPainter(answers: ImageAnswers | undefined): VersionsPainter | undefined {
  const [made, setMade] = useState<Made>();
  useEffect(() => {
    if (answers === undefined) return;
    const running = new AbortController();
    void runInSlices(createVersionsPainter(answers), running.signal).then((painter) => {
      if (painter !== undefined) setMade({ answers, painter });
    });
    return () => {
      running.abort();
    };
  }, [answers]);
  return made?.answers === answers ? made?.painter : undefined;
}
