import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { findPattern } from "#core/query/find-pattern.ts";
import type { FindRequest } from "#core/query/find-pattern.ts";
import { readBlocks } from "#core/query/find-text.ts";
import { replaceHits } from "#core/query/replace-text.ts";
import type { ReplaceHit } from "#core/query/replace-text.ts";
import { selectShownVersion } from "../../state/answers-store.ts";
import { selectEdits } from "../../state/edits-store.ts";
import type { EditSubject } from "../../state/edits-store.ts";
import { runInSlices } from "../../state/run-in-slices.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { wordTableOf } from "../../state/word-table-of.ts";
import type { Workspace } from "../../state/workspace.ts";

export interface ImageHit extends ReplaceHit {
  readonly subject: EditSubject;
}

export type ReplaceOutcome =
  | { readonly kind: "nothing-asked" }
  | { readonly kind: "searching" }
  | { readonly kind: "error"; readonly why: "unreadable" | "slow" }
  | { readonly kind: "hits"; readonly hits: readonly ImageHit[] };

interface ReplaceRequest {
  readonly find: FindRequest;
  readonly replacement: string;
  readonly isWholeBatch: boolean;
}

export interface ReplacePreview {
  readonly outcome: ReplaceOutcome;
  /** Whether it is of what is asked now: what was shown before stays until there is something new. */
  readonly isCurrent: boolean;
}

interface Made {
  readonly outcome: ReplaceOutcome;
  readonly madeFor: object | undefined;
}

const NOTHING: Made = { outcome: { kind: "nothing-asked" }, madeFor: undefined };

/** What would be replaced; made anew whenever the question or the texts change. */
export function useReplaceHits({ find, replacement, isWholeBatch }: ReplaceRequest): ReplacePreview {
  const workspace = useWorkspace();
  const edited = useStore(workspace.edits, ({ byVersion }) => byVersion);
  const [{ outcome, madeFor }, setMade] = useState(NOTHING);
  const request = useMemo(
    () => ({ find, replacement, isWholeBatch, edited }),
    [find, replacement, isWholeBatch, edited],
  );
  useEffect(() => {
    const running = new AbortController();
    void search(workspace, request, running.signal).then((found) => {
      if (found !== undefined && !running.signal.aborted) setMade({ outcome: found, madeFor: request });
    });
    return () => {
      running.abort();
    };
  }, [workspace, request]);
  const isCurrent = madeFor === request;
  return { outcome: isCurrent || outcome.kind === "hits" ? outcome : { kind: "searching" }, isCurrent };
}

/** Undefined when it was aborted. */
async function search(
  workspace: Workspace,
  { find, replacement, isWholeBatch }: ReplaceRequest,
  signal: AbortSignal,
): Promise<ReplaceOutcome | undefined> {
  if (find.text.trim() === "") return { kind: "nothing-asked" };
  const pattern = findPattern(find);
  if (pattern === undefined) return { kind: "error", why: "unreadable" };
  const { source, flags } = pattern;
  // What was typed is meant as it stands unless the search is for a pattern.
  const template = find.isPattern ? replacement : replacement.replaceAll("$", "$$$$");
  const hits: ImageHit[] = [];
  for (const subject of subjectsOf(workspace, isWholeBatch)) {
    const table = wordTableOf(selectEdits(workspace.edits.getState(), subject.version).document);
    const blocks = await runInSlices(readBlocks(table), signal);
    if (blocks === undefined) return undefined;
    const request = { source, flags, texts: blocks.map(({ text }) => text), replacement: template };
    const found = await workspace.runPattern(request, signal);
    if (found === "aborted") return undefined;
    if (found === "unfinished") return { kind: "error", why: "slow" };
    const ofImage = await runInSlices(replaceHits(table, blocks, found), signal);
    if (ofImage === undefined) return undefined;
    for (const hit of ofImage) hits.push({ ...hit, subject });
  }
  return { kind: "hits", hits };
}

function subjectsOf({ images, answers }: Workspace, isWholeBatch: boolean): readonly EditSubject[] {
  const { order, activeId } = images.getState();
  return order.flatMap((imageId) => {
    const version = isWholeBatch || imageId === activeId ? selectShownVersion(answers.getState(), imageId) : undefined;
    return version === undefined ? [] : [{ imageId, version }];
  });
}
