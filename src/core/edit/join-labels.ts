import type { EditLabel } from "./edit.ts";

/** What the parts of one gesture did together, counted where they all did the same. Undefined when there are none. */
export function joinLabels(labels: readonly EditLabel[]): EditLabel | undefined {
  const [first, ...others] = labels;
  if (first === undefined || others.length === 0) return first;
  const counts = labels.map((label) => countOf(label, first));
  const count = counts.reduce(
    (sum: number | undefined, each) => (sum === undefined || each === undefined ? undefined : sum + each),
    0,
  );
  if (count === undefined) return first;
  return first.id === "set-status"
    ? { id: first.id, params: { ...first.params, count } }
    : { id: "set-texts", params: { count } };
}

/** How many words; undefined: that is not what the first did. */
function countOf(label: EditLabel, first: EditLabel): number | undefined {
  if (first.id === "set-status") {
    return label.id === first.id && label.params.status === first.params.status ? label.params.count : undefined;
  }
  if (first.id !== "set-text" && first.id !== "set-texts") return undefined;
  if (label.id === "set-text") return 1;
  return label.id === "set-texts" ? label.params.count : undefined;
}
