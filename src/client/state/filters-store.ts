import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";

/** What can be drawn over the image, one chip each. */
export type LayerKind =
  | "blocks"
  | "paragraphs"
  | "lines"
  | "words"
  | "symbols"
  | "entities"
  | "faces"
  | "objects"
  | "logos"
  | "places"
  | "products"
  | "crop-hints";

export const COLOR_CHOICES = ["confidence", "language", "entity", "block", "version"] as const;

export type ColorBy = (typeof COLOR_CHOICES)[number];

/** The ways there are to colour the words of an image with so many answers. */
export function colorChoices(versionCount: number): readonly ColorBy[] {
  return versionCount > 1 ? COLOR_CHOICES : COLOR_CHOICES.filter((choice) => choice !== "version");
}

/** How the picture is shown to the eye. Nothing that is sent, cut out or answered changes with it. */
export interface PictureLook {
  /** 1: as it is. */
  readonly brightness: number;
  /** 1: as it is. */
  readonly contrast: number;
  readonly isInverted: boolean;
  /** 0..1: lighter becomes white, darker black; undefined: as it is. */
  readonly blackFrom: number | undefined;
}

export const PLAIN_LOOK: PictureLook = { brightness: 1, contrast: 1, isInverted: false, blackFrom: undefined };

export interface FiltersState {
  readonly hiddenLayers: ReadonlySet<LayerKind>;
  /** Text features by their index; an answer to several has several texts one over the other. */
  readonly hiddenFeatures: ReadonlySet<number>;
  /** 0..1; words with a confidence below it are doubtful. */
  readonly threshold: number;
  readonly colorBy: ColorBy;
  /** Each word's text is drawn in its box, on paper. */
  readonly isTextShown: boolean;
  /** The way of the eye from line to line, or from block to block. */
  readonly isOrderShown: boolean;
  /** The picture with nothing over it. */
  readonly isBare: boolean;
  /** 0.1..1, of everything over the picture. */
  readonly opacity: number;
  readonly look: PictureLook;
}

export interface FiltersActions {
  readonly toggleLayer: (layer: LayerKind) => void;
  readonly setHiddenLayers: (layers: ReadonlySet<LayerKind>) => void;
  readonly toggleFeature: (featureIndex: number) => void;
  /** Clamped to 0..1 and rounded to a hundredth. */
  readonly setThreshold: (threshold: number) => void;
  readonly setColorBy: (colorBy: ColorBy) => void;
  readonly toggleText: () => void;
  readonly toggleOrder: () => void;
  readonly setBare: (isBare: boolean) => void;
  /** Clamped, so that what is drawn never vanishes unnoticed. */
  readonly setOpacity: (opacity: number) => void;
  readonly changeLook: (change: Partial<PictureLook>) => void;
}

export type FiltersStore = StoreApi<FiltersState & FiltersActions>;

const DEFAULT_THRESHOLD = 0.7;
const LEAST_OPACITY = 0.1;

export function createFiltersStore(): FiltersStore {
  return createStore<FiltersState & FiltersActions>()((set) => ({
    // Off at first: crop hints lie over everything else, and symbols are more than one wants to see.
    hiddenLayers: new Set<LayerKind>(["crop-hints", "symbols"]),
    hiddenFeatures: new Set<number>(),
    threshold: DEFAULT_THRESHOLD,
    colorBy: "confidence",
    isTextShown: false,
    isOrderShown: false,
    isBare: false,
    opacity: 1,
    look: PLAIN_LOOK,
    toggleLayer: (layer) => {
      set(({ hiddenLayers }) => ({ hiddenLayers: toggled(hiddenLayers, layer) }));
    },
    toggleFeature: (featureIndex) => {
      set(({ hiddenFeatures }) => ({ hiddenFeatures: toggled(hiddenFeatures, featureIndex) }));
    },
    setHiddenLayers: (hiddenLayers) => {
      set({ hiddenLayers });
    },
    setThreshold: (threshold) => {
      set({ threshold: Math.round(Math.min(1, Math.max(0, threshold)) * 100) / 100 });
    },
    setColorBy: (colorBy) => {
      set({ colorBy });
    },
    toggleText: () => {
      set(({ isTextShown }) => ({ isTextShown: !isTextShown }));
    },
    toggleOrder: () => {
      set(({ isOrderShown }) => ({ isOrderShown: !isOrderShown }));
    },
    changeLook: (change) => {
      set(({ look }) => ({ look: { ...look, ...change } }));
    },
    setBare: (isBare) => {
      set({ isBare });
    },
    setOpacity: (opacity) => {
      set({ opacity: Math.min(1, Math.max(LEAST_OPACITY, opacity)) });
    },
  }));
}

function toggled<T>(set: ReadonlySet<T>, member: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(member)) next.add(member);
  return next;
}
