import { useEffect, useRef } from "react";
import { useQuery } from "@tanstack/react-query";
import { useActions } from "../../commands/actions.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { resumeAfterOutage } from "../resume-after-outage.ts";
import { useServices } from "../services.ts";
import styles from "./shell.module.css";

/** One row that says that the server cannot be reached; what was cut off goes on once it can. */
export function ConnectionBanner() {
  const { app } = useMessages();
  const { images } = useWorkspace();
  const actions = useActions();
  const { isError, isFetching, refetch } = useQuery(useServices().providers);
  const wasOut = useRef(false);
  useEffect(() => {
    if (wasOut.current && !isError) resumeAfterOutage(images, actions);
    wasOut.current = isError;
  }, [isError, images, actions]);
  return (
    <div role="alert" className={styles["connection"]}>
      {isError && (
        <>
          <Icon name="warning" className={styles["connectionIcon"]} />
          <p>
            <strong>{app.unreachable}</strong> {app.unreachableHint}
          </p>
          <Button isSmall icon="retry" disabled={isFetching} onClick={() => void refetch()}>
            {app.retryNow}
          </Button>
        </>
      )}
    </div>
  );
}
