import type { History, HistoryStep } from "#core/edit/history.ts";

/** The fewest steps that lead to a history. */
export function stepsOf({ past, future }: History): readonly HistoryStep[] {
  const commits = [...past, ...future.toReversed()].map((entry) => ({ kind: "commit" as const, entry }));
  return [...commits, ...future.map(() => ({ kind: "undo" as const }))];
}
