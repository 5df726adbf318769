import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { IncomingMessage, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { AppPage } from "../pages/app-page.ts";
import { expect, test } from "../fixtures.ts";
import { startProxy } from "../start-proxy.ts";

/** A stand-in for a vendor: answers with a recorded body and keeps what it was asked. */
interface Upstream {
  readonly server: Server;
  readonly asked: { path: string; headers: IncomingMessage["headers"]; body: string }[];
}

const FORM = fileURLToPath(new URL("../data/form.png", import.meta.url));

const VENDORS = [
  {
    id: "yandex",
    menu: "Yandex Vision",
    answer: "form.yandex.json",
    path: "/vision/v1/batchAnalyze",
    keys: { YANDEX_API_KEY: "canary-yandex-key" },
    header: ["authorization", "Api-Key canary-yandex-key"],
  },
  {
    id: "google",
    menu: "Google Vision",
    answer: "form.google.json",
    path: "/v1/images:annotate",
    keys: { GOOGLE_API_KEY: "canary-google-key" },
    header: ["x-goog-api-key", "canary-google-key"],
  },
] as const;

for (const vendor of VENDORS) {
  test(`an image goes through the proxy to ${vendor.id} and its answer is drawn`, async ({ browser }) => {
    const upstream = await startUpstream(await readFile(new URL(`../data/${vendor.answer}`, import.meta.url), "utf8"));
    const proxy = await startProxy({
      [`UPSTREAM_${vendor.id.toUpperCase()}`]: addressOf(upstream.server),
      ...vendor.keys,
    });
    try {
      const context = await browser.newContext({ baseURL: proxy.url });
      const app = new AppPage(await context.newPage());
      await app.open();
      await app.page.getByRole("button", { name: /^Engine/ }).click();
      await app.page.getByRole("menuitemradio", { name: vendor.menu, exact: true }).click();
      await app.addFiles(FORM);
      await expect(app.filmstripItem("form.png")).toContainText("36 words");
      const [request] = upstream.asked;
      expect(request?.path).toBe(vendor.path);
      expect(request?.headers[vendor.header[0]]).toBe(vendor.header[1]);
      expect(request?.headers["origin"]).toBeUndefined();
      const page = await app.page.content();
      expect(page).not.toContain("canary");
      await context.close();
    } finally {
      proxy.stop();
      upstream.server.close();
      upstream.server.closeAllConnections();
    }
  });
}

async function startUpstream(answer: string): Promise<Upstream> {
  const asked: Upstream["asked"] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      asked.push({ path: request.url ?? "", headers: request.headers, body: Buffer.concat(chunks).toString("utf8") });
      response.writeHead(200, { "content-type": "application/json" }).end(answer);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { server, asked };
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}
