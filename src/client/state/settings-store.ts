import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";
import type { Feature, Provider, Wire } from "#core/recognition/provider.ts";
import type { RecognitionSettings } from "#core/recognition/request.ts";
import { INSPECTOR_TABS } from "./inspector-tab.ts";
import type { InspectorTab } from "./inspector-tab.ts";
import { REVIEW_ORDERS } from "./queue-order.ts";
import type { ReviewOrder } from "./queue-order.ts";

export type Theme = "system" | "light" | "dark";
export type WheelAction = "pan" | "zoom";
/** What dragging on the canvas does. */
export type DragAction = "pan" | "select";

export interface Settings {
  readonly theme: Theme;
  /** Tag of the language of the texts, or the browser's. */
  readonly language: string;
  readonly wheel: WheelAction;
  readonly drag: DragAction;
  readonly provider: Provider;
  readonly wire: Wire;
  /** Chosen features; those that the wire cannot ask for are left out when sending. */
  readonly features: readonly Feature[];
  readonly languages: readonly string[];
  readonly textModel: string | undefined;
  /** Widths of the side columns in CSS pixels. */
  readonly filmstripWidthPx: number;
  readonly inspectorWidthPx: number;
  readonly inspectorTab: InspectorTab;
  readonly isFilmstripOpen: boolean;
  readonly isInspectorOpen: boolean;
  /** Most height of what is told of the selection, in CSS pixels. */
  readonly detailsHeightPx: number;
  /** Single characters as shortcuts; WCAG 2.1.4 wants that they can be switched off. */
  readonly hasCharacterKeys: boolean;
  /** Projects are stored in the browser; otherwise work lasts as long as the window. */
  readonly keepsWork: boolean;
  /** Keys that a person chose, by the ids of the commands; commands that are not in it have their own. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  /** Ids of commands run from the palette, the last one first. */
  readonly recentCommands: readonly string[];
  /** Queries over words, the last one first. */
  readonly recentQueries: readonly string[];
  readonly savedQueries: readonly SavedQuery[];
  readonly reviewOrder: ReviewOrder;
  /** Words without a confidence are to be reviewed too. */
  readonly reviewsUnrated: boolean;
}

/** A query over words that somebody gave a name. */
export interface SavedQuery {
  readonly name: string;
  readonly query: string;
}

export interface SettingsActions {
  readonly change: (change: Partial<Settings>) => void;
}

export type SettingsStore = StoreApi<Settings & SettingsActions>;

/** Where settings are remembered. They are preferences, not work: losing them costs nobody anything. */
export interface SettingsStorage {
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, value: string) => void;
}

export const DEFAULT_SETTINGS: Settings = {
  theme: "system",
  language: "system",
  wheel: "pan",
  drag: "pan",
  provider: "builtin",
  wire: "google-vision",
  features: ["document-text", "faces"],
  // The engine finds out: whoever drops a page need not know what is on it.
  languages: [],
  textModel: undefined,
  filmstripWidthPx: 180,
  inspectorWidthPx: 372,
  inspectorTab: "text",
  isFilmstripOpen: true,
  isInspectorOpen: true,
  detailsHeightPx: 300,
  hasCharacterKeys: true,
  keepsWork: true,
  keys: {},
  recentCommands: [],
  recentQueries: [],
  savedQueries: [],
  reviewOrder: "confidence",
  reviewsUnrated: false,
};

const STORAGE_KEY = "proofbox.settings";

/** `initial` overrides the defaults; what was remembered overrides both. */
export function createSettingsStore(storage: SettingsStorage, initial: Partial<Settings> = {}): SettingsStore {
  const remembered = readSettings(storage);
  return createStore<Settings & SettingsActions>()((set, get) => ({
    ...DEFAULT_SETTINGS,
    ...initial,
    ...remembered,
    change: (change) => {
      set(change);
      storage.setItem(STORAGE_KEY, JSON.stringify(get()));
    },
  }));
}

export function selectRecognitionSettings(settings: Settings): RecognitionSettings {
  const { provider, wire, features, languages, textModel } = settings;
  return { provider, wire, features, languages, ...(textModel === undefined ? {} : { textModel }) };
}

type Check = (value: unknown) => boolean;

const isTextList: Check = (value) => Array.isArray(value) && value.every((item) => typeof item === "string");
const isBoolean: Check = (value) => typeof value === "boolean";
const isLength: Check = (value) => typeof value === "number" && value >= 0 && value < 4000;
const isOneOf =
  (...allowed: readonly string[]): Check =>
  (value) =>
    allowed.some((word) => word === value);

const CHECKS: Readonly<Record<keyof Settings, Check>> = {
  theme: isOneOf("system", "light", "dark"),
  language: (value) => typeof value === "string",
  wheel: isOneOf("pan", "zoom"),
  drag: isOneOf("pan", "select"),
  provider: isOneOf("builtin", "yandex", "google"),
  wire: isOneOf("yandex-vision", "google-vision"),
  features: isTextList,
  languages: isTextList,
  textModel: (value) => typeof value === "string",
  filmstripWidthPx: isLength,
  inspectorWidthPx: isLength,
  inspectorTab: isOneOf(...INSPECTOR_TABS),
  isFilmstripOpen: isBoolean,
  isInspectorOpen: isBoolean,
  detailsHeightPx: isLength,
  hasCharacterKeys: isBoolean,
  keepsWork: isBoolean,
  keys: (value) =>
    typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every(isTextList),
  recentCommands: isTextList,
  recentQueries: isTextList,
  savedQueries: (value) => Array.isArray(value) && value.every(isSavedQuery),
  reviewOrder: isOneOf(...REVIEW_ORDERS),
  reviewsUnrated: isBoolean,
};

function isSavedQuery(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return "name" in value && typeof value.name === "string" && "query" in value && typeof value.query === "string";
}

/** Keeps only values that make sense, so that an old or damaged entry cannot break the start. */
function readSettings(storage: SettingsStorage): Partial<Settings> {
  const stored = parseObject(storage.getItem(STORAGE_KEY));
  const good = Object.entries(CHECKS).filter(([key, check]) => check(stored[key]));
  return Object.fromEntries(good.map(([key]) => [key, stored[key]])) as Partial<Settings>;
}

function parseObject(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? "{}");
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
