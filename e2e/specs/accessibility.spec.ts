import { readFile } from "node:fs/promises";
import { axeViolations } from "../axe.ts";
import { expect, test } from "../fixtures.ts";

const SIZES = [
  { name: "wide", width: 1440, height: 900 },
  { name: "narrow", width: 390, height: 844 },
] as const;
const NARROW_MENUS = [/^Answer shown/, /^More$/];
const WIDE_MENUS = [
  ...NARROW_MENUS,
  /^Engine:/,
  /^Features:/,
  /^Languages:/,
  /^Colour by/,
  /^Look:/,
  "More ways to analyse",
];
const TABS = ["Text", "Words", "Review", "Languages", "Entities", "Faces", "Labels", "JSON"] as const;

for (const colorScheme of ["dark", "light"] as const) {
  for (const { name, ...viewport } of SIZES) {
    test.describe(`${colorScheme}, ${name}`, () => {
      test.use({ colorScheme, viewport });

      test("axe finds nothing on the empty page, and with an answer shown", async ({ app, page }) => {
        await expect(page.getByRole("button", { name: /invoice/i })).toBeVisible();
        await page.waitForLoadState("networkidle");
        expect(await axeViolations(page)).toEqual([]);
        await page.getByRole("button", { name: /invoice/i }).click();
        await expect(app.canvas).toBeVisible();
        expect(await axeViolations(page)).toEqual([]);
      });
    });
  }
}

// Each theme and each width once: what opens looks the same in the other one.
for (const [colorScheme, { name, ...viewport }] of [
  ["dark", SIZES[0]],
  ["light", SIZES[1]],
] as const) {
  test.describe(`${colorScheme}, ${name}`, () => {
    test.use({ colorScheme, viewport });

    test("axe finds nothing in what opens over an answer", async ({ app, page }) => {
      await app.addFiles(await answerWithWarning());
      await expect(app.canvas).toBeVisible();
      for (const key of ["Control+k", "Control+,", "F1", "Control+Shift+o"]) {
        await page.keyboard.press(key);
        await expect(page.getByRole("dialog")).toBeVisible();
        expect(await axeViolations(page, "dialog[open]"), key).toEqual([]);
        await page.keyboard.press("Escape");
      }
      await app.canvas.focus();
      await page.keyboard.press("w");
      await page.getByRole("radio", { name: "All", exact: true }).check();
      await expect(page.getByRole("grid", { name: "Words as pictures" })).toBeVisible();
      expect(await axeViolations(page, "main"), "wall").toEqual([]);
      await page.getByRole("grid").press("Escape");
      await page.keyboard.press("Control+h");
      await page.getByRole("searchbox", { name: "Find" }).fill("e");
      await expect(page.getByRole("group", { name: "Hits" })).toBeVisible();
      expect(await axeViolations(page, "dialog[open]"), "replace").toEqual([]);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Control+f");
      await expect(page.getByRole("searchbox", { name: "Find in the text" })).toBeFocused();
      expect(await axeViolations(page, "[role=search]"), "find").toEqual([]);
      if (name === "narrow") await page.getByRole("button", { name: "Details" }).click();
      for (const menu of name === "narrow" ? NARROW_MENUS : WIDE_MENUS) {
        await page.getByRole("button", { name: menu }).click();
        await expect(page.locator(":popover-open")).toBeVisible();
        expect(await axeViolations(page, ":popover-open"), String(menu)).toEqual([]);
        await page.keyboard.press("Escape");
      }
      await app.showTab("Warnings");
      expect(await axeViolations(page, "[role=tabpanel]"), "warnings").toEqual([]);
    });
  });
}

test("axe finds nothing on any tab", async ({ app, page }) => {
  await page.getByRole("button", { name: /group/i }).click();
  for (const tab of TABS) {
    await app.showTab(tab);
    expect(await axeViolations(page, "[role=tabpanel]"), tab).toEqual([]);
  }
  await app.showTab("Faces");
  await page.getByRole("button", { name: /^Face 1\b/ }).click();
  await page.getByText("Change what is said of it").click();
  await page.getByRole("button", { name: /^Joy:/ }).click();
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeViolations(page, "[role=tabpanel]"), `face, ${colorScheme}`).toEqual([]);
  }
});

/** A picture with its saved answer, in which one feature failed. */
async function answerWithWarning() {
  const data = new URL("../data/", import.meta.url);
  const answer = JSON.parse(await readFile(new URL("form.google.json", data), "utf8")) as { responses: object[] };
  const responses = answer.responses.map((each) => ({
    ...each,
    error: { code: 13, message: "Faces: internal error" },
  }));
  return [
    { name: "form.png", mimeType: "image/png", buffer: await readFile(new URL("form.png", data)) },
    { name: "form.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify({ responses })) },
  ];
}
