/** The colours of the canvas, read from the design tokens. */
export interface SceneTheme {
  readonly confidence: { readonly high: string; readonly middle: string; readonly low: string; readonly none: string };
  readonly blocks: string;
  readonly paragraphs: string;
  readonly lines: string;
  readonly entities: string;
  readonly faces: string;
  readonly objects: string;
  readonly logos: string;
  readonly places: string;
  readonly symbols: string;
  readonly products: string;
  readonly cropHints: string;
  /** Of marks for what a person said of a word. */
  readonly statuses: { readonly accepted: string; readonly corrected: string; readonly rejected: string };
  readonly selection: string;
  /** For words that a search leaves out. */
  readonly dimmed: string;
  /** For text on any of the colours of the layers. */
  readonly chrome: string;
  /** For the text drawn over the picture, in both themes alike: it is compared with the picture. */
  readonly paper: string;
  readonly ink: string;
  /** Eight colours that stay apart for colour-blind eyes, for languages, entities and blocks. */
  readonly series: readonly string[];
}

export const SERIES_COUNT = 8;

export function readSceneTheme(element: Element): SceneTheme {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    confidence: {
      high: token("confidence-high"),
      middle: token("confidence-middle"),
      low: token("confidence-low"),
      none: token("confidence-none"),
    },
    blocks: token("layer-blocks"),
    paragraphs: token("layer-paragraphs"),
    lines: token("layer-lines"),
    entities: token("layer-entities"),
    faces: token("layer-faces"),
    objects: token("layer-objects"),
    logos: token("layer-logos"),
    places: token("layer-places"),
    symbols: token("layer-symbols"),
    products: token("layer-products"),
    cropHints: token("layer-crop-hints"),
    statuses: { accepted: token("success"), corrected: token("accent"), rejected: token("danger") },
    selection: token("selection"),
    dimmed: token("word-dimmed"),
    chrome: token("chrome"),
    paper: token("paper"),
    ink: token("ink"),
    series: Array.from({ length: SERIES_COUNT }, (_, index) => token(`series-${String(index + 1)}`)),
  };
}

/** Calls back when the theme is switched, by the app or by the system. Gives the function that stops it. */
export function onThemeChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  const system = matchMedia("(prefers-color-scheme: light)");
  system.addEventListener("change", changed);
  return () => {
    observer.disconnect();
    system.removeEventListener("change", changed);
  };
}
