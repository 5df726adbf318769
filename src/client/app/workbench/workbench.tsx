import { lazy, Suspense } from "react";
import type { ReactNode } from "react";
import { useStore } from "zustand";
import { useMessages } from "../../messages/messages-context.ts";
import { Filmstrip } from "../../panels/filmstrip/filmstrip.tsx";
import { LayerBar } from "../../panels/layer-bar/layer-bar.tsx";
import { StatusBar } from "../../panels/status-bar/status-bar.tsx";
import { VersionMenu } from "../../panels/status-bar/version-menu.tsx";
import { useWorkspace } from "../../state/use-workspace.ts";
import { RegionBoundary } from "../region-boundary.tsx";
import { useSettings } from "../header/use-provider.ts";
import { CanvasRegion } from "./canvas-region.tsx";
import { ColumnSplitter } from "./column-splitter.tsx";
import { NarrowDock } from "./narrow-dock.tsx";
import { PanelToggle } from "./panel-toggle.tsx";
import { PresentationBar } from "./presentation-bar.tsx";
import styles from "./workbench.module.css";

const WallView = lazy(async () => ({ default: (await import("../../panels/wall/wall-view.tsx")).WallView }));
const Inspector = lazy(async () => ({ default: (await import("../../panels/inspector/inspector.tsx")).Inspector }));

interface WorkbenchProps {
  readonly isNarrow: boolean;
  /** Only the picture is shown. */
  readonly isPresenting: boolean;
}

/** The window once there are images. */
export function Workbench({ isNarrow, isPresenting }: WorkbenchProps) {
  const isWall = useStore(useWorkspace().wall, ({ isOpen }) => isOpen) && !isPresenting;
  if (isWall) return <WallWorkbench />;
  return isNarrow ? <NarrowWorkbench isPresenting={isPresenting} /> : <WideWorkbench isPresenting={isPresenting} />;
}

/** All of the window for the words as pictures. */
function WallWorkbench() {
  const { wall } = useMessages();
  return (
    <main className={styles["workbench"]}>
      <Region name={wall.title} className={styles["canvas"]}>
        <WallView />
      </Region>
    </main>
  );
}

function WideWorkbench({ isPresenting }: Presenting) {
  const { app } = useMessages();
  const settings = useSettings();
  const hasImages = settings.isFilmstripOpen && !isPresenting;
  const hasInspector = settings.isInspectorOpen && !isPresenting;
  return (
    <div className={styles["workbench"]}>
      <div className={styles["columns"]}>
        {hasImages && (
          <Region name={app.regions.images} className={styles["images"]} widthPx={settings.filmstripWidthPx}>
            <Filmstrip />
          </Region>
        )}
        <main className={styles["middle"]}>
          {hasImages && <ColumnSplitter panel="images" />}
          <CenterColumn isPresenting={isPresenting} hasToggles />
          {hasInspector && <ColumnSplitter panel="inspector" />}
        </main>
        {hasInspector && (
          <Region name={app.regions.inspector} className={styles["inspector"]} widthPx={settings.inspectorWidthPx}>
            <Inspector />
          </Region>
        )}
      </div>
      {!isPresenting && (
        <footer className={styles["status"]}>
          <RegionBoundary region={app.regions.status}>
            <StatusBar />
          </RegionBoundary>
        </footer>
      )}
    </div>
  );
}

function NarrowWorkbench({ isPresenting }: Presenting) {
  const { app } = useMessages();
  return (
    <div className={styles["workbench"]}>
      <main className={styles["middle"]}>
        <CenterColumn isPresenting={isPresenting} />
      </main>
      {!isPresenting && (
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
      )}
    </div>
  );
}

interface Presenting {
  readonly isPresenting: boolean;
}

/** `hasToggles`: with the buttons that hide and show the columns beside it. */
function CenterColumn({ isPresenting, hasToggles = false }: Presenting & { readonly hasToggles?: boolean }) {
  const { app } = useMessages();
  return (
    <div className={styles["center"]}>
      {!isPresenting && (
        <div className={styles["top"]}>
          {hasToggles && <PanelToggle panel="images" />}
          <Region name={app.regions.layers} className={styles["layers"]}>
            <LayerBar />
          </Region>
          {hasToggles && <PanelToggle panel="inspector" />}
        </div>
      )}
      <Region name={app.regions.canvas} className={styles["canvas"]}>
        <CanvasRegion />
        {isPresenting && <PresentationBar />}
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
