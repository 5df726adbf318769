import { useContext, useRef } from "react";
import { useStore } from "zustand";
import { ActionsContext } from "../../commands/actions.ts";
import type { Actions } from "../../commands/actions.ts";
import { describeError } from "../../messages/describe-error.ts";
import { useMessages } from "../../messages/messages-context.ts";
import type { RegionTask } from "../../state/region-store.ts";
import { useActiveImage, useWorkspace } from "../../state/use-workspace.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Spinner } from "../../ui/spinner.tsx";
import { usePlaceBelow } from "../hover-card/use-place-below.ts";
import styles from "./region-status.module.css";

/** What becomes of a region that is recognised again, beside it, and the way to stop that. */
export function RegionStatus() {
  const workspace = useWorkspace();
  const actions = useContext(ActionsContext);
  const task = useStore(workspace.region, (state) => state.task);
  const image = useActiveImage();
  if (actions === undefined || task === undefined || task.imageId !== image?.id) return null;
  return <RegionPill task={task} actions={actions} />;
}

function RegionPill({ task: { region, state }, actions }: { task: RegionTask; actions: Actions }) {
  const pillRef = useRef<HTMLDivElement>(null);
  const messages = useMessages();
  const { common } = messages;
  usePlaceBelow(pillRef, region);
  return (
    <div ref={pillRef} className={styles["pill"]}>
      {state.phase === "running" && <Spinner />}
      <span role="status">
        <RegionWords state={state} />
      </span>
      {state.phase === "running" && (
        <Button isSmall tone="quiet" onClick={actions.cancelRegion}>
          {common.cancel}
        </Button>
      )}
      {state.phase === "failed" && (
        <Button
          isSmall
          onClick={() => {
            actions.recognizeRegion(region);
          }}
        >
          {common.retry}
        </Button>
      )}
      {state.phase !== "running" && (
        <IconButton icon="close" isSmall label={common.close} onClick={actions.cancelRegion} />
      )}
    </div>
  );
}

function RegionWords({ state }: { state: RegionTask["state"] }) {
  const messages = useMessages();
  const { region } = messages.edits;
  if (state.phase === "running") return region.running;
  if (state.phase === "nothing") return region.nothing;
  const { what, remedy } = describeError(messages, state.error);
  return [what, remedy].join(" ");
}
