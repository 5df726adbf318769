import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";

export type TargetKind =
  | "page"
  | "block"
  | "paragraph"
  | "line"
  | "word"
  | "entity"
  | "face"
  | "object"
  | "logo"
  | "place"
  | "product"
  | "crop-hint";

/** One thing of the document shown, by kind and id. */
export interface Target {
  readonly kind: TargetKind;
  readonly id: string;
}

export interface SelectionState {
  /** The last one is the primary: inspector, camera and JSON follow it. */
  readonly selected: readonly Target[];
  readonly hovered: Target | undefined;
  /** Which one of several things under the pointer it is; undefined when there is nothing to tell. */
  readonly hoveredAmong: Among | undefined;
}

/** From 1, the topmost first. */
export interface Among {
  readonly number: number;
  readonly count: number;
}

export interface SelectionActions {
  readonly select: (target: Target | undefined) => void;
  /** Adds, or takes out when it is already in. */
  readonly toggle: (target: Target) => void;
  readonly selectAll: (targets: readonly Target[]) => void;
  readonly hover: (target: Target | undefined, among?: Among) => void;
  /** For another image or version: ids mean nothing there. */
  readonly clear: () => void;
}

/** One selection for the canvas, all panels and the keyboard. */
export type SelectionStore = StoreApi<SelectionState & SelectionActions>;

export function createSelectionStore(): SelectionStore {
  return createStore<SelectionState & SelectionActions>()((set) => ({
    selected: [],
    hovered: undefined,
    hoveredAmong: undefined,
    select: (target) => {
      set({ selected: target === undefined ? [] : [target] });
    },
    toggle: (target) => {
      set(({ selected }) => {
        const others = selected.filter((other) => !isSameTarget(other, target));
        return { selected: others.length < selected.length ? others : [...selected, target] };
      });
    },
    selectAll: (targets) => {
      set({ selected: targets });
    },
    hover: (target, among) => {
      set((state) => {
        const { number, count } = state.hoveredAmong ?? {};
        const isSame = isSameTarget(state.hovered, target) && number === among?.number && count === among?.count;
        return isSame ? state : { hovered: target, hoveredAmong: among };
      });
    },
    clear: () => {
      set({ selected: [], hovered: undefined, hoveredAmong: undefined });
    },
  }));
}

export function isSameTarget(a: Target | undefined, b: Target | undefined): boolean {
  return a?.kind === b?.kind && a?.id === b?.id;
}

export function selectPrimary(state: SelectionState): Target | undefined {
  return state.selected.at(-1);
}
