// Pictures of nine formats and what chance makes of them: bytes changed in the header or the body, cut, doubled, stretched.
import sharp from "sharp";

const SIDES = { width: 160, height: 120 };

/** `{ name, bytes }` of a picture with edges and colours in each format; BMP and ICO are written by hand, as sharp writes neither. */
export async function seedPictures() {
  const { width, height } = SIDES;
  const pixels = Buffer.alloc(width * height * 3, 255);
  for (let at = 0; at < pixels.length; at += 1) if ((at >> 5) % 3 === 0) pixels[at] = (at * 31) % 256;
  const picture = () => sharp(pixels, { raw: { ...SIDES, channels: 3 } });
  const formats = ["jpeg", "png", "webp", "tiff", "gif", "avif"];
  const encoded = await Promise.all(formats.map((format) => picture().toFormat(format).toBuffer()));
  return [
    ...formats.map((name, index) => ({ name, bytes: encoded[index] })),
    { name: "bmp", bytes: bitmap(pixels, SIDES) },
    { name: "rle", bytes: runs(SIDES) },
    { name: "ico", bytes: icon(encoded[formats.indexOf("png")]) },
  ];
}

function bitmap(pixels, { width, height }) {
  const header = Buffer.alloc(54);
  header.write("BM");
  header.writeUInt32LE(54 + pixels.length, 2);
  header.writeUInt32LE(54, 10);
  header.writeUInt32LE(40, 14);
  header.writeInt32LE(width, 18);
  header.writeInt32LE(-height, 22);
  header.writeUInt16LE(1, 26);
  header.writeUInt16LE(24, 28);
  return Buffer.concat([header, pixels]);
}

/** Eight pixels of one colour after the other, of a palette of four. */
function runs({ width, height }) {
  const palette = Buffer.from([0, 0, 0, 0, 0, 0, 255, 0, 0, 255, 0, 0, 255, 255, 255, 0]);
  const line = Array.from({ length: width / 8 }, (_, at) => [8, at % 4]).flat();
  const pixels = Buffer.from(Array.from({ length: height }, () => [...line, 0, 0]).flat());
  const file = bitmap(Buffer.concat([palette, pixels, Buffer.from([0, 1])]), { width, height });
  file.writeUInt32LE(54 + palette.length, 10);
  file.writeUInt16LE(8, 28);
  file.writeUInt32LE(1, 30);
  file.writeUInt32LE(4, 46);
  return file;
}

function icon(png) {
  const directory = Buffer.alloc(22);
  directory.set([1, 0, 1], 2);
  directory.writeUInt32LE(png.length, 14);
  directory.writeUInt32LE(directory.length, 18);
  return Buffer.concat([directory, png]);
}

const HEADER_BYTES = 64;
const EXTREMES = [0x00, 0xff, 0x7f, 0x80, 0x01];

const MUTATIONS = [
  (bytes, random) => changed(bytes, random, Math.min(HEADER_BYTES, bytes.length)),
  (bytes, random) => changed(bytes, random, bytes.length),
  (bytes, random) => bytes.subarray(0, random(bytes.length)),
  (bytes, random) => Buffer.concat([bytes.subarray(0, random(bytes.length)), bytes]),
  (bytes, random) => stretched(bytes, random),
];

/** One to eight bytes within the first `reach`. */
function changed(bytes, random, reach) {
  const copy = Buffer.from(bytes);
  for (let left = 1 + random(8); left > 0; left -= 1) {
    copy[random(reach)] = random(2) === 0 ? random(256) : EXTREMES[random(EXTREMES.length)];
  }
  return copy;
}

/** A number of four bytes in the header, such as a width, becomes huge. */
function stretched(bytes, random) {
  const copy = Buffer.from(bytes);
  const at = random(Math.max(1, Math.min(HEADER_BYTES, copy.length - 4)));
  copy.fill(EXTREMES[random(EXTREMES.length)], at, at + 1 + random(4));
  return copy;
}

/** The same picture for the same number. */
export function mutate({ bytes }, number) {
  const random = randomOf(number);
  return MUTATIONS[number % MUTATIONS.length](bytes, random);
}

/** Whole numbers below the one given, from a linear congruence. */
function randomOf(seed) {
  let state = (seed * 2_654_435_761 + 12_345) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
