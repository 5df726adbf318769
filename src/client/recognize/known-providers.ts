import type { ProviderInfo } from "#core/recognition/provider.ts";

const STORAGE_KEY = "proofbox.providers";

export interface KnownProvidersStorage {
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, value: string) => void;
}

/** What the server could recognise with when it was last reached, so that the menus are not empty without it. */
export interface KnownProviders {
  /** Undefined when it was never reached, or what was kept makes no sense. */
  readonly read: () => readonly ProviderInfo[] | undefined;
  readonly keep: (providers: readonly ProviderInfo[]) => void;
}

export function createKnownProviders(storage: KnownProvidersStorage): KnownProviders {
  return {
    read: () => {
      const kept = parseJson(storage.getItem(STORAGE_KEY));
      return isProviderList(kept) && kept.length > 0 ? kept : undefined;
    },
    keep: (providers) => {
      storage.setItem(STORAGE_KEY, JSON.stringify(providers));
    },
  };
}

const LISTS = ["wires", "missing", "features", "languages", "textModels"];

export function isProviderList(value: unknown): value is readonly ProviderInfo[] {
  return Array.isArray(value) && value.every(isProvider);
}

function isProvider(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  return typeof fields.get("id") === "string" && LISTS.every((name) => Array.isArray(fields.get(name)));
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return undefined;
  }
}
