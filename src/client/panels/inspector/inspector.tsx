import { useDeferredValue, useMemo, useState } from "react";
import { useStore } from "zustand";
import type { LineRange } from "#core/document/raw-places.ts";
import type { ReviewedDocument } from "#core/edit/reviewed-document.ts";
import { useMessages } from "../../messages/messages-context.ts";
import type { AnswerVersion } from "../../state/answer-version.ts";
import { INSPECTOR_TABS } from "../../state/inspector-tab.ts";
import type { InspectorTab } from "../../state/inspector-tab.ts";
import { useActiveImage, useShownDocument, useShownVersion, useWorkspace } from "../../state/use-workspace.ts";
import { reviewQueue } from "../../state/review-queue.ts";
import type { QueueRule } from "../../state/review-queue.ts";
import { Tabs } from "../../ui/tabs.tsx";
import { useQueueRule } from "../review/use-review-queue.ts";
import { ConflictList } from "../conflicts/conflict-list.tsx";
import { TargetDetails } from "../target-details/target-details.tsx";
import { warningCount } from "../warnings/warning-rows.ts";
import { AnswerNotices } from "./answer-notices.tsx";
import { ImageState } from "./image-state.tsx";
import { hasContent, tabCounts } from "./tab-counts.ts";
import { TabPanel } from "./tab-panel.tsx";
import styles from "./inspector.module.css";

/** A line of an answer that somebody was led to. */
interface LedTo {
  readonly version: AnswerVersion | undefined;
  readonly lines: LineRange;
}

/** All panels about the image shown, one at a time, with what is selected always on top. */
export function Inspector() {
  const { settings, selection } = useWorkspace();
  const { panels } = useMessages();
  const { image, version, document } = useShown();
  const chosenTab = useStore(settings, (state) => state.inspectorTab);
  const hasWarnings = version !== undefined && warningCount(version) > 0;
  const tab = chosenTab === "warnings" && !hasWarnings ? "text" : chosenTab;
  const rule = useQueueRule();
  const [isOpen, setOpen] = useState(true);
  const [ledTo, setLedTo] = useState<LedTo>();
  const open = (inspectorTab: InspectorTab) => {
    settings.getState().change({ inspectorTab });
  };
  const showLine = (line: number) => {
    // Otherwise the line of what is selected would be gone to.
    selection.getState().clear();
    setLedTo({ version, lines: { first: line, last: line } });
    open("json");
  };
  const tabs = INSPECTOR_TABS.filter((id) => id !== "warnings" || hasWarnings).map((id) => ({
    id,
    label: panels.tabs[id],
    count: countOf({ version, document, rule }, id),
    isEmpty: document !== undefined && !hasContent(document, id),
  }));
  return (
    <div className={styles["inspector"]}>
      <Tabs
        label={panels.inspector}
        moreLabel={panels.moreTabs}
        tabs={tabs}
        selectedId={tab}
        onSelect={(id) => {
          const known = INSPECTOR_TABS.find((each) => each === id);
          if (known !== undefined) open(known);
        }}
      >
        <div className={styles["panel"]}>
          {image === undefined || version === undefined || document === undefined ? (
            <ImageState image={image} />
          ) : (
            <>
              <AnswerNotices
                image={image}
                version={version}
                onShowWarnings={
                  tab === "warnings"
                    ? undefined
                    : () => {
                        open("warnings");
                      }
                }
              />
              <ConflictList version={version} document={document} />
              <SelectionDetails
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
                document={document}
                shownLine={ledTo?.version === version ? ledTo.lines : undefined}
                onShowLine={showLine}
                onOpen={open}
              />
            </>
          )}
        </div>
      </Tabs>
    </div>
  );
}

interface SelectionDetailsProps {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** Not a step behind the selection, as the panels are: a word that an edit has just made is there, and its field stays. */
function SelectionDetails(props: SelectionDetailsProps) {
  const image = useActiveImage();
  const version = useShownVersion();
  const document = useShownDocument();
  if (image === undefined || version === undefined || document === undefined) return null;
  return <TargetDetails document={document} answer={version.document} imageId={image.id} {...props} />;
}

/** What the canvas shows already: panels of a long document are made in steps, so that they hold up nothing. */
function useShown() {
  const image = useActiveImage();
  const version = useShownVersion();
  const document = useShownDocument();
  return useDeferredValue(useMemo(() => ({ image, version, document }), [image, version, document]));
}

interface Counted {
  readonly version: AnswerVersion | undefined;
  readonly document: ReviewedDocument | undefined;
  readonly rule: QueueRule;
}

/** None for words: the chip above the picture tells how many there are. */
function countOf({ version, document, rule }: Counted, tab: InspectorTab): number | undefined {
  if (version === undefined || document === undefined) return undefined;
  if (tab === "json" || tab === "text" || tab === "words") return undefined;
  if (tab === "warnings") return warningCount(version);
  const count =
    tab === "review"
      ? reviewQueue({ answer: version.document, document }, rule).words.length
      : tabCounts(document)[tab];
  return count === 0 ? undefined : count;
}
