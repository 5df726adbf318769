import type { Conflict } from "#core/edit/carry-over/conflict.ts";
import type { Messages } from "../../messages/en.ts";

export interface ConflictTexts {
  /** What it is about. */
  readonly what: string;
  /** Undefined: there is no such choice. */
  readonly mine: string | undefined;
  readonly next: string;
}

/** What stands against what, and what the two choices are called. */
export function conflictTexts(conflict: Conflict, { edits }: Messages): ConflictTexts {
  const { conflicts: texts } = edits;
  switch (conflict.kind) {
    case "words": {
      const mine = conflict.mine.map(({ text }) => text).join(" ");
      return {
        what: texts.was(conflict.base),
        mine: conflict.mine.length === 0 ? texts.remove : texts.mine(mine),
        next: conflict.next === "" ? texts.leaveOut : texts.next(conflict.next),
      };
    }
    case "box":
      return { what: texts.box, mine: texts.myBox, next: texts.newBox };
    case "face":
      return { what: texts.face, mine: texts.addFace, next: texts.leaveOut };
    case "entity":
      return { what: texts.entity(conflict.name), mine: texts.mine(conflict.text), next: texts.leaveOut };
    case "structure":
      return { what: texts.structure, mine: undefined, next: texts.understood };
  }
}
