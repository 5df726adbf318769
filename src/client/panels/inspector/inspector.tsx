import { useDeferredValue, useMemo, useState } from "react";
import { useStore } from "zustand";
import type { RecognizedDocument } from "#core/document/recognized-document.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { INSPECTOR_TABS } from "../../state/inspector-tab.ts";
import type { InspectorTab } from "../../state/inspector-tab.ts";
import { useActiveImage, useShownVersion, useWorkspace } from "../../state/use-workspace.ts";
import { Tabs } from "../../ui/tabs.tsx";
import { TargetDetails } from "../target-details/target-details.tsx";
import { AnswerNotices } from "./answer-notices.tsx";
import { ImageState } from "./image-state.tsx";
import { tabCounts } from "./tab-counts.ts";
import { TabPanel } from "./tab-panel.tsx";
import styles from "./inspector.module.css";

/** All panels about the image shown, one at a time, with what is selected always on top. */
export function Inspector() {
  const { settings } = useWorkspace();
  const { panels } = useMessages();
  const { image, version } = useShown();
  const tab = useStore(settings, (state) => state.inspectorTab);
  const [isOpen, setOpen] = useState(true);
  const open = (inspectorTab: InspectorTab) => {
    settings.getState().change({ inspectorTab });
  };
  const tabs = INSPECTOR_TABS.map((id) => ({ id, label: panels.tabs[id], count: countOf(version?.document, id) }));
  return (
    <div className={styles["inspector"]}>
      <Tabs
        label={panels.inspector}
        tabs={tabs}
        selectedId={tab}
        onSelect={(id) => {
          const known = INSPECTOR_TABS.find((each) => each === id);
          if (known !== undefined) open(known);
        }}
      >
        <div className={styles["panel"]}>
          {image === undefined || version === undefined ? (
            <ImageState image={image} />
          ) : (
            <>
              <AnswerNotices image={image} version={version} />
              <TargetDetails
                document={version.document}
                imageId={image.id}
                isOpen={isOpen}
                onToggle={() => {
                  setOpen(!isOpen);
                }}
              />
              <TabPanel
                key={`${image.id} ${version.id}`}
                tab={tab}
                imageId={image.id}
                version={version}
                onOpen={open}
              />
            </>
          )}
        </div>
      </Tabs>
    </div>
  );
}

/** What the canvas shows already: panels of a long document are made in steps, so that they hold up nothing. */
function useShown() {
  const image = useActiveImage();
  const version = useShownVersion();
  return useDeferredValue(useMemo(() => ({ image, version }), [image, version]));
}

function countOf(document: RecognizedDocument | undefined, tab: InspectorTab): number | undefined {
  if (document === undefined || tab === "json" || tab === "confidence") return undefined;
  const count = tabCounts(document)[tab];
  return count === 0 ? undefined : count;
}
