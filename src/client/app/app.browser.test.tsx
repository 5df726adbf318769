import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { ProviderInfo } from "#core/recognition/provider.ts";
import type { Clock } from "../recognize/clock.ts";
import { jsonResponse } from "../recognize/fake-provider.test-data.ts";
import { App } from "./app.tsx";
import { createServices } from "./services.ts";
import { BUILTIN } from "./test-app.test-data.ts";
import "../ui/global.css";

const PROVIDERS: readonly ProviderInfo[] = [
  {
    ...BUILTIN,
    features: [
      { feature: "document-text", wires: ["google-vision"] },
      { feature: "text", wires: ["google-vision", "yandex-vision"] },
      { feature: "faces", wires: ["google-vision", "yandex-vision"] },
    ],
    languages: [{ tag: "en" }, { tag: "de" }],
    textModels: ["page", "line"],
  },
  { ...BUILTIN, id: "google", wires: ["google-vision"], isConfigured: false, missing: ["GOOGLE_API_KEY"] },
];

const FACES = {
  faceAnnotations: [
    {
      boundingPoly: {
        vertices: [
          { x: 1, y: 1 },
          { x: 9, y: 1 },
          { x: 9, y: 9 },
          { x: 1, y: 9 },
        ],
      },
    },
  ],
};
const SAMPLE = { id: "one", title: "One face", file: "one.png", answer: "one.json", thumb: "one.png", engine: "own/1" };

const LONGEST_PAUSE_MS = 60_000;

/** Pauses between attempts are over at once, deadlines never come. */
const IMPATIENT_CLOCK: Clock = {
  now: () => 0,
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (ms < LONGEST_PAUSE_MS) resolve();
      signal.addEventListener("abort", () => {
        reject(new DOMException("Aborted", "AbortError"));
      });
    }),
};

type Route = () => Response | Promise<Response>;

let routes: Record<string, Route>;
let close: () => void;

function openApp(): void {
  const fetch = async (url: string) => (await routes[url]?.()) ?? new Response("", { status: 404 });
  const storage = { getItem: () => null, setItem: () => undefined };
  const services = createServices({ fetch, storage, clock: IMPATIENT_CLOCK, random: () => 0 });
  const host = document.createElement("div");
  host.id = "root";
  document.body.append(host);
  const root = createRoot(host);
  root.render(<App services={services} />);
  close = () => {
    root.unmount();
    services.library.dispose();
    host.remove();
  };
}

async function picture(): Promise<Blob> {
  const canvas = new OffscreenCanvas(40, 30);
  canvas.getContext("2d")?.fillRect(5, 5, 10, 10);
  return canvas.convertToBlob({ type: "image/png" });
}

async function addPicture(name = "face.png"): Promise<void> {
  const input = page.getByLabelText("Add images", { exact: true });
  await userEvent.upload(input, new File([await picture()], name, { type: "image/png" }));
}

beforeEach(async () => {
  await page.viewport(1440, 900);
  routes = {
    "/api/providers": () => jsonResponse({ providers: PROVIDERS }),
    "/api/builtin/v1/images:annotate": () => jsonResponse({ responses: [FACES] }),
  };
});

afterEach(() => {
  close();
});

const facesChip = () => page.getByRole("button", { name: "Faces 1", exact: true });

describe("ways in", () => {
  test("an image that is chosen is analysed by itself", async () => {
    openApp();
    await addPicture();
    await expect.element(facesChip()).toBeVisible();
    await expect.element(page.getByRole("listbox", { name: "Images" })).toBeVisible();
    await expect.element(page.getByRole("application", { name: "Canvas", exact: true })).toHaveFocus();
  });

  test("a sample opens with its stored answer and no engine", async () => {
    const content = await picture();
    routes = {
      "/samples/index.json": () => jsonResponse([SAMPLE]),
      "/samples/one.png": () => new Response(content),
      "/samples/one.json": () => jsonResponse({ responses: [FACES] }),
    };
    openApp();
    await page.getByRole("button", { name: "Open the sample: One face" }).click();
    await expect.element(facesChip()).toBeVisible();
  });

  test("without a list of samples there are no cards", async () => {
    openApp();
    await expect.element(page.getByRole("button", { name: "Choose images" })).toBeVisible();
    await expect.element(page.getByText("Or look at a sample")).not.toBeInTheDocument();
  });

  test("files over the window are welcomed, and taken when dropped", async () => {
    openApp();
    const files = new DataTransfer();
    files.items.add(new File([await picture()], "dropped.png", { type: "image/png" }));
    const drag = (type: string) => new DragEvent(type, { dataTransfer: files, bubbles: true, cancelable: true });
    await expect.element(page.getByRole("button", { name: "Choose images" })).toBeVisible();
    document.body.dispatchEvent(drag("dragenter"));
    await expect.element(page.getByText("Drop to add")).toBeVisible();
    document.body.dispatchEvent(drag("drop"));
    await expect.element(facesChip()).toBeVisible();
    await expect.element(page.getByText("Drop to add")).not.toBeInTheDocument();
  });

  test("a file that is no image says why, in the filmstrip and over the canvas", async () => {
    openApp();
    const input = page.getByLabelText("Add images", { exact: true });
    await userEvent.upload(input, new File(["%PDF-1.7 and more"], "form.pdf", { type: "application/pdf" }));
    await expect.element(page.getByRole("option", { name: /form\.pdf/ })).toHaveTextContent(/PDF/);
    await expect.element(page.getByRole("alert").getByText(/form\.pdf/)).toBeVisible();
  });
});

