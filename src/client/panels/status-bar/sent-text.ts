import type { Size } from "#core/geometry/point.ts";
import type { SentImage } from "#core/recognition/sent-image.ts";
import type { Messages } from "../../messages/en.ts";
import { formatBytes, formatShare } from "../../messages/format.ts";

/** What went over the wire, in words: size, bytes, and in what it differs from the file. */
export function sentText(sent: SentImage, original: Size | undefined, { panels, locale }: Messages): string {
  const { statusBar } = panels;
  const size = statusBar.size(sent.size.width, sent.size.height);
  const changes = sent.changes.map((change) => statusBar.changes[change]);
  const scale = original === undefined ? 1 : sent.size.width / original.width;
  return [
    statusBar.sent(size, formatBytes(locale, sent.bytes)),
    ...(changes.length === 0 ? [statusBar.sentAsIs] : changes),
    ...(scale === 1 ? [] : [statusBar.scale(formatShare(locale, scale))]),
  ].join(" · ");
}
