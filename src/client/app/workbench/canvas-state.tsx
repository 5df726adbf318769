import type { ImageRefusal } from "#core/recognition/image-refusal.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { RecognitionError } from "#core/recognition/error.ts";
import { rpcCodeName } from "#core/recognition/rpc-code.ts";
import { useActions } from "../../commands/actions.ts";
import { describeError } from "../../messages/describe-error.ts";
import { describeRefusal } from "../../messages/describe-refusal.ts";
import type { Explanation } from "../../messages/explanation.ts";
import { useMessages } from "../../messages/messages-context.ts";
import type { ImageItem } from "../../state/image-item.ts";
import { useActiveImage, useShownVersion } from "../../state/use-workspace.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { BusyPill } from "./busy-pill.tsx";
import styles from "./workbench.module.css";

/** Says over the picture what is going on with it, unless an answer speaks for itself. */
export function CanvasState({ refusal }: { refusal: ImageRefusal | undefined }) {
  const item = useActiveImage();
  const document = useShownVersion()?.document;
  if (item === undefined) return null;
  const { progress } = item;
  if (progress.phase === "refused") return <Refused item={item} refusal={progress.refusal} />;
  return (
    <div className={styles["state"]}>
      {refusal !== undefined && <CannotShow refusal={refusal} />}
      {progress.phase === "failed" && <Failed item={item} error={progress.error} />}
      {(progress.phase === "cancelled" || progress.phase === "ready") && document === undefined && (
        <NotAnalysed item={item} />
      )}
      {document !== undefined && <AnswerState document={document} />}
      <BusyPill item={item} />
    </div>
  );
}

function Refused({ item, refusal }: { item: ImageItem; refusal: ImageRefusal }) {
  const messages = useMessages();
  const { remove } = useActions();
  const { what, why, remedy } = describeRefusal(messages, refusal);
  return (
    <div className={styles["refused"]} role="alert">
      <EmptyState
        icon="warning"
        title={`${item.fileName}: ${what}`}
        actions={
          <Button
            icon="trash"
            onClick={() => {
              remove(item.id);
            }}
          >
            {messages.common.remove}
          </Button>
        }
      >
        {why} {remedy}
      </EmptyState>
    </div>
  );
}

function CannotShow({ refusal }: { refusal: ImageRefusal }) {
  const messages = useMessages();
  return <Explained tone="warning" explanation={describeRefusal(messages, refusal)} title={messages.app.cannotShow} />;
}

function Failed({ item, error }: { item: ImageItem; error: RecognitionError }) {
  const messages = useMessages();
  const { analyse } = useActions();
  const explanation = describeError(messages, error);
  return (
    <div role="alert">
      <Explained
        tone="error"
        explanation={explanation}
        title={explanation.what}
        action={{
          label: messages.common.retry,
          run: () => {
            analyse([item.id]);
          },
        }}
      />
    </div>
  );
}

interface ExplainedProps {
  readonly tone: "warning" | "error";
  readonly title: string;
  readonly explanation: Explanation;
  readonly action?: { readonly label: string; readonly run: () => void };
}

function Explained({ tone, title, explanation, action }: ExplainedProps) {
  const retry = action !== undefined && (
    <Button isSmall icon="retry" onClick={action.run}>
      {action.label}
    </Button>
  );
  return (
    <Banner tone={tone} title={title} actions={retry === false ? undefined : retry}>
      {explanation.why} {explanation.remedy}
    </Banner>
  );
}

function NotAnalysed({ item }: { item: ImageItem }) {
  const { app } = useMessages();
  const { analyse } = useActions();
  return (
    <div className={styles["pill"]}>
      <span>{item.progress.phase === "cancelled" ? app.cancelled : app.notAnalysed}</span>
      <Button
        isSmall
        tone="quiet"
        icon="play"
        onClick={() => {
          analyse([item.id]);
        }}
      >
        {app.analyse}
      </Button>
    </div>
  );
}

/** Errors beside data, and answers that found nothing. */
function AnswerState({ document }: { document: RecognizedDocument }) {
  const { app, header } = useMessages();
  const { errors, features } = document;
  if (errors.length > 0) {
    return (
      <Banner tone="warning" title={app.partial}>
        <ul>
          {errors.map((error, index) => {
            const kind = features.find(({ featureIndex }) => featureIndex === error.featureIndex)?.kind;
            const name = kind === undefined || kind === "unknown" ? "" : `${featureName(header.features, kind)}: `;
            return (
              <li
                key={`${String(error.featureIndex)} ${String(index)}`}
              >{`${name}${error.message || rpcCodeName(error.code)}`}</li>
            );
          })}
        </ul>
      </Banner>
    );
  }
  const foundNothing = features.length > 0 && features.every(({ outcome }) => outcome === "nothing");
  return foundNothing ? (
    <Banner tone="info" title={app.nothingFound}>
      {app.nothingFoundHint}
    </Banner>
  ) : null;
}

function featureName(names: Readonly<Record<string, string>>, kind: string): string {
  return names[kind] ?? kind;
}
