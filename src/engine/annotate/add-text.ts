import type { FoundBarcode } from "../barcodes/barcode-reader.ts";
import type { FoundEntity } from "../entities/find-entities.ts";
import { EngineFailure } from "../engine-failure.ts";
import { languagePlan } from "../text/language-plan.ts";
import { recognizeSingleLine, recognizeText } from "../text/recognize-text.ts";
import type { TextBlock } from "../text/read-text.ts";
import type { ImageAnalyzer } from "../vision/image-analyzer.ts";
import type { FeatureRun } from "./feature-run.ts";
import { addTextPage } from "./add-text-page.ts";

export const addText: FeatureRun = async ({ image, context, builder, requested, failPart }) => {
  const reader = { image, recognizer: context.recognizer, plan: languagePlan(requested.languages) };
  const read = readerOf(requested.textModel);
  const whenLost = (part: string) => (error: unknown) => {
    failPart(part, error);
    return [];
  };
  const isAsked = requested.wantsEntities === true;
  const [blocks, codes] = await Promise.all([
    read(reader),
    isAsked ? readCodes(image).catch(whenLost("Reading codes")) : [],
  ]);
  const printed = isAsked ? await readEntities(blocks).catch(whenLost("Looking for entities")) : [];
  const found = [...printed, ...codes];
  const isFound = blocks.length > 0 || found.length > 0;
  if (isFound) addTextPage(builder, { blocks, entities: found, requested, size: image.size });
  return isFound;
};

const LINE_MODEL = "line";
/** One model serves for all of these. */
const PAGE_MODELS: readonly string[] = ["page", "builtin/stable", "builtin/latest", "builtin/weekly"];

/** A model of documents would promise fields that nobody reads, so whatever is not there is refused. */
function readerOf(model = "page") {
  if (model === LINE_MODEL) return recognizeSingleLine;
  if (PAGE_MODELS.includes(model)) return recognizeText;
  const models = [...PAGE_MODELS, LINE_MODEL].join(", ");
  throw new EngineFailure("unimplemented", `The built-in engine has no text model "${model}". It has: ${models}.`);
}

async function readCodes(image: ImageAnalyzer): Promise<FoundEntity[]> {
  return (await image.barcodes()).map(entityOfCode);
}

/** Tables of phone and tax numbers are loaded when they are first needed. */
async function readEntities(blocks: readonly TextBlock[]): Promise<readonly FoundEntity[]> {
  const { findEntities } = await import("../entities/find-entities.ts");
  return findEntities(blocks);
}

/** What a code says is not printed in words, so its entity has none. */
function entityOfCode({ kind, text }: FoundBarcode): FoundEntity {
  return { name: kind, text, words: [] };
}
