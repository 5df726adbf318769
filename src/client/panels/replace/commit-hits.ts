import { setWordTexts } from "#core/edit/set-word-text.ts";
import { splicedTexts } from "#core/query/replace-text.ts";
import type { WordSplice } from "#core/query/replace-text.ts";
import { selectEdits } from "../../state/edits-store.ts";
import { gesturesOf } from "../../state/gestures.ts";
import type { Workspace } from "../../state/workspace.ts";
import type { ImageHit } from "./use-replace-hits.ts";

export interface Replaced {
  readonly words: number;
  readonly images: number;
}

/** One entry of the history in each image. */
export function commitHits(workspace: Workspace, hits: readonly ImageHit[]): Replaced {
  const bySubject = new Map<ImageHit["subject"], WordSplice[]>();
  for (const { subject, splices } of hits) {
    const all = bySubject.get(subject) ?? [];
    all.push(...splices);
    bySubject.set(subject, all);
  }
  const state = workspace.edits.getState();
  const edits = [...bySubject].flatMap(([subject, splices]) => {
    const edit = setWordTexts(selectEdits(state, subject.version).document, splicedTexts(splices));
    return edit === undefined ? [] : [{ subject, edit }];
  });
  void gesturesOf(workspace).commit(edits);
  const words = edits.reduce((sum, { edit }) => sum + (edit.change.words?.updated.length ?? 0), 0);
  return { words, images: edits.length };
}
