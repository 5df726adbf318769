import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";

/** A short message about something that happened, shown until it is dismissed or has been read. */
export interface Notice {
  readonly id: string;
  readonly tone: "info" | "success" | "warning" | "error";
  readonly text: string;
  /** What can be done about it; the notice goes with it. */
  readonly action?: NoticeAction | undefined;
}

export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

export interface NoticesState {
  readonly notices: readonly Notice[];
}

export interface NoticesActions {
  readonly show: (tone: Notice["tone"], text: string, action?: NoticeAction) => void;
  readonly dismiss: (id: string) => void;
}

export type NoticesStore = StoreApi<NoticesState & NoticesActions>;

/** More would cover the picture. */
const MOST_NOTICES = 4;

export function createNoticesStore(): NoticesStore {
  let nextId = 0;
  return createStore<NoticesState & NoticesActions>()((set) => ({
    notices: [],
    show: (tone, text, action) => {
      set(({ notices }) => {
        const others = notices.filter((notice) => notice.text !== text);
        return { notices: [...others, { id: `notice-${String(nextId++)}`, tone, text, action }].slice(-MOST_NOTICES) };
      });
    },
    dismiss: (id) => {
      set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
    },
  }));
}
