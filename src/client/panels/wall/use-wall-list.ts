import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import type { QueryError } from "#core/query/query-term.ts";
import { selectShownVersion } from "../../state/answers-store.ts";
import { selectEdits } from "../../state/edits-store.ts";
import type { EditSubject } from "../../state/edits-store.ts";
import { runInSlices } from "../../state/run-in-slices.ts";
import { prepareQuery } from "../../state/run-patterns.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import type { WallChoice, WallList } from "../../state/wall-store.ts";
import { wordTableOf } from "../../state/word-table-of.ts";
import type { Workspace } from "../../state/workspace.ts";
import { collectWall } from "./collect-wall.ts";
import type { WallSource } from "./collect-wall.ts";

export type WallOutcome =
  | { readonly kind: "loading" }
  | { readonly kind: "no-query" }
  | { readonly kind: "bad-query"; readonly error: QueryError }
  | { readonly kind: "list"; readonly list: WallList };

/** Gathers the words anew when it is asked for others; not when words of the wall are edited. */
export function useWallList(): WallOutcome {
  const workspace = useWorkspace();
  const { wall, filters, search } = workspace;
  const choice = useStore(wall, (state) => state.choice);
  const order = useStore(wall, (state) => state.order);
  const round = useStore(wall, (state) => state.round);
  const list = useStore(wall, (state) => state.list);
  const threshold = useStore(filters, (state) => (choice === "doubtful" ? state.threshold : 0));
  const query = useStore(search, (state) => (choice === "query" ? state.query.trim() : ""));
  const subjects = useWallSubjects();
  const madeFor = useMemo(
    () => [choice, threshold, query, order, round, ...subjects.map(({ version }) => version.id)],
    [choice, threshold, query, order, round, subjects],
  );
  const isAsked = choice !== "query" || query !== "";
  useEffect(() => {
    if (!isAsked || isSame(wall.getState().list?.madeFor ?? [], madeFor)) return;
    const running = new AbortController();
    void gather(workspace, { subjects, wanted: { choice, threshold, query }, madeFor }, running.signal);
    return () => {
      running.abort();
    };
  }, [workspace, wall, isAsked, choice, threshold, query, madeFor, subjects]);
  if (!isAsked) return { kind: "no-query" };
  if (list === undefined || !isSame(list.madeFor, madeFor)) return { kind: "loading" };
  return list.error === undefined ? { kind: "list", list } : { kind: "bad-query", error: list.error };
}

interface Gathering {
  readonly subjects: readonly EditSubject[];
  readonly wanted: { readonly choice: WallChoice; readonly threshold: number; readonly query: string };
  readonly madeFor: readonly unknown[];
}

async function gather(workspace: Workspace, { subjects, wanted, madeFor }: Gathering, signal: AbortSignal) {
  const { wall, edits } = workspace;
  const state = edits.getState();
  const sources = subjects.map((subject) => ({ subject, document: selectEdits(state, subject.version).document }));
  const filter = await filterOf(workspace, { sources, ...wanted }, signal);
  if (filter === undefined) return;
  if (filter.kind === "error") {
    wall.setState({ list: { madeFor, items: [], groupCount: 0, error: filter.error } });
    return;
  }
  const items = await runInSlices(collectWall(sources, filter, wall.getState().order), signal);
  if (items === undefined || signal.aborted) return;
  const groupCount = (items.at(-1)?.group ?? -1) + 1;
  wall.setState({ list: { madeFor, items, groupCount }, active: 0 });
}

type Wanted = Gathering["wanted"] & { readonly sources: readonly WallSource[] };

/** Undefined when it was aborted. */
async function filterOf({ runPattern }: Workspace, { sources, choice, threshold, query }: Wanted, signal: AbortSignal) {
  if (choice === "doubtful") return { kind: "doubtful", threshold } as const;
  if (choice === "all") return { kind: "all" } as const;
  const words = sources.flatMap(({ document }) => wordTableOf(document).words);
  const prepared = await prepareQuery(query, { words, runPattern }, signal);
  if (prepared === undefined || prepared.kind === "query") return prepared;
  return { kind: "error", error: prepared } as const;
}

/** The answers whose words are wanted, in the order of the images. */
function useWallSubjects(): readonly EditSubject[] {
  const { images, answers, wall } = useWorkspace();
  const { order, activeId } = useStore(images);
  const answersState = useStore(answers);
  const isWholeBatch = useStore(wall, (state) => state.isWholeBatch);
  const found = order.flatMap((imageId) => {
    const version = isWholeBatch || imageId === activeId ? selectShownVersion(answersState, imageId) : undefined;
    return version === undefined ? [] : [{ imageId, version }];
  });
  const [subjects, setSubjects] = useState<readonly EditSubject[]>(found);
  const isSameSubjects = isSame(
    subjects.map(({ version }) => version),
    found.map(({ version }) => version),
  );
  if (!isSameSubjects) setSubjects(found);
  return isSameSubjects ? subjects : found;
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, at) => each === b[at]);
}
