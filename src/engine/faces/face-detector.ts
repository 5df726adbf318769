import { loadNetwork } from "../network/inference.ts";
import type { Network } from "../network/inference.ts";
import { readWeights } from "../network/tensor-weights.ts";
import type { RgbImage } from "../raster/gray-image.ts";
import { brightened } from "./brighten.ts";
import { cropFace } from "./face-crop.ts";
import { createFaceBoxFinder } from "./face-box-finder.ts";
import { expressionBox, expressionsFromValues } from "./face-expressions.ts";
import type { FaceExpressions } from "./face-expressions.ts";
import { measureFaceLook } from "./face-look.ts";
import { faceCropNetwork } from "./face-points-network.ts";
import { findFacePoints, runOnCrop } from "./face-points.ts";
import { searchFaces, uprightBox } from "./face-search.ts";
import type { FaceSenses, SightedFace } from "./face-search.ts";
import type { FoundFace } from "./found-face.ts";
import { pointBeforeTurn } from "./quarter-turn.ts";

export interface FaceDetector {
  readonly detect: (image: RgbImage) => Promise<readonly FoundFace[]>;
}

/** Finds faces, the 68 points of each and how it looks. */
export async function createFaceDetector(): Promise<FaceDetector> {
  const points = await loadNetwork(faceCropNetwork(await readWeights("face_landmark_68_model"), 1));
  const expressions = await loadNetwork(faceCropNetwork(await readWeights("face_expression_model"), 1));
  const senses: FaceSenses = {
    findBoxes: await createFaceBoxFinder(),
    findPoints: async (image, box) => await findFacePoints(points, await cropFace(image, box)),
  };
  return {
    async detect(image) {
      const found: FoundFace[] = [];
      for (const face of await searchFaces(brightened(image), senses)) {
        const look = measureFaceLook(await cropFace(image, uprightBox(face)));
        found.push({ ...(await lookAtFace(expressions, face)), look });
      }
      return found;
    },
  };
}

/** Expressions are read where the face stands upright; places are those in the picture as it is. */
async function lookAtFace(network: Network, face: SightedFace): Promise<FoundFace> {
  const { stance, score, points } = face;
  const expressions = await findExpressions(network, face);
  const turned = { turned: stance.image, turn: stance.turn };
  return {
    box: uprightBox(face),
    score,
    points: points.flatMap((x, i) => (i % 2 === 0 ? pointBeforeTurn(x, points[i + 1] ?? 0, turned) : [])),
    ...(expressions === undefined ? {} : { expressions }),
  };
}

async function findExpressions(
  network: Network,
  { stance: { image }, points }: SightedFace,
): Promise<FaceExpressions | undefined> {
  const box = expressionBox(points, image);
  if (box === undefined) return undefined;
  return expressionsFromValues(await runOnCrop(network, (await cropFace(image, box)).pixels));
}
