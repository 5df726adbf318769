import type { RgbImage } from "../raster/gray-image.ts";
import type { ReadBox } from "../tesseract/recognized-text.ts";
import { isSameFace } from "./face-boxes.ts";
import type { ScoredBox } from "./face-boxes.ts";
import type { FaceBoxFinder } from "./face-box-finder.ts";
import type { FacePoints } from "./face-points.ts";
import { belongsTo, closeViews, farView, nearView } from "./face-views.ts";
import { isPage } from "./page-likeness.ts";
import { boxBeforeTurn, turnImage } from "./quarter-turn.ts";
import type { QuarterTurn } from "./quarter-turn.ts";

export interface FaceSenses {
  readonly findBoxes: FaceBoxFinder;
  readonly findPoints: (image: RgbImage, box: ScoredBox["box"]) => Promise<FacePoints>;
}

/** The picture, turned so that the faces found in it stand upright. */
export interface Stance {
  readonly turn: QuarterTurn;
  readonly image: RgbImage;
}

/** A face in the pixels of its stance. Without points where they do not confirm that it stands upright there. */
export interface SightedFace extends ScoredBox {
  readonly stance: Stance;
  readonly points: readonly number[];
}

/** Faces below are not reported; those of little confidence are, with the confidence they have. */
const MIN_SCORE = 0.3;
/** Fewer pixels show no face. */
const LEAST_WIDTH_PX = 10;
/** What makes a closer look worth while. */
const HINT_SCORE = 0.1;
/** Faces without credible points must be this sure in the near and in the far view. */
const SURE_SCORE = 0.8;
/**
 * Both sets of points of a face lie 0.01 to 0.04 apart when it stands upright (up to 45 degrees to either side), of cats,
 * clocks and faces that lie on their side 0.06 to 0.27.
 */
const CREDIBLE_DISAGREEMENT = 0.05;
const TURNS: readonly QuarterTurn[] = [90, 180, 270];

/** What was seen in one stance, hints included. */
interface Sighting {
  readonly stance: Stance;
  readonly near: readonly ScoredBox[];
  readonly far?: readonly ScoredBox[];
  /** Those that stand upright, each once. */
  readonly faces: readonly JudgedFace[];
}

interface JudgedFace extends SightedFace {
  readonly disagreement: number;
}

/**
 * The faces of a picture, each once, the surest first. The detector looks at the picture as it is, and unless upright
 * faces explain all it sees, on its sides; how most faces stand decides where it looks again, from afar and from close
 * by. A page without any hint of a face is looked at as it is only.
 */
export async function searchFaces(image: RgbImage, plainSenses: FaceSenses): Promise<SightedFace[]> {
  const senses = withMemory(plainSenses);
  const asItIs = await withFar(await glance({ turn: 0, image }, senses), senses);
  if (!hasHint(asItIs) && isPage(image)) return [];
  let sightings = [asItIs, ...(isExplained(asItIs) ? [] : await glanceAtSides(image, senses))];
  if (sightings.every(({ faces }) => faces.length === 0)) sightings = await withFarOfHints(sightings, senses);
  const most = Math.max(...sightings.map(({ faces }) => faces.length));
  const main = await withFar(sightings.find(({ faces }) => faces.length === most) ?? asItIs, senses);
  const close = await lookClosely(main.stance, senses);
  const others = sightings.filter(({ stance }) => stance.turn !== main.stance.turn);
  const upright = [main, ...others].flatMap(({ faces }) => faces);
  const faces = eachOnce([...upright, ...close].sort((a, b) => a.disagreement - b.disagreement));
  return eachOnce([...faces, ...turnedAway(main)]).sort((a, b) => b.score - a.score);
}

/** What was seen from near is judged again beside what is seen from afar: the points of a box are looked for once. */
function withMemory(senses: FaceSenses): FaceSenses {
  const known = new Map<ReadBox, Promise<FacePoints>>();
  return {
    ...senses,
    findPoints(image, box) {
      const points = known.get(box) ?? senses.findPoints(image, box);
      known.set(box, points);
      return points;
    },
  };
}

