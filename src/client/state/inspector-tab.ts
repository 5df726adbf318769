/** The panels of the inspector, in the order of their tabs. */
export const INSPECTOR_TABS = [
  "review",
  "text",
  "words",
  "entities",
  "faces",
  "labels",
  "json",
  "warnings",
  "languages",
] as const;

export type InspectorTab = (typeof INSPECTOR_TABS)[number];
