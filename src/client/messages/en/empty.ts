const noTitles: Readonly<Record<string, string>> = {};

export const empty = {
  title: "See what a vision API really saw",
  lead: "Drop images here, or paste one. Boxes, text, confidence, languages and faces appear on the picture, exactly as the answer says.",
  chooseFiles: "Choose images",
  chooseFolder: "Choose a folder",
  formats: "JPEG, PNG, WebP, GIF, BMP, ICO, AVIF, TIFF · or an image together with its saved JSON answer",
  local: "The built-in engine works on this computer: nothing leaves it.",
  samples: "Or look at a sample",
  sample: (title: string) => `Open the sample: ${title}`,
  /** By id; those without one keep the title of the list of samples, which is in English. */
  sampleTitles: noTitles,
  dropHere: "Drop to add",
  dropHint: "Images, folders, or saved JSON answers",
};
