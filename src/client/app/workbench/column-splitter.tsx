import { useMessages } from "../../messages/messages-context.ts";
import { DEFAULT_SETTINGS } from "../../state/settings-store.ts";
import { useWorkspace } from "../../state/use-workspace.ts";
import { Splitter } from "../../ui/splitter.tsx";
import { useSettings } from "../header/use-provider.ts";

/** The edge of a side column; its width is remembered. */
export function ColumnSplitter({ panel }: { panel: "images" | "inspector" }) {
  return panel === "images" ? <ImagesSplitter /> : <InspectorSplitter />;
}

function ImagesSplitter() {
  const { app } = useMessages();
  const { change } = useWorkspace().settings.getState();
  const { filmstripWidthPx } = useSettings();
  return (
    <Splitter
      label={app.imagesWidth}
      value={filmstripWidthPx}
      min={120}
      max={360}
      side="start"
      onChange={(width) => {
        change({ filmstripWidthPx: width });
      }}
      onReset={() => {
        change({ filmstripWidthPx: DEFAULT_SETTINGS.filmstripWidthPx });
      }}
      onCollapse={() => {
        change({ isFilmstripOpen: false });
      }}
    />
  );
}

function InspectorSplitter() {
  const { app } = useMessages();
  const { change } = useWorkspace().settings.getState();
  const { inspectorWidthPx } = useSettings();
  return (
    <Splitter
      label={app.inspectorWidth}
      value={inspectorWidthPx}
      min={280}
      max={640}
      side="end"
      onChange={(width) => {
        change({ inspectorWidthPx: width });
      }}
      onReset={() => {
        change({ inspectorWidthPx: DEFAULT_SETTINGS.inspectorWidthPx });
      }}
      onCollapse={() => {
        change({ isInspectorOpen: false });
      }}
    />
  );
}
