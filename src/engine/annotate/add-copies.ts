import { describeCopy } from "../copies/describe-copy.ts";
import { EngineFailure } from "../engine-failure.ts";
import type { FeatureRun } from "./feature-run.ts";

/** As many as are listed; all of them are counted. */
const TOP_RESULTS = 10;

export const addCopies: FeatureRun = async ({ image, picture, context, lists, requested }) => {
  const { library } = context;
  if (library === undefined)
    throw new EngineFailure(
      "no-library",
      "Copies are searched in the local library, and there is none: ENGINE_LIBRARY says where to keep it.",
    );
  const copies = await library.copiesOf({ image, requested: picture });
  const topResults = copies.slice(0, TOP_RESULTS).map((copy) => describeCopy(copy, image.size));
  lists.imageCopies = [
    ...(lists.imageCopies ?? []),
    { featureIndex: requested.featureIndex, copyCount: String(copies.length), topResults },
  ];
  return copies.length > 0;
};
