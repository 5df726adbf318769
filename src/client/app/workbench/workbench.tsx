import { lazy, Suspense } from "react";
import type { ReactNode } from "react";
import { useMessages } from "../../messages/messages-context.ts";
import { Filmstrip } from "../../panels/filmstrip/filmstrip.tsx";
import { LayerBar } from "../../panels/layer-bar/layer-bar.tsx";
import { StatusBar } from "../../panels/status-bar/status-bar.tsx";
import { VersionMenu } from "../../panels/status-bar/version-menu.tsx";
import { useWorkspace } from "../../state/use-workspace.ts";
import { Splitter } from "../../ui/splitter.tsx";
import { RegionBoundary } from "../region-boundary.tsx";
import { useSettings } from "../header/use-provider.ts";
import { CanvasRegion } from "./canvas-region.tsx";
import { NarrowDock } from "./narrow-dock.tsx";
import styles from "./workbench.module.css";

const Inspector = lazy(async () => ({ default: (await import("../../panels/inspector/inspector.tsx")).Inspector }));

/** The window once there are images. */
export function Workbench({ isNarrow }: { isNarrow: boolean }) {
  return isNarrow ? <NarrowWorkbench /> : <WideWorkbench />;
}

function WideWorkbench() {
  const { app } = useMessages();
  const { settings: store } = useWorkspace();
  const { filmstripWidthPx, inspectorWidthPx } = useSettings();
  const { change } = store.getState();
  return (
    <div className={styles["workbench"]}>
      <div className={styles["columns"]}>
        <Region name={app.regions.images} className={styles["images"]} widthPx={filmstripWidthPx}>
          <Filmstrip />
        </Region>
        <main className={styles["middle"]}>
          <Splitter
            label={app.imagesWidth}
            value={filmstripWidthPx}
            min={120}
            max={360}
            side="start"
            onChange={(width) => {
              change({ filmstripWidthPx: width });
            }}
          />
          <CenterColumn />
          <Splitter
            label={app.inspectorWidth}
            value={inspectorWidthPx}
            min={280}
            max={640}
            side="end"
            onChange={(width) => {
              change({ inspectorWidthPx: width });
            }}
          />
        </main>
        <Region name={app.regions.inspector} className={styles["inspector"]} widthPx={inspectorWidthPx}>
          <Inspector />
        </Region>
      </div>
      <footer className={styles["status"]}>
        <RegionBoundary region={app.regions.status}>
          <StatusBar />
        </RegionBoundary>
      </footer>
    </div>
  );
}

function NarrowWorkbench() {
  const { app } = useMessages();
  return (
    <div className={styles["workbench"]}>
      <main className={styles["middle"]}>
        <CenterColumn />
      </main>
      <NarrowDock
        images={
          <Region name={app.regions.images} className={styles["sheetImages"]}>
            <Filmstrip />
          </Region>
        }
        inspector={
          <Region name={app.regions.inspector} className={styles["sheetInspector"]}>
            <VersionMenu />
            <Inspector />
          </Region>
        }
      />
    </div>
  );
}

function CenterColumn() {
  const { app } = useMessages();
  return (
    <div className={styles["center"]}>
      <Region name={app.regions.layers} className={styles["layers"]}>
        <LayerBar />
      </Region>
      <Region name={app.regions.canvas} className={styles["canvas"]}>
        <CanvasRegion />
      </Region>
    </div>
  );
}

interface RegionProps {
  readonly name: string;
  readonly className: string | undefined;
  readonly widthPx?: number;
  readonly children: ReactNode;
}

/** A named part of the window that can fail and load on its own. */
function Region({ name, className, widthPx, children }: RegionProps) {
  return (
    <section aria-label={name} className={className} style={widthPx === undefined ? undefined : { width: widthPx }}>
      <RegionBoundary region={name}>
        <Suspense fallback={null}>{children}</Suspense>
      </RegionBoundary>
    </section>
  );
}
