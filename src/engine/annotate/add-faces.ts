import { confidenceFrom } from "#core/document/confidence.ts";
import { faceGeometry } from "../faces/face-geometry.ts";
import { faceTraits } from "../faces/face-traits.ts";
import type { FeatureRun } from "./feature-run.ts";
import { resultCount } from "./result-count.ts";

export const addFaces: FeatureRun = async ({ image, builder, requested }) => {
  const faces = [...(await image.faces())].sort((a, b) => b.score - a.score);
  const wanted = faces.slice(0, resultCount(requested, faces.length));
  for (const face of wanted) {
    const confidence = confidenceFrom(face.score);
    builder.addFace({
      featureIndex: requested.featureIndex,
      ...faceGeometry(face, image.size),
      ...(confidence === undefined ? {} : { confidence }),
      traits: faceTraits(face),
    });
  }
  return wanted.length > 0;
};
