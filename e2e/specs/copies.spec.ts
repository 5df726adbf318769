import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { expect, test } from "../fixtures.ts";
import { AppPage } from "../pages/app-page.ts";
import { startProxy } from "../start-proxy.ts";

const PHOTO = fileURLToPath(new URL("../../public/samples/group-photo.jpg", import.meta.url));

test("a mirrored part of a picture that was analysed before is found in the library on this computer", async ({
  browser,
}) => {
  const folder = mkdtempSync(join(tmpdir(), "copies-journey-"));
  const proxy = await startProxy({ ENGINE_LIBRARY: join(folder, "library") });
  try {
    const context = await browser.newContext({ baseURL: proxy.url });
    const app = new AppPage(await context.newPage());
    await app.open();
    await app.page.getByRole("button", { name: /^Engine/ }).click();
    await app.page.getByRole("menuitemradio", { name: /^Yandex As / }).click();
    await app.page.getByRole("button", { name: /^Features/ }).click();
    await app.page.getByRole("menuitemcheckbox", { name: "Image copies" }).click();
    await app.page.keyboard.press("Escape");
    await app.addFiles(PHOTO);
    await app.showTab("Labels");
    await expect(app.page.getByText("0 copies found")).toBeVisible();
    await app.addFiles({ name: "part.jpg", mimeType: "image/jpeg", buffer: await mirroredPart() });
    await app.filmstripItem("part.jpg").click();
    await expect(app.page.getByText("1 copy found")).toBeVisible();
    await expect(app.page.getByText(/^Picture analysed on \d{4}-\d\d-\d\d at /)).toBeVisible();
    await expect(app.page.getByText(/^local library: mirrored and cropped; /)).toBeVisible();
    await context.close();
  } finally {
    proxy.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

async function mirroredPart(): Promise<Buffer> {
  const { width, height } = await sharp(PHOTO).metadata();
  const part = {
    left: Math.round(0.05 * width),
    top: Math.round(0.05 * height),
    width: Math.round(0.9 * width),
    height: Math.round(0.9 * height),
  };
  return await sharp(PHOTO).extract(part).flop().jpeg().toBuffer();
}
