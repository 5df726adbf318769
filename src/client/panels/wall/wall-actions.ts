import { selectAndReveal } from "../../commands/select-and-reveal.ts";
import { gesturesOf } from "../../state/gestures.ts";
import type { WallDeed, WallItem, WallStore } from "../../state/wall-store.ts";
import type { Workspace } from "../../state/workspace.ts";
import { correctItems, identicalItems, reviewItems, wordOf } from "./wall-edits.ts";
import type { EditedCount } from "./wall-edits.ts";

/** What a person can do with the words of the wall. */
export interface WallActions {
  readonly focus: (index: number) => void;
  /** Leaves the wall for the word on the picture. */
  readonly jump: (index: number) => void;
  /** Begins with the text of the word, or with what was typed already. */
  readonly edit: (index: number, how?: { readonly text?: string; readonly isAll?: boolean }) => void;
  readonly type: (text: string) => void;
  /** Keeps what was typed and goes on; what was left as it is counts as accepted. */
  readonly finish: (isAll: boolean) => void;
  /** Keeps what was typed for the one word. */
  readonly leave: () => void;
  readonly cancel: () => void;
  /** Of the word with the focus, or of all identical ones; goes on to the next. */
  readonly review: (status: "accepted" | "rejected", isAll: boolean) => void;
  /** Whether there was something done here to take back, or to do again. */
  readonly step: (kind: "undo" | "redo") => boolean;
}

export function createWallActions(workspace: Workspace): WallActions {
  const { wall } = workspace;
  return {
    focus: (index) => {
      wall.setState({ active: index });
    },
    jump: (index) => {
      const item = wall.getState().list?.items[index];
      if (item === undefined) return;
      wall.setState({ isOpen: false, active: index });
      workspace.images.getState().activate(item.subject.imageId);
      selectAndReveal(workspace, { kind: "word", id: item.wordId });
    },
    edit: (index, { text, isAll = false } = {}) => {
      const item = wall.getState().list?.items[index];
      const word = item === undefined ? undefined : wordOf(workspace, item);
      if (word !== undefined) wall.setState({ active: index, draft: { index, text: text ?? word.text, isAll } });
    },
    type: (text) => {
      wall.setState(({ draft }) => (draft === undefined ? {} : { draft: { ...draft, text } }));
    },
    finish: (isAll) => {
      const index = wall.getState().draft?.index ?? wall.getState().active;
      keepDraft(workspace, isAll);
      goOn(workspace, index, isAll);
    },
    leave: () => {
      const { list, draft } = wall.getState();
      const item = draft === undefined ? undefined : list?.items[draft.index];
      if (item !== undefined && wordOf(workspace, item)?.text !== draft?.text)
        keepDraft(workspace, draft?.isAll === true);
      else wall.setState({ draft: undefined });
    },
    cancel: () => {
      wall.setState({ draft: undefined });
    },
    review: (status, isAll) => {
      const { active } = wall.getState();
      tell(wall, status, reviewItems(workspace, itemsMeant(workspace, active, isAll), status));
      goOn(workspace, active, isAll);
    },
    step: (kind) => {
      const images = kind === "undo" ? gesturesOf(workspace).undo() : gesturesOf(workspace).redo();
      tell(wall, kind === "undo" ? "undone" : "redone", { words: 0, images });
      return images > 0;
    },
  };
}

function keepDraft(workspace: Workspace, isAll: boolean): void {
  const { wall } = workspace;
  const { list, draft } = wall.getState();
  const item = draft === undefined ? undefined : list?.items[draft.index];
  wall.setState({ draft: undefined });
  if (draft === undefined || item === undefined) return;
  const items = itemsMeant(workspace, draft.index, isAll);
  if (wordOf(workspace, item)?.text === draft.text) tell(wall, "accepted", reviewItems(workspace, items, "accepted"));
  else tell(wall, "corrected", correctItems(workspace, items, draft.text));
}

function itemsMeant(workspace: Workspace, index: number, isAll: boolean): readonly WallItem[] {
  const { list } = workspace.wall.getState();
  const item = list?.items[index];
  if (list === undefined || item === undefined) return [];
  return isAll ? identicalItems(workspace, list, index) : [item];
}

function tell(wall: WallStore, kind: WallDeed["kind"], { words, images }: EditedCount): void {
  if (words > 0 || images > 0) wall.setState({ deed: { kind, words, images } });
}

/** To the next word, or past all identical ones; the last one keeps the focus. */
function goOn({ wall }: Workspace, from: number, isAll: boolean): void {
  const { list } = wall.getState();
  const last = (list?.items.length ?? 1) - 1;
  let next = from + 1;
  while (isAll && next < last && list?.items[next]?.group === list?.items[from]?.group) next += 1;
  wall.setState({ active: Math.max(0, Math.min(last, next)) });
}
