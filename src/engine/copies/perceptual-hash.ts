import type { PictureWindow, PlaneSampler } from "./plane-sampler.ts";

/** One bit for each of the lowest frequencies of a picture, 32 in a number. */
export type PerceptualHash = Uint32Array;

export interface HashKind {
  /** Cells a side that the window is cut into. */
  readonly cells: number;
  /** Frequencies kept in each direction: this many squared are the bits. */
  readonly frequencies: number;
}

/** 64 bits tell quickly which pictures may be alike: survives small shifts. */
export const COARSE: HashKind = { cells: 32, frequencies: 8 };
/** 256 bits tell whether they are: two pages of text differ in a third of these, but often in few of the 64. */
export const FINE: HashKind = { cells: 64, frequencies: 16 };

/** The hash of a picture and of its mirror image. */
export interface HashPair {
  readonly upright: PerceptualHash;
  readonly mirrored: PerceptualHash;
}

/** Amplitudes below this many levels of 255 count as nothing: their sign is what a compressor left of it. */
const DEAD_ZONE = 0.5;

/** Standard deviation of luma, in levels of 255: below, there is nothing to compare. */
const FLAT_DEVIATION = 2;

/** Undefined where the window shows one flat tone: all such windows look alike. */
export function hashWindow(sample: PlaneSampler, window: PictureWindow, kind: HashKind): HashPair | undefined {
  const cells = sample(window, kind.cells);
  if (deviation(cells) < FLAT_DEVIATION) return undefined;
  const spectrum = lowFrequencies(cells, kind);
  const limit = (DEAD_ZONE * kind.cells) / 2;
  const upright = new Uint32Array(spectrum.length / 32);
  const mirrored = new Uint32Array(spectrum.length / 32);
  // The first is the mean, which says nothing about what is shown.
  for (let i = 1; i < spectrum.length; i += 1) {
    const amplitude = spectrum[i] ?? 0;
    // Odd waves across change their sign in the mirror, even ones do not. Rows are of even length.
    if (amplitude > limit) setBit(upright, i);
    if ((i % 2 === 1 ? -amplitude : amplitude) > limit) setBit(mirrored, i);
  }
  return { upright, mirrored };
}

/** Number of differing bits. Both of one kind. */
export function hammingDistance(a: PerceptualHash, b: PerceptualHash): number {
  let distance = 0;
  for (let i = 0; i < a.length; i += 1) distance += bitCount((a[i] ?? 0) ^ (b[i] ?? 0));
  return distance;
}

/** Ones among 32 bits, counted in pairs, nibbles and bytes at once. */
export function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function setBit(hash: PerceptualHash, index: number): void {
  hash[index >>> 5] = (hash[index >>> 5] ?? 0) | (1 << (index & 31));
}

function deviation(values: Float32Array): number {
  let sum = 0;
  let squares = 0;
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  const mean = sum / values.length;
  return Math.sqrt(Math.max(0, squares / values.length - mean * mean));
}

/** The lowest frequencies of the discrete cosine transform (DCT-II), rows of rising frequency downwards. */
function lowFrequencies(cells: Float32Array, { cells: side, frequencies }: HashKind): Float32Array {
  const waves = cosines(side, frequencies);
  const across = new Float32Array(side * frequencies);
  for (let row = 0; row < side; row += 1) {
    for (let u = 0; u < frequencies; u += 1) {
      let sum = 0;
      for (let x = 0; x < side; x += 1) sum += (cells[row * side + x] ?? 0) * (waves[u * side + x] ?? 0);
      across[u * side + row] = sum;
    }
  }
  const spectrum = new Float32Array(frequencies * frequencies);
  for (let v = 0; v < frequencies; v += 1) {
    for (let u = 0; u < frequencies; u += 1) {
      let sum = 0;
      for (let y = 0; y < side; y += 1) sum += (across[u * side + y] ?? 0) * (waves[v * side + y] ?? 0);
      spectrum[v * frequencies + u] = sum;
    }
  }
  return spectrum;
}

const WAVES = new Map<number, Float32Array>();

function cosines(side: number, frequencies: number): Float32Array {
  const known = WAVES.get(side);
  if (known !== undefined) return known;
  const waves = Float32Array.from({ length: side * frequencies }, (_, i) => {
    const frequency = Math.floor(i / side);
    return Math.cos(((2 * (i % side) + 1) * frequency * Math.PI) / (2 * side));
  });
  WAVES.set(side, waves);
  return waves;
}
