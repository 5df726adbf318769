import { useState } from "react";
import type { ReactNode } from "react";
import { useStore } from "zustand";
import { useMessages } from "../../messages/messages-context.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { Button } from "../../ui/button.tsx";
import type { IconName } from "../../ui/icon-paths.ts";
import { AnalysisSettings } from "../header/analysis-settings.tsx";
import styles from "./workbench.module.css";

type Sheet = "images" | "inspector" | "settings";

interface NarrowDockProps {
  readonly images: ReactNode;
  readonly inspector: ReactNode;
}

/** On a narrow screen the side columns are sheets above a dock; one of them is open at most. */
export function NarrowDock({ images, inspector }: NarrowDockProps) {
  const { app } = useMessages();
  const [open, setOpen] = useState<Sheet>();
  const wanted = useStore(useWorkspace().search, (state) => state.wanted);
  // The field that is to have the focus stands in there.
  if (wanted?.field === "query" && open !== "inspector") setOpen("inspector");
  const sheets: Record<Sheet, ReactNode> = {
    images,
    inspector,
    settings: (
      <section aria-label={app.dockSettings} className={styles["sheetSettings"]}>
        <AnalysisSettings />
      </section>
    ),
  };
  const buttons: readonly { readonly id: Sheet; readonly label: string; readonly icon: IconName }[] = [
    { id: "images", label: app.dockImages, icon: "image" },
    { id: "inspector", label: app.dockInspector, icon: "text" },
    { id: "settings", label: app.dockSettings, icon: "settings" },
  ];
  return (
    <>
      {open !== undefined && (
        <div className={styles["sheet"]} data-sheet={open}>
          {sheets[open]}
        </div>
      )}
      <nav className={styles["dock"]} aria-label={app.dock}>
        {buttons.map(({ id, label, icon }) => (
          <Button
            key={id}
            tone="quiet"
            icon={icon}
            aria-expanded={open === id}
            className={styles["dockButton"]}
            onClick={() => {
              setOpen(open === id ? undefined : id);
            }}
          >
            {label}
          </Button>
        ))}
      </nav>
    </>
  );
}
