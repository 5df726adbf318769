import type { ImageRefusal } from "#core/recognition/image-refusal.ts";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import type { RecognitionError } from "#core/recognition/error.ts";
import { useActions } from "../../commands/actions.ts";
import { describeError } from "../../messages/describe-error.ts";
import { describeRefusal } from "../../messages/describe-refusal.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { isBusy } from "../../state/image-item.ts";
import type { ImageId, ImageItem } from "../../state/image-item.ts";
import { useActiveImage, useShownDocument } from "../../state/use-workspace.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { BusyPill } from "./busy-pill.tsx";
import { StatePill } from "./state-pill.tsx";
import styles from "./canvas-state.module.css";

/** Says over the picture what is going on with it, in a few words; the inspector has the whole story. */
export function CanvasState({ refusal }: { refusal: ImageRefusal | undefined }) {
  const messages = useMessages();
  const item = useActiveImage();
  const document = useShownDocument();
  if (item === undefined) return null;
  const { progress } = item;
  if (progress.phase === "refused") return <Refused item={item} refusal={progress.refusal} />;
  const isIdle = progress.phase === "cancelled" || progress.phase === "ready";
  return (
    <div className={styles["state"]}>
      {item.isPaper === true && !isBusy(item) && <StatePill>{messages.app.paper}</StatePill>}
      {refusal !== undefined && <StatePill tone="warning">{describeRefusal(messages, refusal).what}</StatePill>}
      {progress.phase === "failed" && <Failed id={item.id} error={progress.error} />}
      {isIdle && document === undefined && <NotAnalysed item={item} />}
      {document !== undefined && progress.phase === "done" && <AnswerState document={document} />}
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

function Failed({ id, error }: { id: ImageId; error: RecognitionError }) {
  const messages = useMessages();
  const { analyse } = useActions();
  const retry = {
    label: messages.common.retry,
    run: () => {
      analyse([id]);
    },
  };
  return (
    <StatePill tone="error" action={retry}>
      {describeError(messages, error).what}
    </StatePill>
  );
}

function NotAnalysed({ item }: { item: ImageItem }) {
  const { app } = useMessages();
  const { analyse } = useActions();
  const start = {
    label: app.analyse,
    run: () => {
      analyse([item.id]);
    },
  };
  return <StatePill action={start}>{item.progress.phase === "cancelled" ? app.cancelled : app.notAnalysed}</StatePill>;
}

/** Errors beside data, and answers that found nothing; nothing where boxes speak for themselves. */
function AnswerState({ document }: { document: RecognizedDocument }) {
  const { app } = useMessages();
  const { errors, features } = document;
  if (errors.length > 0) return <StatePill tone="warning">{app.partial}</StatePill>;
  const foundNothing = features.length > 0 && features.every(({ outcome }) => outcome === "nothing");
  return foundNothing ? <StatePill>{app.nothingFound}</StatePill> : null;
}
