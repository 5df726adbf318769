import type { WordId } from "#core/document/ids.ts";
import type { Edit } from "#core/edit/edit.ts";
import type { ReviewedDocument, WordStatus } from "#core/edit/reviewed-document.ts";
import { setWordStatus } from "#core/edit/set-word-status.ts";
import { setWordText, setWordTexts } from "#core/edit/set-word-text.ts";
import { selectEdits } from "../../state/edits-store.ts";
import type { EditSubject } from "../../state/edits-store.ts";
import { gesturesOf } from "../../state/gestures.ts";
import type { WallItem, WallList } from "../../state/wall-store.ts";
import type { Workspace } from "../../state/workspace.ts";

/** How many words in how many images an edit changed. */
export interface EditedCount {
  readonly words: number;
  readonly images: number;
}

/** The words of the item's group that still say what the item says. */
export function identicalItems(workspace: Workspace, { items }: WallList, index: number): readonly WallItem[] {
  const item = items[index];
  const text = item === undefined ? undefined : wordOf(workspace, item)?.text;
  if (item === undefined || text === undefined) return [];
  let from = index;
  while (items[from - 1]?.group === item.group) from -= 1;
  const group: WallItem[] = [];
  for (let at = from; items[at]?.group === item.group; at += 1) {
    const other = items[at];
    if (other !== undefined && wordOf(workspace, other)?.text === text) group.push(other);
  }
  return group;
}

export function wordOf({ edits }: Workspace, { subject, wordId }: WallItem) {
  return selectEdits(edits.getState(), subject.version).document.words.get(wordId);
}

/** One entry of the history in each image. */
export function correctItems(workspace: Workspace, items: readonly WallItem[], text: string): EditedCount {
  return editItems(workspace, items, (document, [first, ...others]) => {
    if (first === undefined) return undefined;
    if (others.length === 0) return setWordText(document, first, text);
    return setWordTexts(document, new Map([first, ...others].map((id) => [id, text])));
  });
}

export function reviewItems(workspace: Workspace, items: readonly WallItem[], status: WordStatus): EditedCount {
  return editItems(workspace, items, (document, ids) => setWordStatus(document, ids, status));
}

type EditWords = (document: ReviewedDocument, ids: readonly WordId[]) => Edit | undefined;

function editItems(workspace: Workspace, items: readonly WallItem[], editWords: EditWords): EditedCount {
  const byVersion = new Map<string, { readonly subject: EditSubject; readonly ids: WordId[] }>();
  for (const { subject, wordId } of items) {
    const entry = byVersion.get(subject.version.id) ?? { subject, ids: [] };
    entry.ids.push(wordId);
    byVersion.set(subject.version.id, entry);
  }
  const edits = [...byVersion.values()].flatMap(({ subject, ids }) => {
    const edit = editWords(selectEdits(workspace.edits.getState(), subject.version).document, ids);
    return edit === undefined ? [] : [{ subject, edit }];
  });
  void gesturesOf(workspace).commit(edits);
  const words = edits.reduce((sum, { edit }) => sum + (edit.change.reviews === undefined ? 0 : countOf(edit)), 0);
  return { words, images: edits.length };
}

/** Whatever is said or corrected of a word changes its review. */
function countOf({ change: { reviews, words } }: Edit): number {
  const reviewed = (reviews?.added.length ?? 0) + (reviews?.updated.length ?? 0);
  return Math.max(reviewed, words?.updated.length ?? 0);
}
