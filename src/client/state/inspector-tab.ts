/** The panels of the inspector, in the order of their tabs. */
export const INSPECTOR_TABS = [
  "text",
  "words",
  "confidence",
  "entities",
  "faces",
  "labels",
  "json",
  "warnings",
  "languages",
] as const;

export type InspectorTab = (typeof INSPECTOR_TABS)[number];
