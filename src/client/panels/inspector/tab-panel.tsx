import type { ComponentType } from "react";
import type { InspectorTab } from "../../state/inspector-tab.ts";
import type { Messages } from "../../messages/en.ts";
import { useMessages } from "../../messages/messages-context.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import type { IconName } from "../../ui/icon-paths.ts";
import { ConfidencePanel } from "../confidence/confidence-panel.tsx";
import { EntitiesPanel } from "../entities/entities-panel.tsx";
import { FacesPanel } from "../faces/faces-panel.tsx";
import { JsonPanel } from "../json/json-panel.tsx";
import { LabelsPanel } from "../labels/labels-panel.tsx";
import { LanguagesPanel } from "../languages/languages-panel.tsx";
import type { PanelProps } from "../panel-props.ts";
import { TextPanel } from "../text/text-panel.tsx";
import { emptyReason } from "./subject-state.ts";
import type { EmptyReason } from "./subject-state.ts";
import { hasContent } from "./tab-counts.ts";

const PANELS: Record<InspectorTab, ComponentType<PanelProps>> = {
  text: TextPanel,
  confidence: ConfidencePanel,
  languages: LanguagesPanel,
  entities: EntitiesPanel,
  faces: FacesPanel,
  labels: LabelsPanel,
  json: JsonPanel,
};

const ICONS: Record<InspectorTab, IconName> = {
  text: "text",
  confidence: "text",
  languages: "language",
  entities: "tag",
  faces: "face",
  labels: "tag",
  json: "code",
};

export function TabPanel({ tab, ...props }: PanelProps & { tab: InspectorTab }) {
  const messages = useMessages();
  const { document } = props.version;
  if (!hasContent(document, tab)) {
    const { title, text } = emptyText(emptyReason(document, tab), tab, messages);
    return (
      <EmptyState icon={ICONS[tab]} title={title}>
        {text}
      </EmptyState>
    );
  }
  const Panel = PANELS[tab];
  return <Panel {...props} />;
}

function emptyText(reason: EmptyReason, tab: InspectorTab, { panels }: Messages): { title: string; text: string } {
  const { states, notices, subjects } = panels;
  const texts: Record<EmptyReason, { title: string; text: string }> = {
    nothing: { title: states.nothing, text: states.nothingText(subjects[tab]) },
    "not-asked": { title: states.notAsked, text: states.notAskedText(subjects[tab]) },
    "not-told": { title: states.nothing, text: states.notTold(subjects[tab]) },
    failed: { title: states.failed, text: notices.partial },
  };
  return texts[reason];
}
