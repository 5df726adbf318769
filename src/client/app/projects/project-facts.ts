import { formatBytes } from "../../messages/format.ts";
import type { Messages } from "../../messages/en.ts";
import type { ProjectRecord } from "../../project/database/records.ts";

/** `3 pictures · 12 MB · 21 Nov 2026, 14:05`. */
export function projectFacts({ order, sizeBytes, changedAtMs }: ProjectRecord, messages: Messages): string {
  const { locale, projects: texts } = messages;
  const changed = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(changedAtMs);
  return [texts.pictures(order.length), formatBytes(locale, sizeBytes), changed].join(" · ");
}
