import { counted } from "./counted.ts";

export const layers = {
  label: "Layers",
  names: {
    blocks: "Blocks",
    paragraphs: "Paragraphs",
    lines: "Lines",
    words: "Words",
    entities: "Entities",
    faces: "Faces",
    objects: "Objects",
    "crop-hints": "Crop hints",
  },
  show: (name: string) => `Show ${name.toLowerCase()}`,
  hide: (name: string) => `Hide ${name.toLowerCase()}`,
  colorBy: "Colour by",
  colorByValue: (value: string) => `Colour by ${value}`,
  colors: { confidence: "confidence", language: "language", entity: "entity", block: "block" },
  look: "Look",
  lookTitle: "How the picture is shown",
  textOver: "Text over the image",
  opacity: "Opacity of what is drawn",
  threshold: "Confidence threshold",
  thresholdValue: (threshold: string, below: number) => `${threshold}, ${counted("word", "words")(below)} below`,
  below: (threshold: string) => `below ${threshold}`,
  noConfidence: "No confidence given",
};
