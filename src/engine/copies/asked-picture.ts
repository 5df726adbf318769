import type { LumaPlane } from "./luma-plane.ts";
import { bitCount, COARSE, FINE, hammingDistance, hashWindow } from "./perceptual-hash.ts";
import type { HashKind, PerceptualHash } from "./perceptual-hash.ts";
import type { PicturePrint, WindowPrint } from "./picture-print.ts";
import { createPlaneSampler, WHOLE_PICTURE } from "./plane-sampler.ts";
import type { PictureWindow, PlaneSampler } from "./plane-sampler.ts";
import { centreWithin, keptWindow, refineTrim, TRIMS } from "./trim.ts";
import type { Trim } from "./trim.ts";

/** How one picture shows the same as another. `distance`: differing bits of 256. */
export interface Likeness {
  readonly distance: number;
  readonly isMirrored: boolean;
  readonly isCropped: boolean;
}

/** At most so many of 256 bits differ between copies; unlike pictures begin at 56, two tables of one layout. */
const MAX_FINE = 48;
/** Up to here the whole pictures agree so well that no crop would explain more. */
const SURELY_WHOLE = 24;
/** At most so many of 64 bits differ between a crop and the nearest one tried. */
const MAX_COARSE = 12;

/** A picture somebody asks about, ready to be compared with many. */
export interface AskedPicture {
  readonly likenessTo: (print: PicturePrint) => Likeness | undefined;
}

/** One way of looking at a crop: which part of the other is compared, and whether in the mirror. */
interface CropView {
  readonly part: "whole" | "centre";
  readonly windowOf: (trim: Trim) => PictureWindow;
  readonly isMirrored: boolean;
  /** Coarse hashes, two numbers for each of {@link CropView.trims}. */
  readonly hashes: Uint32Array;
  readonly trims: readonly Trim[];
}

export function createAskedPicture(plane: LumaPlane): AskedPicture {
  const sample = createPlaneSampler(plane);
  const whole = hashWindow(sample, WHOLE_PICTURE, FINE);
  let views: readonly CropView[] | undefined;

  function wholeLikeness(print: WindowPrint | undefined): Likeness | undefined {
    if (print === undefined || whole === undefined) return undefined;
    const upright = hammingDistance(whole.upright, print.fine);
    const mirrored = hammingDistance(whole.mirrored, print.fine);
    return { distance: Math.min(upright, mirrored), isMirrored: mirrored < upright, isCropped: false };
  }

  function cropLikeness(print: PicturePrint): Likeness | undefined {
    views ??= cropViews(sample);
    return views
      .map((view) => likenessInView(sample, view, print[view.part]))
      .reduce((best, one) => nearer(best, one), undefined);
  }

  return {
    likenessTo(print) {
      const found = wholeLikeness(print.whole);
      if (found !== undefined && found.distance <= SURELY_WHOLE) return found;
      const nearest = nearer(found, cropLikeness(print));
      return nearest !== undefined && nearest.distance <= MAX_FINE ? nearest : undefined;
    },
  };
}

/** The first of two alike: the simpler explanation is asked for first. */
function nearer(a: Likeness | undefined, b: Likeness | undefined): Likeness | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.distance < a.distance ? b : a;
}

/** The asked picture may be the crop, or the other one; a crop of each other is found by the centre they share. */
function cropViews(sample: PlaneSampler): CropView[] {
  const kept = { part: "whole", windowOf: keptWindow } as const;
  const centre = { part: "centre", windowOf: centreWithin } as const;
  return [kept, centre].flatMap(({ part, windowOf }) => {
    const seen = TRIMS.flatMap((trim) => {
      const pair = hashWindow(sample, windowOf(trim), COARSE);
      return pair === undefined ? [] : [{ trim, pair }];
    });
    const trims = seen.map(({ trim }) => trim);
    const flat = (hashes: readonly PerceptualHash[]) => Uint32Array.from(hashes.flatMap((hash) => [...hash]));
    return [
      { part, windowOf, trims, isMirrored: false, hashes: flat(seen.map(({ pair }) => pair.upright)) },
      { part, windowOf, trims, isMirrored: true, hashes: flat(seen.map(({ pair }) => pair.mirrored)) },
    ];
  });
}

function likenessInView(sample: PlaneSampler, view: CropView, print: WindowPrint | undefined): Likeness | undefined {
  const start = print === undefined ? undefined : nearestTrim(view, print.coarse);
  if (print === undefined || start === undefined) return undefined;
  const distance = refineTrim(start, (trim) => {
    const hash = windowHash(sample, view.windowOf(trim), { kind: FINE, isMirrored: view.isMirrored });
    return hash === undefined ? Infinity : hammingDistance(hash, print.fine);
  });
  return { distance, isMirrored: view.isMirrored, isCropped: true };
}

interface WantedHash {
  readonly kind: HashKind;
  readonly isMirrored: boolean;
}

function windowHash(sample: PlaneSampler, window: PictureWindow, { kind, isMirrored }: WantedHash) {
  const pair = hashWindow(sample, window, kind);
  return isMirrored ? pair?.mirrored : pair?.upright;
}

/** Undefined when no crop comes near. This is where the time goes: hundreds of comparisons for each picture known. */
function nearestTrim({ hashes, trims }: CropView, other: PerceptualHash): Trim | undefined {
  const [low = 0, high = 0] = other;
  let least = MAX_COARSE + 1;
  let nearest = -1;
  for (let i = 0; i < trims.length; i += 1) {
    const distance = bitCount((hashes[2 * i] ?? 0) ^ low) + bitCount((hashes[2 * i + 1] ?? 0) ^ high);
    if (distance >= least) continue;
    least = distance;
    nearest = i;
  }
  return trims[nearest];
}
