import { lazy, Suspense, useCallback, useMemo, useRef } from "react";
import { useStore } from "zustand";
import { CommandScope } from "../../commands/command-scope.ts";
import type { CollectedFile } from "../../image/collect/collect-files.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { ContextMenu } from "../context-menu/context-menu.tsx";
import { DropOverlay } from "../drop/drop-overlay.tsx";
import { useDropTarget } from "../drop/use-drop-target.ts";
import { EmptyPage } from "../empty-page/empty-page.tsx";
import { Header } from "../header/header.tsx";
import { usePageLanguage } from "../language/use-page-language.ts";
import { StorageBanner } from "../projects/storage-banner.tsx";
import { RegionBoundary } from "../region-boundary.tsx";
import { useServices } from "../services.ts";
import { ConnectionBanner } from "./connection-banner.tsx";
import { Dialogs } from "./dialogs.tsx";
import { FileChooserContext } from "./file-chooser.ts";
import { Notices } from "./notices.tsx";
import { useDialogs } from "./use-dialogs.ts";
import { useKeyboard, useUnloadGuard } from "./use-keyboard.ts";
import { useMediaQuery } from "../../ui/use-media-query.ts";
import { useTheme } from "./use-theme.ts";
import styles from "./shell.module.css";

const loadWorkbench = () => import("../workbench/workbench.tsx");
const Workbench = lazy(async () => ({ default: (await loadWorkbench()).Workbench }));

/** The window: header, then the empty page or the workbench, and what lies over them. */
export function Shell() {
  const { app } = useMessages();
  const hasImages = useStore(useWorkspace().images, ({ order }) => order.length > 0);
  const isNarrow = useMediaQuery("(max-width: 899px)");
  const inputs = { files: useRef<HTMLInputElement>(null), folder: useRef<HTMLInputElement>(null) };
  const { files, folder } = inputs;
  const chooser = useMemo(
    () => ({ chooseFiles: () => files.current?.click(), chooseFolder: () => folder.current?.click() }),
    [files, folder],
  );
  const { open, close, context } = useDialogs(chooser.chooseFiles);
  const isOpen = useStore(useWorkspace().project, ({ phase }) => phase === "open");
  const isPresenting = useStore(useWorkspace().presentation, (state) => state.isPresenting) && hasImages;
  useKeyboard(context, open !== undefined);
  useUnloadGuard();
  const isDropping = useDropTarget(useOpenFiles(), useTellUnreadable());
  useTheme();
  usePageLanguage();
  return (
    <CommandScope value={context}>
      <FileChooserContext value={chooser}>
        <div className={styles["shell"]}>
          {/* Hidden and not left out: its file inputs are what commands open. */}
          <div hidden={isPresenting}>
            <RegionBoundary region={app.regions.header}>
              <Header inputs={inputs} isNarrow={isNarrow} hasImages={hasImages} />
            </RegionBoundary>
          </div>
          <ConnectionBanner />
          <StorageBanner />
          <RegionBoundary region={app.regions.canvas}>
            <Suspense fallback={<div className={styles["waiting"]} />}>
              {hasImages && <Workbench isNarrow={isNarrow} isPresenting={isPresenting} />}
              {!hasImages && (isOpen ? <EmptyPage /> : <div className={styles["waiting"]} />)}
            </Suspense>
          </RegionBoundary>
          <Notices />
          {isDropping && <DropOverlay />}
          <ContextMenu context={context} />
          <Dialogs open={open} onClose={close} />
        </div>
      </FileChooserContext>
    </CommandScope>
  );
}

function useOpenFiles(): (files: readonly CollectedFile[]) => void {
  const { app } = useMessages();
  const { opener, notices } = useServices();
  return useCallback(
    (files) => {
      if (files.length === 0) notices.getState().show("warning", app.nothingToAdd);
      else void opener.openFiles(files);
    },
    [opener, notices, app],
  );
}

function useTellUnreadable(): (path: string) => void {
  const { app } = useMessages();
  const { notices } = useServices();
  return useCallback((path) => notices.getState().show("error", app.unreadable(path)), [notices, app]);
}
