/** Entry of the process that decodes pictures and runs the networks over them: what may crash, crashes here. */
import { success } from "#core/recognition/result.ts";
import type { ImageAnalyzer } from "./image-analyzer.ts";
import { createLocalVision } from "./local-vision.ts";
import type { VisionCallName, VisionCalls, VisionReply, VisionRequest } from "./vision-protocol.ts";

/** One white pixel. */
const BLANK_PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==",
  "base64",
);

const vision = createLocalVision();
const opened = new Map<number, ImageAnalyzer>();
// A spare process has nothing to do until it takes the place of another, and must be quick then.
const warm = warmUp().catch(() => false);

process.on("message", (request: VisionRequest) => {
  void reply(request).then((message) => process.send?.(message));
});
process.on("disconnect", () => process.exit(0));

async function reply(request: VisionRequest): Promise<VisionReply> {
  try {
    return { id: request.id, answer: await perform(request) };
  } catch (error) {
    return { id: request.id, failure: error instanceof Error ? error.message : String(error) };
  }
}

async function perform(request: VisionRequest): Promise<VisionCalls[VisionCallName]["answer"]> {
  switch (request.call) {
    case "warmUp":
      return await warm;
    case "open":
      return await open(request.ask);
    case "textBoxes":
      return await imageOf(request.ask.image).textBoxes(request.ask.sidePx, request.ask.turn);
    case "strips":
      return await imageOf(request.ask.image).strips(request.ask.boxes, request.ask.lineHeightPx);
    case "hanLines":
      return await imageOf(request.ask.image).hanLines(request.ask.boxes);
    case "levelAreas":
      return await imageOf(request.ask.image).levelAreas(request.ask.areas);
    case "barcodes":
      return await imageOf(request.ask.image).barcodes();
    case "faces":
      return await imageOf(request.ask.image).faces();
    case "contentClasses":
      return await imageOf(request.ask.image).contentClasses();
    case "quality":
      return await imageOf(request.ask.image).quality();
    case "colors":
      return await imageOf(request.ask.image).colors();
    case "cropHints":
      return await imageOf(request.ask.image).cropHints(request.ask.aspectRatios);
    case "content":
      return await imageOf(request.ask.image).content();
    case "lumaPlane":
      return await imageOf(request.ask.image).lumaPlane();
    case "close":
      opened.get(request.ask.image)?.close();
      opened.delete(request.ask.image);
      return process.memoryUsage.rss();
  }
}

async function open({ image, bytes, limits }: VisionCalls["open"]["ask"]): Promise<VisionCalls["open"]["answer"]> {
  const result = await vision.open(bytes, limits);
  if (!result.ok) return result;
  opened.set(image, result.value);
  return success(result.value.size);
}

function imageOf(image: number): ImageAnalyzer {
  const found = opened.get(image);
  if (found === undefined) throw new Error("No such picture is open");
  return found;
}

async function warmUp(): Promise<boolean> {
  const blank = await vision.open(BLANK_PNG, { maxPixels: 1 });
  if (blank.ok) await blank.value.textBoxes(32);
  return blank.ok;
}
