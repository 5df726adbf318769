import { useEffect, useRef } from "react";
import { useQuery } from "@tanstack/react-query";
import { useActions } from "../../commands/actions.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { resumeAfterOutage } from "../resume-after-outage.ts";
import { useServices } from "../services.ts";
import styles from "./shell.module.css";

/** Says that the server cannot be reached, and goes on with what was cut off once it can. */
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
        <Banner
          tone="error"
          title={app.unreachable}
          actions={
            <Button isSmall icon="retry" disabled={isFetching} onClick={() => void refetch()}>
              {app.retryNow}
            </Button>
          }
        >
          {app.unreachableHint}
        </Banner>
      )}
    </div>
  );
}
