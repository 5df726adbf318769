import { useEffect, useState } from "react";
import { createTextSearch } from "./text-search.ts";

export interface FoundText {
  readonly query: string;
  readonly matches: readonly number[];
  readonly isComplete: boolean;
}

const NOTHING: FoundText = { query: "", matches: [], isComplete: true };
/** A few milliseconds of work at a time. */
const STEP_CHARACTERS = 500_000;
/** So that typing a word starts one search and not one for each letter. */
const DELAY_MS = 120;

/** Searches between frames; gives what was found so far. */
export function useTextSearch(text: string, query: string): FoundText {
  const [found, setFound] = useState(NOTHING);
  useEffect(() => {
    const search = createTextSearch(text, query);
    let timer = setTimeout(step, DELAY_MS);
    function step() {
      search.advance(STEP_CHARACTERS);
      setFound({ query, matches: [...search.matches], isComplete: search.isComplete });
      if (!search.isComplete) timer = setTimeout(step);
    }
    return () => {
      clearTimeout(timer);
    };
  }, [text, query]);
  return query === "" ? NOTHING : found;
}
