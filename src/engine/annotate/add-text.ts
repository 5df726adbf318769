import { languagePlan } from "../text/language-plan.ts";
import { recognizeSingleLine, recognizeText } from "../text/recognize-text.ts";
import type { FeatureRun } from "./feature-run.ts";
import { addTextPage } from "./add-text-page.ts";

const LINE_MODEL = "line";

export const addText: FeatureRun = async ({ image, context, builder, requested }) => {
  const reader = { image, recognizer: context.recognizer, plan: languagePlan(requested.languages) };
  const read = requested.textModel === LINE_MODEL ? recognizeSingleLine : recognizeText;
  const blocks = await read(reader);
  if (blocks.length > 0) addTextPage(builder, { blocks, requested, size: image.size });
  return blocks.length > 0;
};
