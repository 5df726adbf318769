// What is done to the pages of the engine bench.
import sharp from "sharp";

/**
 * `style` is CSS of the sheet, `around` the colour beyond it, `sheet` which text of the language it bears, `spoil` what
 * happens to the finished picture. `isGeometry` conditions have a target of their own.
 */
export const CONDITIONS = [
  { name: "clean" },
  ...[2, 5, 10, 20, 45, 90, 180, 270].map(turned),
  {
    name: "perspective",
    style: "transform: perspective(1600px) rotateX(24deg) rotateY(16deg)",
    isGeometry: true,
  },
  { name: "white on colour", style: "color: #fff; background: #1d4f91", isGeometry: true },
  { name: "inverted", style: "color: #fff; background: #000", around: "#000", isGeometry: true },
  { name: "blur", style: "filter: blur(1.1px)" },
  { name: "noise", spoil: withNoise },
  { name: "low quality", spoil: (png) => sharp(png).jpeg({ quality: 12 }).toBuffer() },
  { name: "low contrast", style: "color: #9a9a9a; background: #cfcfcf", around: "#cfcfcf" },
  { name: "small print", style: "font-size: 12px; width: 420px" },
  { name: "screen", sheet: "screen", style: "font-size: 14px; line-height: 1.4; width: 640px; padding: 0" },
  { name: "poster", sheet: "poster", style: POSTER() },
];

function turned(degrees) {
  return { name: `turned ${degrees}`, style: `transform: rotate(${degrees}deg)`, isGeometry: true };
}

function POSTER() {
  return [
    "font-size: 56px; font-weight: bold; width: 860px; height: 700px; text-align: center; color: #fff",
    "background: linear-gradient(160deg, #12264f, #8a2c6b 55%, #d0652f)",
  ].join("; ");
}

const NOISE_REACH = 70;

/** The same noise for every page: the sum of two even distributions, other numbers for each channel. */
async function withNoise(png) {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let state = 1;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
  for (let i = 0; i < data.length; i += 1) {
    data[i] = Math.min(255, Math.max(0, Math.round(data[i] + NOISE_REACH * (random() + random()))));
  }
  const { width, height, channels } = info;
  return await sharp(data, { raw: { width, height, channels } }).png().toBuffer();
}
