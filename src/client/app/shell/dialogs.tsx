import { lazy, Suspense, useEffect } from "react";
import type { ComponentType } from "react";
import type { DialogName } from "./use-dialogs.ts";

const loadPalette = () => import("../palette/palette.tsx");

const DIALOGS: Readonly<Record<DialogName, ComponentType<{ onClose: () => void }>>> = {
  palette: lazy(async () => ({ default: (await loadPalette()).Palette })),
  projects: lazy(async () => ({ default: (await import("../projects/projects-dialog.tsx")).ProjectsDialog })),
  replace: lazy(async () => ({ default: (await import("../../panels/replace/replace-dialog.tsx")).ReplaceDialog })),
  settings: lazy(async () => ({ default: (await import("../settings/settings-dialog.tsx")).SettingsDialog })),
  shortcuts: lazy(async () => ({ default: (await import("../shortcut-sheet/shortcut-sheet.tsx")).ShortcutSheet })),
};

/** The dialog that is open, fetched when it is wanted first. */
export function Dialogs({ open, onClose }: { open: DialogName | undefined; onClose: () => void }) {
  useEffect(() => {
    // People type on at once after its keys. Should it not come, it is asked for again when it is wanted.
    loadPalette().catch(() => undefined);
  }, []);
  if (open === undefined) return null;
  const Content = DIALOGS[open];
  return (
    <Suspense fallback={null}>
      <Content onClose={onClose} />
    </Suspense>
  );
}
