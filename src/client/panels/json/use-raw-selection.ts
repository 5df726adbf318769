import { useCallback, useMemo } from "react";
import { useStore } from "zustand";
import { rawLinesOf, recordAtRawLine } from "#core/document/raw-places.ts";
import type { LineRange } from "#core/document/raw-places.ts";
import type { AnswerVersion } from "../../state/answer-version.ts";
import { selectPrimary } from "../../state/selection-store.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { useSelectTarget } from "../use-select-target.ts";

export interface RawSelection {
  /** Where the answer tells of what is selected; the same object as long as the selection is the same. */
  readonly selectedLines: LineRange | undefined;
  /** Selects what the line tells of; nothing changes for a line that is about no one thing. */
  readonly selectAt: (line: number) => void;
}

/** Links the lines of the raw answer with the selection, both ways. */
export function useRawSelection({ rawPlaces }: AnswerVersion): RawSelection {
  const primary = useStore(useWorkspace().selection, selectPrimary);
  const select = useSelectTarget();
  const selectedLines = useMemo(
    () => (rawPlaces === undefined || primary === undefined ? undefined : rawLinesOf(rawPlaces, primary)),
    [rawPlaces, primary],
  );
  const selectAt = useCallback(
    (line: number) => {
      const target = rawPlaces === undefined ? undefined : recordAtRawLine(rawPlaces, line);
      if (target !== undefined) select(target);
    },
    [rawPlaces, select],
  );
  return { selectedLines, selectAt };
}
