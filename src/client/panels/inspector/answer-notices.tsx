import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { rpcCodeName } from "#core/recognition/rpc-code.ts";
import { describeError } from "../../messages/describe-error.ts";
import { useMessages } from "../../messages/messages-context.ts";
import type { AnswerVersion } from "../../state/answer-version.ts";
import { isBusy } from "../../state/image-item.ts";
import type { ImageItem } from "../../state/image-item.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { featureName } from "../warnings/warning-rows.ts";
import styles from "./inspector.module.css";

interface AnswerNoticesProps {
  readonly image: ImageItem;
  readonly version: AnswerVersion;
  /** Undefined where they are shown: nothing is said twice. */
  readonly onShowWarnings: (() => void) | undefined;
}

/** What is not as it should be with the answer shown. Whatever else there is stays valid and is shown below. */
export function AnswerNotices({ image, version, onShowWarnings }: AnswerNoticesProps) {
  const messages = useMessages();
  const { notices } = messages.panels;
  const { errors } = version.document;
  const { progress } = image;
  const isFaultless = onShowWarnings === undefined || (errors.length === 0 && version.issues.length === 0);
  if (isFaultless && progress.phase === "done") return null;
  return (
    <div className={styles["notices"]}>
      {isBusy(image) && <Banner tone="info">{notices.workingAgain}</Banner>}
      {progress.phase === "failed" && (
        <Banner tone="error" title={notices.latestFailed}>
          {describeError(messages, progress.error).why}
        </Banner>
      )}
      {errors.length > 0 && !isFaultless && <PartialBanner document={version.document} />}
      {version.issues.length > 0 && !isFaultless && (
        <Button isSmall tone="quiet" icon="warning" className={styles["issues"]} onClick={onShowWarnings}>
          {notices.issues(version.issues.length)}
        </Button>
      )}
    </div>
  );
}

function PartialBanner({ document }: { document: RecognizedDocument }) {
  const messages = useMessages();
  const { notices } = messages.panels;
  return (
    <Banner tone="warning" title={notices.partial}>
      <ul>
        {document.errors.map((error, index) => (
          <li key={String(index)}>
            {featureName(error, document, messages)}: {error.message} ({rpcCodeName(error.code)})
            {error.details.length > 0 && <code className={styles["details"]}>{JSON.stringify(error.details)}</code>}
          </li>
        ))}
      </ul>
      {notices.partialText}
    </Banner>
  );
}
