import { expect, test } from "vitest";
import type { ReadBox } from "../tesseract/recognized-text.ts";
import type { ScoredBox } from "./face-boxes.ts";
import { searchFaces } from "./face-search.ts";
import type { FaceSenses } from "./face-search.ts";
import type { FaceView } from "./face-views.ts";

const WIDTH = 400;
const HEIGHT = 200;
const TRUE_FACE = { points: [1, 2], disagreement: 0.02 };
const CAT = { points: [1, 2], disagreement: 0.2 };

/** A picture of noise whose first pixel tells which turn of it is looked at. */
function scene() {
  const data = Uint8Array.from({ length: 3 * WIDTH * HEIGHT }, (_, i) => (i * 37) % 256);
  return { width: WIDTH, height: HEIGHT, data };
}

interface World {
  readonly near?: readonly ScoredBox[];
  readonly far?: readonly ScoredBox[];
  /** In the picture turned by 90 degrees. */
  readonly onSide?: readonly ScoredBox[];
  readonly credible?: (box: ReadBox) => boolean;
}

function sensesOf({ near = [], far = [], onSide = [], credible = () => true }: World) {
  const looks: FaceView[] = [];
  const lowerLeft = scene().data[3 * (HEIGHT - 1) * WIDTH];
  const seenIn = (first: number | undefined, isWide: boolean, view: FaceView) => {
    if (!isWide) return first === lowerLeft ? onSide : [];
    if (first !== 0) return [];
    return view.side > WIDTH ? far : near;
  };
  const senses: FaceSenses = {
    findBoxes({ data, width }, view, minScore) {
      looks.push(view);
      return Promise.resolve(seenIn(data[0], width === WIDTH, view).filter(({ score }) => score >= minScore));
    },
    findPoints: (_, box) => Promise.resolve(credible(box) ? TRUE_FACE : CAT),
  };
  return { senses, looks };
}

const FACE: ScoredBox = { box: [10, 20, 60, 80], score: 0.9 };

test("a face of both views comes once, with the higher score, and needs no further look", async () => {
  const far = { box: [12, 22, 62, 82], score: 0.95 } as const;
  const { senses, looks } = sensesOf({ near: [FACE], far: [far] });
  expect((await searchFaces(scene(), senses)).map(({ score }) => score)).toEqual([0.95]);
  expect(looks).toHaveLength(2);
});

test("the points of a box are looked for once, in whichever views it is judged", async () => {
  const { senses } = sensesOf({ near: [FACE], far: [{ box: [200, 20, 250, 80], score: 0.7 }] });
  const asked: ReadBox[] = [];
  await searchFaces(scene(), {
    ...senses,
    findPoints(image, box) {
      asked.push(box);
      return senses.findPoints(image, box);
    },
  });
  expect(asked).toEqual([
    [10, 20, 60, 80],
    [200, 20, 250, 80],
  ]);
});

test("what its points do not confirm is no face, however sure one view is", async () => {
  const { senses } = sensesOf({
    near: [{ ...FACE, score: 0.99 }],
    far: [{ ...FACE, score: 0.6 }],
    credible: () => false,
  });
  expect(await searchFaces(scene(), senses)).toEqual([]);
});

test("what both views are very sure of stays, without points", async () => {
  const { senses } = sensesOf({ near: [FACE], far: [FACE], credible: () => false });
  expect(await searchFaces(scene(), senses)).toMatchObject([{ score: 0.9, points: [] }]);
});

test("a low score is reported as it is, a tenth is only a hint", async () => {
  const low = { box: [100, 20, 150, 80], score: 0.35 } as const;
  const { senses } = sensesOf({ near: [low, { box: [200, 20, 250, 80], score: 0.2 }] });
  expect((await searchFaces(scene(), senses)).map(({ score }) => score)).toEqual([0.35]);
});

test("a face on its side is looked for beside an upright one that is a hint of it", async () => {
  const lying = { box: [40, 300, 90, 360], score: 0.8 } as const;
  const hint = { box: [300, 110, 360, 160], score: 0.15 } as const;
  const { senses } = sensesOf({ near: [FACE, hint], onSide: [lying] });
  const faces = await searchFaces(scene(), senses);
  expect(faces.map(({ score, stance }) => [score, stance.turn])).toEqual([
    [0.9, 0],
    [0.8, 90],
  ]);
});

test("a blank page is looked at twice", async () => {
  const { senses, looks } = sensesOf({});
  const data = new Uint8Array(3 * WIDTH * HEIGHT).fill(255);
  expect(await searchFaces({ width: WIDTH, height: HEIGHT, data }, senses)).toEqual([]);
  expect(looks).toHaveLength(2);
});
