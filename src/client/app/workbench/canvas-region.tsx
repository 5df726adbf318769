import { lazy, Suspense, useEffect, useRef } from "react";
import { useMessages } from "../../messages/messages-context.ts";
import { Spinner } from "../../ui/spinner.tsx";
import { CanvasState } from "./canvas-state.tsx";
import { usePicture } from "./use-picture.ts";
import { VersionLegend } from "./version-legend.tsx";
import styles from "./workbench.module.css";

const FindBar = lazy(async () => ({ default: (await import("../../panels/find/find-bar.tsx")).FindBar }));
const CanvasView = lazy(async () => ({ default: (await import("../../scene/canvas-view.tsx")).CanvasView }));

/** The picture with its layers, and over it the state of the active image. */
export function CanvasRegion() {
  const { app } = useMessages();
  const { picture, refusal } = usePicture();
  return (
    <>
      <Suspense
        fallback={
          <p className={styles["loading"]}>
            <Spinner /> {app.loading}
          </p>
        }
      >
        <CanvasView {...(picture === undefined ? {} : { picture })} />
        <FocusCanvas />
      </Suspense>
      <Suspense fallback={null}>
        <FindBar />
      </Suspense>
      <VersionLegend />
      <CanvasState refusal={refusal} />
    </>
  );
}

/** Gives the canvas the focus that was lost with the empty page, so that the keyboard works from the start. */
function FocusCanvas() {
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    here.current?.parentElement?.querySelector<HTMLElement>("[role=application]")?.focus({ preventScroll: true });
  }, []);
  return <span ref={here} hidden />;
}
