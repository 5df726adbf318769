/** The panels of the inspector, in the order of their tabs. */
export const INSPECTOR_TABS = [
  "text",
  "confidence",
  "languages",
  "entities",
  "faces",
  "labels",
  "warnings",
  "json",
] as const;

export type InspectorTab = (typeof INSPECTOR_TABS)[number];
