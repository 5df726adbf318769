import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { launchOptions } from "./.ci/chromium.mjs";

/** Processes of the Node side, each its own entry: the proxy, the engine service, and the engine's workers. */
const NODE_ENTRIES = {
  "server/main": "src/server/main.ts",
  "engine/main": "src/engine/main.ts",
  "engine/vision-child": "src/engine/vision/vision-child.ts",
  "engine/recognizer-worker": "src/engine/tesseract/recognizer-worker.ts",
};

/** Where `npm run dev` runs the proxy. It takes requests of its own pages only, so the Origin is set to its own. */
const PROXY_ADDRESS = `http://127.0.0.1:${process.env["PORT"] ?? "4400"}`;

/** Far above what any test takes: a busy machine must not decide whether one passes. */
const TEST_TIMEOUT_MS = 60_000;
const NO_HASTE = {
  testTimeout: TEST_TIMEOUT_MS,
  hookTimeout: TEST_TIMEOUT_MS,
  expect: { poll: { timeout: TEST_TIMEOUT_MS } },
};

/** As the app registers it. */
const SERVICE_WORKER = "service-worker";

const BROWSER_TESTS = ["src/client/**/*.browser.test.{ts,tsx}"];

/** Client by default (`vite build`), everything for Node with `vite build --ssr`. */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react()],
  publicDir: isSsrBuild === true ? false : "public",
  build: isSsrBuild === true ? nodeBuild() : clientBuild(),
  worker: { format: "es" as const },
  server: { host: "127.0.0.1", port: 4401, proxy: { "/api": devProxy() } },
  test: {
    projects: [
      {
        extends: true as const,
        test: {
          name: "node",
          include: ["src/**/*.test.{ts,tsx}"],
          exclude: BROWSER_TESTS,
          environment: "node",
          // One process for many files: starting one for each, with its modules, took longer than the tests in it.
          isolate: false,
          ...NO_HASTE,
        },
      },
      {
        extends: true as const,
        // A package that is first met in mid-test would make the page reload there.
        optimizeDeps: {
          include: [
            "utif2",
            "flatbush",
            "@tanstack/react-query",
            "react-dom/client",
            "zustand",
            "zustand/vanilla",
            "konva/lib/Core.js",
            "konva/lib/Stage.js",
            "react-konva/lib/ReactKonvaCore",
          ],
        },
        test: {
          name: "browser",
          include: BROWSER_TESTS,
          ...NO_HASTE,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: "chromium" as const }],
          },
        },
      },
    ],
  },
}));

function devProxy() {
  return { target: PROXY_ADDRESS, changeOrigin: true, headers: { origin: PROXY_ADDRESS } };
}

function clientBuild() {
  return {
    outDir: "dist/client",
    target: "es2023",
    sourcemap: false,
    rollupOptions: {
      input: { index: "index.html", [SERVICE_WORKER]: "src/client/offline/offline.worker.ts" },
      // A service worker acts on what lies beside and below it, and is known by its name: no hash, and at the top.
      output: {
        entryFileNames: ({ name }: { name: string }) =>
          name === SERVICE_WORKER ? "[name].js" : "assets/[name]-[hash].js",
      },
    },
  };
}

function nodeBuild() {
  return {
    ssr: true,
    outDir: "dist/node",
    target: "node20",
    rollupOptions: {
      input: NODE_ENTRIES,
      output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
    },
  };
}
