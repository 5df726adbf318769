import { lazy, Suspense } from "react";
import type { ComponentType } from "react";
import { Palette } from "../palette/palette.tsx";
import type { DialogName } from "./use-dialogs.ts";

const DIALOGS: Readonly<Record<DialogName, ComponentType<{ onClose: () => void }>>> = {
  // Not fetched when wanted: people type on at once after its keys.
  palette: Palette,
  projects: lazy(async () => ({ default: (await import("../projects/projects-dialog.tsx")).ProjectsDialog })),
  replace: lazy(async () => ({ default: (await import("../../panels/replace/replace-dialog.tsx")).ReplaceDialog })),
  settings: lazy(async () => ({ default: (await import("../settings/settings-dialog.tsx")).SettingsDialog })),
  shortcuts: lazy(async () => ({ default: (await import("../shortcut-sheet/shortcut-sheet.tsx")).ShortcutSheet })),
};

/** The dialog that is open; most are fetched when they are wanted first. */
export function Dialogs({ open, onClose }: { open: DialogName | undefined; onClose: () => void }) {
  if (open === undefined) return null;
  const Content = DIALOGS[open];
  return (
    <Suspense fallback={null}>
      <Content onClose={onClose} />
    </Suspense>
  );
}
