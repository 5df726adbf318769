import type { AnswerError, RecognizedDocument } from "#core/document/recognized-document.ts";
import { rpcCodeName } from "#core/recognition/rpc-code.ts";
import type { ParseIssue } from "#core/recognition/result.ts";
import { describeError } from "../../messages/describe-error.ts";
import type { Messages } from "../../messages/en.ts";
import { useMessages } from "../../messages/messages-context.ts";
import type { AnswerVersion } from "../../state/answer-version.ts";
import { isBusy } from "../../state/image-item.ts";
import type { ImageItem } from "../../state/image-item.ts";
import { Banner } from "../../ui/banner.tsx";
import styles from "./inspector.module.css";

interface AnswerNoticesProps {
  readonly image: ImageItem;
  readonly version: AnswerVersion;
}

/** What is not as it should be with the answer shown. Whatever else there is stays valid and is shown below. */
export function AnswerNotices({ image, version }: AnswerNoticesProps) {
  const messages = useMessages();
  const { notices } = messages.panels;
  const { errors } = version.document;
  const { progress } = image;
  const isQuiet = errors.length === 0 && version.issues.length === 0 && progress.phase === "done";
  if (isQuiet) return null;
  return (
    <div className={styles["notices"]}>
      {isBusy(image) && <Banner tone="info">{notices.workingAgain}</Banner>}
      {progress.phase === "failed" && (
        <Banner tone="error" title={notices.latestFailed}>
          {describeError(messages, progress.error).why}
        </Banner>
      )}
      {errors.length > 0 && <PartialBanner document={version.document} />}
      {version.issues.length > 0 && <IssuesNotice issues={version.issues} />}
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

const MOST_ISSUES = 50;

function IssuesNotice({ issues }: { issues: readonly ParseIssue[] }) {
  const { notices } = useMessages().panels;
  return (
    <details className={styles["issues"]}>
      <summary>{notices.issues(issues.length)}</summary>
      <ul>
        {issues.slice(0, MOST_ISSUES).map(({ path, expected, got }, index) => (
          <li key={String(index)}>
            <code>{path}</code> {notices.expected(expected, got)}
          </li>
        ))}
        {issues.length > MOST_ISSUES && <li>{notices.more(issues.length - MOST_ISSUES)}</li>}
      </ul>
    </details>
  );
}

function featureName(error: AnswerError, document: RecognizedDocument, { panels }: Messages): string {
  if (error.featureIndex === undefined) return panels.notices.wholeImage;
  const feature = document.features.find(({ featureIndex }) => featureIndex === error.featureIndex);
  if (feature === undefined || feature.kind === "unknown") return panels.notices.feature(error.featureIndex + 1);
  return panels.labels.featureKinds[feature.kind];
}
