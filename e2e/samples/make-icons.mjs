// Remakes public/icons from public/favicon.svg: `node e2e/samples/make-icons.mjs`.
import { mkdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import sharp from "sharp";

const PUBLIC = new URL("../../public/", import.meta.url);
const icon = await readFile(new URL("favicon.svg", PUBLIC), "utf8");
// A mask may cut off a fifth at each side, so the drawing gets a margin and its ground goes to the edges.
const maskable = icon
  .replace('viewBox="0 0 32 32"', 'viewBox="-5 -5 42 42"')
  .replace('<rect width="32" height="32" rx="7"', '<rect x="-5" y="-5" width="42" height="42"');

await mkdir(new URL("icons/", PUBLIC), { recursive: true });
await draw(icon, "icon-192.png", 192);
await draw(icon, "icon-512.png", 512);
await draw(maskable, "maskable-512.png", 512);

async function draw(svg, name, side) {
  const file = fileURLToPath(new URL(`icons/${name}`, PUBLIC));
  await sharp(Buffer.from(svg), { density: (72 * side) / 32 })
    .resize(side, side)
    .png({ compressionLevel: 9, palette: true })
    .toFile(file);
}
