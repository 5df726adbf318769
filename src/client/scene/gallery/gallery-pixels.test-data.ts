import { invertMap, mapPoint } from "#core/geometry/affine.ts";
import { imagePoint, screenPoint } from "#core/geometry/point.ts";
import type { Viewport } from "../../state/viewport.ts";
import { imageToScreen } from "../../state/viewport.ts";
import { readSceneTheme } from "../style/scene-theme.ts";
import type { SceneTheme } from "../style/scene-theme.ts";
import { GALLERY_SIZE } from "./gallery-documents.ts";
import type { Box, GalleryEntry, Probe } from "./gallery-entry.ts";

/** An entry with what its canvases hold. */
export interface DrawnScene {
  readonly entry: GalleryEntry;
  readonly theme: SceneTheme;
  readonly page: Pixels;
  readonly overlay: Pixels;
}

type Rgb = readonly [red: number, green: number, blue: number];
type LayerName = "page" | "overlay";

const WHITE: Rgb = [255, 255, 255];
const OWN_SIZE: Viewport = { scale: 1, offsetX: 0, offsetY: 0 };
/** CSS pixels; half of the widest gap between dashes, and some. */
const REACH = 6;
const ANY_STRENGTH = [0.3, 1.1] as const;
/** Of 255, in each direction: how far a colour may be from a mixture of the picture with the one that is wanted. */
const MOST_OFF = 26;
/** Summed over the channels: less is no ink. */
const FAINTEST = 6;
/** CSS pixels that outlines reach out of their box. */
const OUTLINE = 3;

/** What is wrong with the point; undefined when it shows what it should. */
export function probeFault(scene: DrawnScene, probe: Probe): string | undefined {
  const { at, on = "page", tone, reach = REACH, strength = ANY_STRENGTH } = probe;
  const pixels = scene[on];
  const view = scene.entry.view ?? OWN_SIZE;
  const { x, y } = mapPoint(imageToScreen(view), imagePoint(...at));
  const where = `${on} at ${String(at)}`;
  if (tone === "bare") {
    const found = pixels.at(x, y);
    return isBlank(found) ? undefined : `${where}: ${String(found)} instead of the bare picture`;
  }
  const wanted = tone(scene.theme);
  if (wanted === undefined) return `${where}: the theme has no such colour`;
  const color = rgbOf(wanted);
  const around = neighbours(reach).map(([dx, dy]) => pixels.at(x + dx, y + dy));
  const shares = around.flatMap((pixel) => shareOf(pixel, color) ?? []);
  const isThere = shares.some((share) => share >= strength[0] && share <= strength[1]);
  if (isThere) return undefined;
  const most = shares.length === 0 ? "none" : Math.max(...shares).toFixed(2);
  return `${where}: ${most} of ${wanted} instead of ${strength.join(" to ")}; at the point ${String(pixels.at(x, y))}`;
}

/** Up to five points of the picture with ink where none may be. */
export function inkOutside(scene: DrawnScene): readonly string[] {
  const { entry } = scene;
  const view = entry.view ?? OWN_SIZE;
  const back = invertMap(imageToScreen(view));
  const { width, height } = entry.documents.at(-1)?.imageSize ?? GALLERY_SIZE;
  const places: string[] = [];
  for (const on of ["page", "overlay"] as const) {
    const pixels = scene[on];
    for (let y = 0; y < GALLERY_SIZE.height && places.length < 5; y++) {
      for (let x = 0; x < GALLERY_SIZE.width && places.length < 5; x++) {
        if (isBlank(pixels.at(x, y))) continue;
        const point = mapPoint(back, screenPoint(x + 0.5, y + 0.5));
        // Around the picture is its shadow.
        const isInside = isWithin([0, 0, width, height], point, -1 / view.scale);
        if (isInside && !entry.within.some((box) => isWithin(box, point, OUTLINE / view.scale)))
          places.push(`${on} at ${point.x.toFixed(0)},${point.y.toFixed(0)}: ${String(pixels.at(x, y))}`);
      }
    }
  }
  return places;
}

interface Pixels {
  /** Over white; CSS pixels. */
  readonly at: (x: number, y: number) => Rgb;
}

export function drawnScene(place: HTMLElement, entry: GalleryEntry): DrawnScene {
  const theme = readSceneTheme(document.documentElement);
  return { entry, theme, page: pixelsOf(place, "page"), overlay: pixelsOf(place, "overlay") };
}

/** Page and overlay are the last two canvases; a filtered picture has one of its own below them. */
function pixelsOf(place: HTMLElement, name: LayerName): Pixels {
  const canvases = [...place.querySelectorAll<HTMLCanvasElement>("[role=application] canvas")];
  const canvas = canvases.at(name === "overlay" ? -1 : -2);
  const context = canvas?.getContext("2d");
  if (canvas === undefined || context === null || context === undefined) throw new Error(`There is no ${name}`);
  const ratio = canvas.width / GALLERY_SIZE.width;
  const { data, width } = context.getImageData(0, 0, canvas.width, canvas.height);
  return {
    at: (x, y) => {
      const first = 4 * (Math.floor(y * ratio) * width + Math.floor(x * ratio));
      const alpha = (data[first + 3] ?? 0) / 255;
      const over = (channel: number) => (data[first + channel] ?? 0) * alpha + 255 * (1 - alpha);
      return [over(0), over(1), over(2)];
    },
  };
}

function isBlank([red, green, blue]: Rgb): boolean {
  return 3 * 255 - red - green - blue < FAINTEST;
}

/** How much of a colour is mixed into white to give a pixel; undefined when it is another colour. */
function shareOf(pixel: Rgb, color: Rgb): number | undefined {
  const full = color.map((channel, index) => channel - (WHITE[index] ?? 0));
  const part = pixel.map((channel, index) => channel - (WHITE[index] ?? 0));
  const length = full.reduce((sum, value) => sum + value * value, 0);
  const share = full.reduce((sum, value, index) => sum + value * (part[index] ?? 0), 0) / length;
  const off = part.map((value, index) => Math.abs(value - share * (full[index] ?? 0)));
  return Math.max(...off) > MOST_OFF * Math.max(0.15, share) ? undefined : share;
}

function rgbOf(color: string): Rgb {
  const context = new OffscreenCanvas(1, 1).getContext("2d");
  if (context === null) throw new Error("This browser draws nothing");
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

function neighbours(reach: number): readonly (readonly [number, number])[] {
  const side = Array.from({ length: 2 * reach + 1 }, (_, index) => index - reach);
  return side.flatMap((dx) => side.map((dy) => [dx, dy] as const));
}

function isWithin([left, top, width, height]: Box, { x, y }: { x: number; y: number }, reach: number): boolean {
  const isAcross = x >= left - reach && x <= left + width + reach;
  return isAcross && y >= top - reach && y <= top + height + reach;
}
