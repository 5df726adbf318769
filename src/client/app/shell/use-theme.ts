import { useEffect } from "react";
import { useStore } from "zustand";
import { useWorkspace } from "../../state/use-workspace.ts";
import { useMediaQuery } from "../../ui/use-media-query.ts";

/** Puts the theme on the page: the chosen one, or the system's. */
export function useTheme(): void {
  const chosen = useStore(useWorkspace().settings, ({ theme }) => theme);
  const isSystemLight = useMediaQuery("(prefers-color-scheme: light)");
  const ofSystem = isSystemLight ? "light" : "dark";
  const theme = chosen === "system" ? ofSystem : chosen;
  useEffect(() => {
    document.documentElement.dataset["theme"] = theme;
  }, [theme]);
}
