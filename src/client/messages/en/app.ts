import { counted } from "./counted.ts";

const images = counted("image", "images");

export const app = {
  name: "Proofbox",
  notices: "Messages",
  regions: {
    images: "Images",
    layers: "Layers",
    canvas: "Picture",
    inspector: "Inspector",
    status: "Status",
    header: "Header",
  },
  imagesWidth: "Width of the image list",
  inspectorWidth: "Width of the inspector",
  dock: "Panels",
  dockImages: "Images",
  dockInspector: "Details",
  dockSettings: "Settings",
  loading: "Loading…",
  broken: (region: string) => `Something went wrong in this part: ${region}`,
  reloadPart: "Reload this part",
  unreachable: "The server cannot be reached.",
  unreachableHint: "What is here stays usable. Proofbox keeps asking and goes on by itself.",
  retryNow: "Try now",
  waitingFor: (engine: string) => `Waiting for: ${engine}`,
  attempt: (attempt: number) => `attempt ${String(attempt)}`,
  queued: "Waiting for its turn",
  preparing: "Preparing the image",
  reading: "Reading the answer",
  opening: "Opening the image",
  nothingFound: "Nothing found",
  partial: "A part of the analysis failed",
  notAnalysed: "Not analysed yet",
  cancelled: "Analysis cancelled",
  analyse: "Analyse",
  savedAnswer: {
    oneOfMany: (fileName: string, count: number) =>
      `${fileName} holds answers for ${images(count)} and does not name them. The one that fits this image best is shown.`,
    unreadable: (fileName: string, why: string) => `${fileName} could not be read as a saved answer: ${why}`,
    notJson: (detail: string) => `it is not valid JSON (${detail}). Save the answer again, unshortened.`,
    notAnAnswer: (detail: string) =>
      `${detail} Drop an answer of Yandex Vision batchAnalyze or Google images:annotate.`,
    tooDeep: "it is nested too deeply. Is it the right file?",
    failed: (detail: string) => `reading it failed (${detail}). Try again.`,
    empty: "it holds no answer for an image. Is it the right file?",
    noImage: (fileName: string) =>
      `${fileName} is a saved answer without its image. Open the image first, then drop the answer onto it, or drop both together.`,
    noFile: "the file could not be opened. Is it still there?",
  },
  sampleFailed: (title: string) => `The sample “${title}” could not be loaded. Is the server running?`,
  unreadable: (path: string) => `${path} could not be read. Is it still there, and may you open it?`,
  nothingToAdd: "There was no file in what you dropped.",
};
