import { useActions } from "../../commands/actions.ts";
import { describeError } from "../../messages/describe-error.ts";
import { describeRefusal } from "../../messages/describe-refusal.ts";
import type { Explanation } from "../../messages/explanation.ts";
import { useMessages } from "../../messages/messages-context.ts";
import type { ImageItem } from "../../state/image-item.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { useImageStatus } from "../filmstrip/use-image-status.ts";

/** What stands in the place of an answer that is not there. */
export function ImageState({ image }: { image: ImageItem | undefined }) {
  const { states } = useMessages().panels;
  if (image === undefined) {
    return (
      <EmptyState icon="image" title={states.noImage}>
        {states.noImageText}
      </EmptyState>
    );
  }
  return <WithoutAnswer image={image} />;
}

function WithoutAnswer({ image }: { image: ImageItem }) {
  const messages = useMessages();
  const { states } = messages.panels;
  const { progress } = image;
  switch (progress.phase) {
    case "refused":
      return <Problem explanation={describeRefusal(messages, progress.refusal)} />;
    case "failed":
      return <Problem explanation={describeError(messages, progress.error)} retries={image} />;
    case "ready":
    case "done":
      return (
        <EmptyState icon="play" title={states.notAnalysed} actions={<Analyse image={image} label={states.analyse} />}>
          {states.notAnalysedText}
        </EmptyState>
      );
    case "cancelled":
      return (
        <EmptyState
          icon="stop"
          title={states.cancelled}
          actions={<Analyse image={image} label={messages.common.retry} />}
        />
      );
    default:
      return <Working image={image} />;
  }
}

function Working({ image }: { image: ImageItem }) {
  const { common, panels } = useMessages();
  const actions = useActions();
  const status = useImageStatus(image);
  const cancel = (
    <Button
      isSmall
      icon="stop"
      onClick={() => {
        actions.cancel([image.id]);
      }}
    >
      {common.cancel}
    </Button>
  );
  return (
    <EmptyState icon="busy" title={status.text} actions={cancel}>
      {panels.states.workingText}
    </EmptyState>
  );
}

function Problem({ explanation, retries }: { explanation: Explanation; retries?: ImageItem }) {
  const { common } = useMessages();
  const { what, why, remedy } = explanation;
  return (
    <EmptyState
      icon="error"
      title={what}
      actions={retries !== undefined && <Analyse image={retries} label={common.retry} />}
    >
      <p>{why}</p>
      <p>{remedy}</p>
    </EmptyState>
  );
}

function Analyse({ image, label }: { image: ImageItem; label: string }) {
  const actions = useActions();
  return (
    <Button
      tone="primary"
      onClick={() => {
        actions.analyse([image.id]);
      }}
    >
      {label}
    </Button>
  );
}
