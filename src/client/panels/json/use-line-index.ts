import { useEffect, useMemo, useState } from "react";
import { createLineIndex } from "./line-index.ts";
import type { LineIndex } from "./line-index.ts";

/** About a millisecond of work at a time. */
const STEP_CHARACTERS = 2_000_000;

/** The lines of a text. The first ones are there at once; the rest follow between frames. */
export function useLineIndex(text: string): LineIndex {
  const index = useMemo(() => {
    const fresh = createLineIndex(text);
    fresh.advance(STEP_CHARACTERS);
    return fresh;
  }, [text]);
  const [, setSeen] = useState(0);
  useEffect(() => {
    if (index.isComplete) return;
    const timer = setInterval(() => {
      index.advance(STEP_CHARACTERS);
      setSeen(index.lineCount);
      if (index.isComplete) clearInterval(timer);
    });
    return () => {
      clearInterval(timer);
    };
  }, [index]);
  return index;
}
