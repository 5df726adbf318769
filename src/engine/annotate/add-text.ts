import { languagePlan } from "../text/language-plan.ts";
import { recognizeSingleLine, recognizeText } from "../text/recognize-text.ts";
import type { FeatureRun } from "./feature-run.ts";
import { addTextPage } from "./add-text-page.ts";

const LINE_MODEL = "line";

export const addText: FeatureRun = async ({ image, context, builder, requested }) => {
  const reader = { image, recognizer: context.recognizer, plan: languagePlan(requested.languages) };
  // Tables of phone and tax numbers take a while to load: the page is read meanwhile.
  const entities = import("../entities/find-entities.ts");
  const read = requested.textModel === LINE_MODEL ? recognizeSingleLine : recognizeText;
  const blocks = await read(reader);
  const { findEntities } = await entities;
  if (blocks.length > 0) {
    addTextPage(builder, { blocks, entities: findEntities(blocks), requested, size: image.size });
  }
  return blocks.length > 0;
};