/** Faces that lie on their side or stand on their head leave hints, unless they are small. */
function isExplained({ near, far = [], faces }: Sighting): boolean {
  return faces.length > 0 && [...near, ...far].every(({ box }) => faces.some((face) => isSameFace(face.box, box)));
}

async function glanceAtSides(image: RgbImage, senses: FaceSenses): Promise<Sighting[]> {
  const sightings: Sighting[] = [];
  for (const turn of TURNS) sightings.push(await glance({ turn, image: turnImage(image, turn) }, senses));
  return sightings;
}

async function glance(stance: Stance, senses: FaceSenses): Promise<Sighting> {
  const near = await senses.findBoxes(stance.image, nearView(stance.image), HINT_SCORE);
  return { stance, near, faces: await uprightFaces(stance, near, senses) };
}

async function withFar(sighting: Sighting, senses: FaceSenses): Promise<Sighting> {
  const { stance, near } = sighting;
  if (sighting.far !== undefined) return sighting;
  const far = await senses.findBoxes(stance.image, farView(stance.image), HINT_SCORE);
  return { stance, near, far, faces: await uprightFaces(stance, [...near, ...far], senses) };
}

async function withFarOfHints(sightings: readonly Sighting[], senses: FaceSenses): Promise<Sighting[]> {
  const result: Sighting[] = [];
  for (const sighting of sightings) result.push(hasHint(sighting) ? await withFar(sighting, senses) : sighting);
  return result;
}

function hasHint({ near, far = [] }: Sighting): boolean {
  return near.length + far.length > 0;
}

async function lookClosely(stance: Stance, senses: FaceSenses): Promise<JudgedFace[]> {
  const boxes: ScoredBox[] = [];
  for (const close of closeViews(stance.image)) {
    const found = await senses.findBoxes(stance.image, close.view, MIN_SCORE);
    boxes.push(...found.filter((box) => belongsTo(close, box)));
  }
  return await uprightFaces(stance, boxes, senses);
}

/** The boxes whose points agree with those of their mirror image. */
async function uprightFaces(stance: Stance, boxes: readonly ScoredBox[], senses: FaceSenses): Promise<JudgedFace[]> {
  const faces: JudgedFace[] = [];
  for (const { box, score } of [...boxes].sort((a, b) => b.score - a.score)) {
    if (score < MIN_SCORE || box[2] - box[0] < LEAST_WIDTH_PX || faces.some((face) => isSameFace(face.box, box)))
      continue;
    const found = await senses.findPoints(stance.image, box);
    if (found.disagreement <= CREDIBLE_DISAGREEMENT) faces.push({ stance, box, score, ...found });
  }
  return faces;
}

/** Boxes without credible points that both views are sure of: profiles, masks, faces behind hands. */
function turnedAway({ stance, near, far = [] }: Sighting): SightedFace[] {
  const isSure = ({ score }: ScoredBox) => score >= SURE_SCORE;
  const isSeenFar = ({ box }: ScoredBox) => far.filter(isSure).some((other) => isSameFace(other.box, box));
  return near
    .filter(isSure)
    .filter(isSeenFar)
    .map((face) => ({ ...face, stance, points: [] }));
}

/** Of the faces that are one, the first. */
function eachOnce<Face extends SightedFace>(faces: readonly Face[]): Face[] {
  const kept: Face[] = [];
  for (const face of faces) if (!kept.some((other) => isSameFace(uprightBox(other), uprightBox(face)))) kept.push(face);
  return kept;
}

/** Where the face lies in the picture as it is. */
export function uprightBox({ box, stance: { turn, image } }: SightedFace): ReadBox {
  return boxBeforeTurn(box, { turn, turned: image });
}
