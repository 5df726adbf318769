import type { EditJournal, JournalRecord } from "../../state/edits-store.ts";

/** The journal of a window, which outlives the projects that are open in it one after the other. */
export interface WindowJournal extends EditJournal {
  /** Where steps go from now on; undefined: nowhere, they last as long as the window. */
  readonly connect: (target: EditJournal | undefined) => void;
}

export function createWindowJournal(): WindowJournal {
  let current: EditJournal | undefined;
  return {
    append: async (record: JournalRecord) => current?.append(record),
    connect: (target) => {
      current = target;
    },
  };
}
