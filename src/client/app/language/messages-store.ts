import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";
import { en } from "../../messages/en.ts";
import type { Messages } from "../../messages/en.ts";

/** Holds the texts in the language shown now, for what lives outside of components too. */
export type MessagesStore = StoreApi<{ readonly messages: Messages }>;

export function createMessagesStore(): MessagesStore {
  return createStore(() => ({ messages: en }));
}
