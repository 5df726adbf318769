import type { ComponentType } from "react";
import type { InspectorTab } from "../../state/inspector-tab.ts";
import type { Messages } from "../../messages/en.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import type { IconName } from "../../ui/icon-paths.ts";
import { EntitiesPanel } from "../entities/entities-panel.tsx";
import { FacesPanel } from "../faces/faces-panel.tsx";
import { JsonPanel } from "../json/json-panel.tsx";
import { LabelsPanel } from "../labels/labels-panel.tsx";
import { LanguagesPanel } from "../languages/languages-panel.tsx";
import type { RawPanelProps } from "../panel-props.ts";
import { TextPanel } from "../text/text-panel.tsx";
import { ReviewPanel } from "../review/review-panel.tsx";
import { WordsPanel } from "../words/words-panel.tsx";
import { WarningsPanel } from "../warnings/warnings-panel.tsx";
import { emptyReason } from "./subject-state.ts";
import type { EmptyReason } from "./subject-state.ts";
import { hasContent, tabCounts } from "./tab-counts.ts";

const PANELS: Record<Exclude<InspectorTab, "labels" | "entities">, ComponentType<RawPanelProps>> = {
  text: TextPanel,
  words: WordsPanel,
  review: ReviewPanel,
  languages: LanguagesPanel,
  faces: FacesPanel,
  warnings: WarningsPanel,
  json: JsonPanel,
};

const ICONS: Record<InspectorTab, IconName> = {
  text: "text",
  words: "text",
  review: "check",
  languages: "language",
  entities: "tag",
  faces: "face",
  labels: "tag",
  warnings: "warning",
  json: "code",
};

interface TabPanelProps extends RawPanelProps {
  readonly tab: InspectorTab;
  readonly onOpen: (tab: InspectorTab) => void;
}

export function TabPanel({ tab, onOpen, ...props }: TabPanelProps) {
  const { version, document } = props;
  const empty = hasContent(document, tab) ? undefined : (
    <Empty version={version} document={document} tab={tab} onOpen={onOpen} />
  );
  if (tab === "labels") return <LabelsPanel {...props} empty={empty} />;
  if (tab === "entities") return <EntitiesPanel {...props} empty={empty} />;
  const Panel = PANELS[tab];
  return empty ?? <Panel {...props} />;
}

/** Why there is nothing here, and the way to where there is something. */
function Empty({ version, document, tab, onOpen }: Omit<TabPanelProps, "imageId">) {
  const messages = useMessages();
  const { tabs, states } = messages.panels;
  const reason = emptyReason(document, tab, version.origin.kind === "live");
  const { title, text } = emptyText(reason, tab, messages);
  const counts = tabCounts(document);
  const elsewhere = COUNTED_TABS.filter((other) => counts[other] > 0).map((other) => (
    <Button
      key={other}
      isSmall
      onClick={() => {
        onOpen(other);
      }}
    >
      {states.elsewhere(tabs[other], counts[other])}
    </Button>
  ));
  return (
    <EmptyState icon={ICONS[tab]} title={title} actions={elsewhere}>
      {text}
    </EmptyState>
  );
}

/** Confidence and languages are of the words: where they are, there is text. */
const COUNTED_TABS = ["text", "entities", "faces", "labels"] as const;

function emptyText(reason: EmptyReason, tab: InspectorTab, { panels }: Messages): { title: string; text: string } {
  const { states, notices, subjects } = panels;
  const texts: Record<EmptyReason, { title: string; text: string }> = {
    nothing: { title: states.nothing, text: states.nothingText(subjects[tab]) },
    "not-asked": { title: states.notAsked, text: states.notAskedText(subjects[tab]) },
    "not-told": { title: states.notTold, text: states.notToldText(subjects[tab]) },
    failed: { title: states.failed, text: notices.partial },
  };
  return texts[reason];
}
