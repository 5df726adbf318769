import type { Feature, Provider, Wire } from "#core/recognition/provider.ts";
import { counted } from "./counted.ts";

const images = counted("image", "images");

const features: Readonly<Record<Feature, string>> = {
  text: "Text",
  "document-text": "Document text",
  faces: "Faces",
  quality: "Quality",
  moderation: "Moderation",
  copies: "Image copies",
  labels: "Labels",
  logos: "Logos",
  places: "Places",
  objects: "Objects",
  "safe-search": "Safe search",
  colors: "Colours",
  "crop-hints": "Crop hints",
  web: "Web matches",
  products: "Products",
};

const providers: Readonly<Record<Provider, string>> = {
  builtin: "Built-in engine",
  yandex: "Yandex Vision",
  google: "Google Vision",
};

const wires: Readonly<Record<Wire, string>> = {
  "google-vision": "Google",
  "yandex-vision": "Yandex",
};

const wireNames: Readonly<Record<Wire, string>> = {
  "google-vision": "Google Vision images:annotate",
  "yandex-vision": "Yandex Vision batchAnalyze",
};

export const header = {
  label: "Analysis settings",
  features,
  providers,
  wires,
  wireNames,
  settings: "Analysis settings",
  engine: "Engine",
  engineIs: (name: string) => `Engine: ${name}`,
  format: "Format of requests and answers",
  formatHint: (wireName: string) => `As ${wireName} speaks it`,
  builtinHint: "Works offline, needs no key",
  starting: "Starting…",
  unreachable: "The server cannot be reached",
  notConfigured: (variables: readonly string[]) => `Not configured: set ${variables.join(" or ")} at the server`,
  featuresAre: (list: string) => `Features: ${list}`,
  featuresTitle: "What to look for",
  noFeatures: "No features",
  moreFeatures: (first: string, more: number) => `${first} + ${String(more)}`,
  notInFormat: "Not in this format",
  estimate: "Adult content, an estimate",
  languages: "Languages of the text",
  languagesAre: (list: string) => `Languages: ${list}`,
  anyLanguage: "Any language",
  searchLanguages: "Search languages",
  languagesHint: "Without a choice the engine decides",
  noSuchLanguage: "No such language",
  clearLanguages: "Clear the choice",
  model: "Text model",
  modelIs: (name: string) => `Model: ${name}, for text`,
  modelShort: (name: string) => `Model: ${name}`,
  standardModel: (name: string) => `${name} (standard)`,
  analyse: (count: number) => `Analyse ${String(count)}`,
  analyseAgain: "Analyse again",
  analyseHint: (count: number, engine: string) => `Send ${images(count)} to: ${engine}`,
  analyseAgainHint: (engine: string) => `Send this image once more to: ${engine}`,
  moreAnalysis: "More ways to analyse",
  thisImage: "This image",
  allImages: (count: number) => `All ${images(count)}`,
  progress: (done: number, total: number) => `${String(done)} of ${String(total)}`,
  progressLabel: "Analysis",
  themes: { system: "As the system", light: "Light", dark: "Dark" },
  systemLanguage: "As the browser",
  addImages: "Add images",
  addFolder: "Add a folder",
  appSettings: "Settings",
  present: "Show only the picture",
};
