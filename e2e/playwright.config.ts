import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";
import { launchOptions } from "../.ci/chromium.mjs";

/** A port of its own, so that an app somebody is using stays out of the tests. */
const PORT = process.env["E2E_PORT"] ?? "4490";
const ADDRESS = `http://127.0.0.1:${PORT}`;
const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** What would make the proxy speak to a real provider or elsewhere. An empty value counts as none. */
const SETTINGS = [
  "YANDEX_API_KEY",
  "YANDEX_IAM_TOKEN",
  "YANDEX_FOLDER_ID",
  "GOOGLE_API_KEY",
  "GOOGLE_ACCESS_TOKEN",
  "GOOGLE_USER_PROJECT",
  "UPSTREAM_YANDEX",
  "UPSTREAM_GOOGLE",
];

/** The built app with the real engine, in the system's Chromium. No retries: a test that passes sometimes is broken. */
export default defineConfig({
  testDir: "specs",
  outputDir: "../test-results/e2e",
  // Most of a journey waits for the page or the engine, so two of them fit on two cores.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  // Far above what any journey takes: a busy machine must not decide whether one passes.
  timeout: 180_000,
  expect: { timeout: 60_000 },
  use: {
    baseURL: ADDRESS,
    viewport: { width: 1440, height: 900 },
    locale: "en-US",
    // Each test would fetch the whole app once more; the journey without a network lets it.
    serviceWorkers: "block",
    trace: "off",
    launchOptions: offline(launchOptions()),
  },
  webServer: {
    command: `"${process.execPath}" dist/node/server/main.js`,
    cwd: ROOT,
    url: `${ADDRESS}/healthz`,
    env: { ...Object.fromEntries(SETTINGS.map((name) => [name, ""])), HOST: "127.0.0.1", PORT, ENGINE_LIBRARY: "off" },
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
    timeout: 60_000,
    stdout: "ignore",
    stderr: "pipe",
  },
});

/** Every name but this machine's fails to resolve, so nothing in the browser can reach the network. */
function offline(options: ReturnType<typeof launchOptions>) {
  return { ...options, args: [...options.args, "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"] };
}
