import { memo, useMemo, useState } from "react";
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
import { useAfterPaint } from "../../ui/use-after-paint.ts";
import { useQueueRule } from "../review/use-review-queue.ts";
import { ConflictList } from "../conflicts/conflict-list.tsx";
import { ShownSelection } from "../shown-selection.ts";
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

/**
 * All panels about the image shown, one at a time, with what is selected always on top. They come after what is done on the
 * canvas has been painted there; while somebody is in them they are at hand.
 */
export function Inspector() {
  const now = useShownNow();
  const painted = useAfterPaint(now);
  const [isAtHand, setAtHand] = useState(false);
  return (
    <div
      className={styles["inspector"]}
      onFocus={() => {
        setAtHand(true);
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setAtHand(false);
      }}
    >
      <Panels shown={isAtHand ? now : painted} />
    </div>
  );
}

const Panels = memo(function Panels({ shown }: { shown: Shown }) {
  const { settings, selection } = useWorkspace();
  const { panels } = useMessages();
  const { image, version, document, selected } = shown;
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
    <ShownSelection value={selected}>
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
              <TargetDetails
                document={document}
                answer={version.document}
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
                document={document}
                shownLine={ledTo?.version === version ? ledTo.lines : undefined}
                onShowLine={showLine}
                onOpen={open}
              />
            </>
          )}
        </div>
      </Tabs>
    </ShownSelection>
  );
});

type Shown = ReturnType<typeof useShownNow>;

function useShownNow() {
  const image = useActiveImage();
  const version = useShownVersion();
  const document = useShownDocument();
  const selected = useStore(useWorkspace().selection, (state) => state.selected);
  return useMemo(() => ({ image, version, document, selected }), [image, version, document, selected]);
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
