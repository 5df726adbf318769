import type { Messages } from "../../messages/en.ts";
import { formatDuration } from "../../messages/format.ts";
import type { AnswerVersion } from "../../state/answer-version.ts";

/** Who answered, and how long it took where that is known. */
export function versionName({ origin }: AnswerVersion, { panels, locale }: Messages): string {
  const { statusBar } = panels;
  if (origin.kind === "saved") return statusBar.saved(origin.fileName);
  if (origin.kind === "sample") return statusBar.sample(origin.engine);
  const engine = origin.engine ?? statusBar.providers[origin.provider];
  return `${engine} · ${formatDuration(locale, origin.durationMs)}`;
}

/** When it came, what was asked, and what came of it, in one line. */
export function versionHint(version: AnswerVersion, { panels, header, locale }: Messages): string {
  const { versions } = panels;
  const { origin, receivedAtMs, document, issues } = version;
  const time =
    receivedAtMs === undefined
      ? []
      : [
          new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", second: "2-digit" }).format(
            receivedAtMs,
          ),
        ];
  const asked =
    origin.kind !== "live"
      ? []
      : [header.wires[origin.settings.wire], origin.settings.languages.join(" "), origin.settings.textModel ?? ""];
  const warnings = issues.length + document.errors.length;
  const found = [versions.words(document.words.size), ...(warnings > 0 ? [versions.warnings(warnings)] : [])];
  return [...time, ...asked, ...found].filter((part) => part !== "").join(" · ");
}
