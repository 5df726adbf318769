import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";

declare const projectIdBrand: unique symbol;
export type ProjectId = string & { readonly [projectIdBrand]: true };

/** Names a project; unique in a browser. */
export function projectIdFrom(text: string): ProjectId {
  return text as ProjectId;
}

/** Why work cannot be stored now. */
export type StorageFailure =
  /** The browser gives no more room. */
  | { readonly kind: "full" }
  /** Written by a newer version of the app; nothing is written by this one. */
  | { readonly kind: "newer" }
  /** Another window holds an older version of the store open. */
  | { readonly kind: "blocked" }
  /** The connection was closed, by a newer version of the app or by the browser; this window must be loaded again. */
  | { readonly kind: "closed" }
  /** Another window writes the project now. */
  | { readonly kind: "taken-over" }
  /** The browser has no storage for this page, or it has failed. */
  | { readonly kind: "failed"; readonly message: string };

/** Whether what is on the screen is in the browser's storage. */
export type SaveStatus =
  /** There is nothing to store. */
  | { readonly kind: "empty" }
  /** As the person wished. */
  | { readonly kind: "memory" }
  | { readonly kind: "saving" }
  /** Every change has been stored for good. */
  | { readonly kind: "saved" }
  | { readonly kind: "failed"; readonly failure: StorageFailure };

/** A record that is there and cannot be read. The others are. */
export interface BrokenRecord {
  readonly store: string;
  readonly key: readonly (string | number)[];
  readonly reason: string;
}

export interface OpenProject {
  readonly id: ProjectId;
  readonly name: string;
}

export interface ProjectState {
  /** `starting` until it is known whether there is a project to open again. */
  readonly phase: "starting" | "opening" | "open";
  /** Undefined: nothing has been put into one yet. */
  readonly project: OpenProject | undefined;
  readonly save: SaveStatus;
  /** `read`: another window writes this project. */
  readonly access: "write" | "read";
  readonly broken: readonly BrokenRecord[];
  /** Of the project just opened: images that were being analysed when the window closed. */
  readonly unanswered: number;
}

export type ProjectStore = StoreApi<ProjectState>;

export function createProjectStore(): ProjectStore {
  return createStore<ProjectState>()(() => ({
    phase: "open",
    project: undefined,
    save: { kind: "empty" },
    access: "write",
    broken: [],
    unanswered: 0,
  }));
}
