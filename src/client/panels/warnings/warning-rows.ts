import { rpcCodeName } from "#core/recognition/rpc-code.ts";
import type { AnswerError, RecognizedDocument } from "#core/document/recognized-document.ts";
import type { LocatedIssue } from "#core/recognition/result.ts";
import type { Messages } from "../../messages/en.ts";
import type { AnswerVersion } from "../../state/answer-version.ts";

export type WarningRow =
  | { readonly kind: "group"; readonly title: string; readonly count: number }
  | { readonly kind: "error"; readonly title: string; readonly text: string }
  | { readonly kind: "issue"; readonly issue: LocatedIssue };

/** How many places of an answer are not as they should be. */
export function warningCount({ document, issues }: Pick<AnswerVersion, "document" | "issues">): number {
  return document.errors.length + issues.length;
}

/** The errors of the answer, then its issues: those alike stand together, the most frequent first. */
export function warningRows({ document, issues }: AnswerVersion, messages: Messages): readonly WarningRow[] {
  const groups = new Map<string, LocatedIssue[]>();
  for (const issue of issues) {
    const title = messages.panels.warnings.group(fieldOf(issue.path), issue.expected);
    const group = groups.get(title);
    if (group === undefined) groups.set(title, [issue]);
    else group.push(issue);
  }
  const sorted = [...groups].sort(([, a], [, b]) => b.length - a.length);
  return [
    ...errorRows(document, messages),
    ...sorted.flatMap(([title, group]): WarningRow[] => [
      { kind: "group", title, count: group.length },
      ...group.map((issue) => ({ kind: "issue" as const, issue })),
    ]),
  ];
}

function errorRows(document: RecognizedDocument, messages: Messages): WarningRow[] {
  const { errors } = document;
  if (errors.length === 0) return [];
  const rows = errors.map((error) => ({
    kind: "error" as const,
    title: `${featureName(error, document, messages)}: ${error.message} (${rpcCodeName(error.code)})`,
    text: error.details.length > 0 ? JSON.stringify(error.details) : "",
  }));
  return [{ kind: "group", title: messages.panels.warnings.errors, count: errors.length }, ...rows];
}

/** What failed, by the name of its kind where that is known. */
export function featureName(error: AnswerError, document: RecognizedDocument, { panels }: Messages): string {
  if (error.featureIndex === undefined) return panels.notices.wholeImage;
  const feature = document.features.find(({ featureIndex }) => featureIndex === error.featureIndex);
  if (feature === undefined || feature.kind === "unknown") return panels.notices.feature(error.featureIndex + 1);
  return panels.labels.featureKinds[feature.kind];
}

/** The last name of a path, whatever number it has in its list. */
function fieldOf(path: string): string {
  return (
    path
      .replaceAll(/\[\d+\]/g, "")
      .split(".")
      .at(-1) ?? path
  );
}
