import { useStore } from "zustand";
import { useKeysOf } from "../../commands/use-keys.ts";
import { formatBytes, formatConfidence } from "../../messages/format.ts";
import { useMessages } from "../../messages/messages-context.ts";
import type { AnswerVersion } from "../../state/answer-version.ts";
import type { ImageItem } from "../../state/image-item.ts";
import { useActiveImage, useShownDocument, useShownVersion, useWorkspace } from "../../state/use-workspace.ts";
import { wordStatistics } from "../../state/sorted-words.ts";
import { useAfterPaint } from "../../ui/use-after-paint.ts";
import { ProgressFacts } from "./progress-facts.tsx";
import { SaveState } from "./save-state.tsx";
import { sentText } from "./sent-text.ts";
import { VersionMenu } from "./version-menu.tsx";
import styles from "./status-bar.module.css";

/** The truth about the image, about what was sent, and about who answered. */
export function StatusBar() {
  const image = useActiveImage();
  const version = useShownVersion();
  const { panels } = useMessages();
  return (
    <div role="group" aria-label={panels.statusBar.label} className={styles["bar"]}>
      {image === undefined ? <span>{panels.statusBar.noImage}</span> : <FileFacts image={image} />}
      {image !== undefined && <ProgressFacts image={image} />}
      <SaveState />
      <Cursor />
      {version !== undefined && <AnswerFacts version={version} image={image} />}
      <ShortcutHint />
    </div>
  );
}

function ShortcutHint() {
  const { panels } = useMessages();
  const keys = useKeysOf("app.shortcuts");
  if (keys === undefined) return null;
  return (
    <span className={styles["hint"]}>
      <kbd className={styles["key"]}>{keys}</kbd> {panels.statusBar.shortcuts}
    </span>
  );
}

function FileFacts({ image }: { image: ImageItem }) {
  const { panels, locale } = useMessages();
  const size = image.imageSize;
  return (
    <span className={styles["file"]}>
      <span className={styles["name"]} title={image.fileName}>
        {image.fileName}
      </span>
      {size !== undefined && <span>{panels.statusBar.size(size.width, size.height)}</span>}
      <span>{formatBytes(locale, image.sizeBytes)}</span>
    </span>
  );
}

/** Apart from the rest: it changes with each move of the pointer. */
function Cursor() {
  const { panels } = useMessages();
  const text = useStore(useWorkspace().viewport, ({ cursor }) =>
    cursor === undefined ? "" : panels.statusBar.cursor(Math.floor(cursor.x), Math.floor(cursor.y)),
  );
  return <span className={styles["cursor"]}>{text}</span>;
}

function AnswerFacts({ version, image }: { version: AnswerVersion; image: ImageItem | undefined }) {
  const messages = useMessages();
  const { statusBar } = messages.panels;
  const { origin } = version;
  return (
    <>
      <VersionMenu />
      {origin.kind === "live" && origin.attempts > 1 && <span>{statusBar.attempts(origin.attempts)}</span>}
      {origin.kind === "live" && (
        <span className={styles["sent"]} title={sentText(origin.sent, image?.imageSize, messages)}>
          {sentText(origin.sent, image?.imageSize, messages)}
        </span>
      )}
      <MeanConfidence />
    </>
  );
}

/** Apart from the rest: it changes with each correction. */
function MeanConfidence() {
  const { statusBar } = useMessages().panels;
  const document = useAfterPaint(useShownDocument());
  const mean = document === undefined ? undefined : wordStatistics(document).mean;
  if (mean === undefined) return null;
  return (
    <span>
      {statusBar.mean} <strong>{formatConfidence(mean)}</strong>
    </span>
  );
}