describe("header", () => {
  test("an engine without a key cannot be chosen and says what is missing", async () => {
    openApp();
    await page.getByRole("button", { name: /^Engine: Built-in engine/ }).click();
    const google = page.getByRole("menuitemradio", { name: /^Google Vision/ });
    await expect.element(google).toHaveAttribute("aria-disabled", "true");
    await expect.element(google).toHaveTextContent("GOOGLE_API_KEY");
  });

  test("the other format asks for the same in its own words and disables what it has none for", async () => {
    openApp();
    await page.getByRole("button", { name: /^Engine: Built-in engine · Google/ }).click();
    await page.getByRole("menuitemradio", { name: /^Yandex/ }).click();
    await page.getByRole("button", { name: "Features: Text · Faces" }).click();
    const documentText = page.getByRole("menuitemcheckbox", { name: /^Document text/ });
    await expect.element(documentText).toHaveAttribute("aria-disabled", "true");
    await page.getByRole("menuitemcheckbox", { name: /^Faces/ }).click();
    await expect.element(page.getByRole("button", { name: "Features: Text", exact: true })).toBeInTheDocument();
  });

  test("a change of settings runs nothing, but the button says what it would", async () => {
    let calls = 0;
    routes["/api/builtin/v1/images:annotate"] = () => {
      calls += 1;
      return jsonResponse({ responses: [FACES] });
    };
    openApp();
    await addPicture();
    await expect.element(page.getByRole("button", { name: "Analyse again" })).toBeEnabled();
    await page.getByRole("button", { name: /^Languages: Any language/ }).click();
    await page.getByRole("checkbox", { name: /German/ }).click();
    await userEvent.keyboard("{Escape}");
    const analyse = page.getByRole("button", { name: "Analyse 1", exact: true });
    await expect.element(analyse).toBeEnabled();
    expect(calls).toBe(1);
    await analyse.click();
    await expect.element(page.getByRole("button", { name: "Analyse again" })).toBeEnabled();
    expect(calls).toBe(2);
  });

  test("a run can be cancelled", async () => {
    routes["/api/builtin/v1/images:annotate"] = () => new Promise<Response>(() => undefined);
    openApp();
    await addPicture();
    await expect.element(page.getByText("0 of 1")).toBeVisible();
    await page.getByRole("banner").getByRole("button", { name: "Cancel" }).click();
    await expect.element(page.getByRole("button", { name: "Analyse 1", exact: true })).toBeEnabled();
  });
});

describe("keyboard", () => {
  test("a question mark on the canvas opens the sheet; Escape closes it", async () => {
    openApp();
    await addPicture();
    await expect.element(page.getByRole("application", { name: "Canvas", exact: true })).toHaveFocus();
    await userEvent.keyboard("?");
    const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await expect.element(sheet).toBeVisible();
    await userEvent.keyboard("doubtful?");
    await expect.element(sheet.getByText("No command with these words")).toBeVisible();
    await userEvent.keyboard("{Backspace}");
    await expect.element(sheet.getByText("Next doubtful word")).toBeVisible();
    await expect.element(sheet.getByText("Fit the page")).not.toBeInTheDocument();
    // The first Escape empties the search, as in every search field.
    await userEvent.keyboard("{Escape}{Escape}");
    await expect.element(sheet).not.toBeInTheDocument();
  });
});

describe("an outage", () => {
  test("is told; what it cut off goes on by itself", async () => {
    const answers = { ...routes };
    const down = () => {
      throw new TypeError("Failed to fetch");
    };
    routes["/api/builtin/v1/images:annotate"] = down;
    openApp();
    await expect.element(page.getByRole("button", { name: /^Engine/ })).toBeEnabled();
    routes["/api/providers"] = down;
    await addPicture();
    await expect.element(page.getByText("The server cannot be reached."), { timeout: 10_000 }).toBeVisible();
    routes = answers;
    await page.getByRole("button", { name: "Try now" }).click();
    await expect.element(facesChip(), { timeout: 10_000 }).toBeVisible();
    await expect.element(page.getByText("The server cannot be reached.")).not.toBeInTheDocument();
  });
});
