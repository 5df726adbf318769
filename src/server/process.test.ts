import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { isBuiltin } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { createDeferred } from "./deferred.test-data.ts";
import { json, startUpstream } from "./scripted-upstream.test-data.ts";
import { post, send, YANDEX_PATH } from "./test-server.test-data.ts";

/** A built server with an engine that says nothing, in a folder laid out as the project's own. */
let folder = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "proofbox-built-"));
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      ssr: true,
      outDir: join(folder, "dist/node"),
      emptyOutDir: true,
      target: "node20",
      rolldownOptions: {
        input: { "server/main": "src/server/main.ts" },
        output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name].js" },
      },
    },
  });
  writeFileSync(join(folder, "package.json"), '{"type":"module","version":"9.8.7"}');
  mkdirSync(join(folder, "dist/node/engine"));
  writeFileSync(join(folder, "dist/node/engine/main.js"), 'process.stdin.on("end", () => process.exit(0)).resume();');
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Started {
  readonly child: ChildProcess;
  readonly output: { stdout: string; stderr: string };
  readonly exited: Promise<number | null>;
}

function start(environment: Readonly<Record<string, string>>, nodeOptions: readonly string[] = []): Started {
  const child = spawn(process.execPath, [...nodeOptions, join(folder, "dist/node/server/main.js")], {
    env: { PATH: process.env["PATH"], PORT: "0", ...environment },
  });
  const output = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk: Buffer) => (output.stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output.stderr += chunk.toString()));
  const exited = once(child, "close").then(([code]) => code as number | null);
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await exited;
  });
  return { child, output, exited };
}

async function portOf({ output }: Started): Promise<number> {
  await expect.poll(() => output.stdout, { timeout: 10_000 }).toContain("Proofbox is ready");
  return Number(/http:\/\/localhost:(\d+)/.exec(output.stdout)?.[1]);
}

describe("the server's process", () => {
  it("says where it is and what is configured, and keeps keys out of its output and environment", async () => {
    const atExit = "process.on('exit',()=>process.stderr.write('variables '+Object.keys(process.env)+' end'))";
    const environment = {
      YANDEX_API_KEY: "canary-key-123456",
      GOOGLE_ACCESS_TOKEN: "canary-tok-123456",
      LOG_LEVEL: "debug",
    };
    const started = start(environment, ["--import", `data:text/javascript,${atExit}`]);
    const port = await portOf(started);
    expect((await send({ port, path: "/healthz" })).body).toBe('{"status":"ok","version":"9.8.7"}');
    expect((await send({ port, path: "/" })).body).toContain("npm run build");
    started.child.kill("SIGINT");
    expect(await started.exited).toBe(0);
    expect(started.output.stdout).toMatch(
      /yandex: yandex-api-key [0-9a-f]{8}\n\s+google: google-access-token [0-9a-f]{8}\n/,
    );
    expect(started.output.stdout + started.output.stderr).not.toContain("canary");
    expect(started.output.stderr).toMatch(/variables .* end/);
    expect(started.output.stderr).not.toMatch(/variables .*(?:YANDEX|GOOGLE).* end/);
  });

  it("finishes an answer in flight on SIGTERM and ends with 0", async () => {
    const asked = createDeferred<() => void>();
    const upstream = await startUpstream((response) => {
      asked.resolve(() => {
        json(response, '{"late":true}');
      });
    });
    const started = start({ YANDEX_API_KEY: "canary", UPSTREAM_YANDEX: upstream.origin.origin });
    const port = await portOf(started);
    const call = post(port, YANDEX_PATH, "{}");
    const giveAnswer = await asked.promise;
    started.child.kill("SIGTERM");
    await expect.poll(() => started.output.stderr).toContain('"stopping"');
    await expect(send({ port, path: "/healthz" })).rejects.toThrow("ECONNREFUSED");
    giveAnswer();
    expect((await call).body).toBe('{"late":true}');
    expect(await started.exited).toBe(0);
  });

  it("says when its port is taken", async () => {
    const other = createServer();
    other.listen(0, "127.0.0.1");
    await once(other, "listening");
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const started = start({ PORT: String(port) });
    expect(await started.exited).toBe(1);
    expect(started.output.stderr).toContain(`Port ${port} is in use by another program.`);
  });

  it("refuses wrong settings, all at once, without a character of a key", async () => {
    const started = start({ HOST: "0.0.0.0", YANDEX_API_KEY: '"canary"', UPSTREAM_GOOGLE: "http://example.com" });
    expect(await started.exited).toBe(1);
    expect(started.output.stderr).toMatch(
      /ALLOW_REMOTE=1[^]*ACCESS_TOKEN[^]*YANDEX_API_KEY contains quot[^]*UPSTREAM_GOOGLE/,
    );
    expect(started.output.stderr).not.toContain("canary");
  });
});

it("loads nothing but what comes with Node", () => {
  const files = readdirSync(join(folder, "dist/node"), { recursive: true, encoding: "utf8" });
  const code = files
    .filter((name) => name.endsWith(".js"))
    .map((name) => readFileSync(join(folder, "dist/node", name), "utf8"));
  const statements = code.flatMap((text) => [
    ...text.matchAll(/^(?:import|export)\b[^;]*?\bfrom\s*"([^"]+)"|^import\s*"([^"]+)"/gm),
  ]);
  const specifiers = statements.map((match) => match[1] ?? match[2] ?? "");
  expect(specifiers.length).toBeGreaterThan(8);
  expect(specifiers.filter((name) => !(name.startsWith("node:") && isBuiltin(name)))).toEqual([]);
  expect(code.join("\n")).not.toMatch(/\brequire\(|createRequire|\bimport\(/);
});

it("imports, as sources, only its own folder, core and wire", () => {
  const sources = readdirSync("src/server", { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".ts") && !/\.(?:test|test-data)\.ts$/.test(name),
  );
  const imports = sources.flatMap((name) =>
    [...readFileSync(join("src/server", name), "utf8").matchAll(/^import .*?from "([^"]+)";$/gms)].map(
      (m) => m[1] ?? "",
    ),
  );
  expect(imports.length).toBeGreaterThan(100);
  expect(imports.filter((name) => !/^(?:node:|\.{1,2}\/|#core\/|#wire\/)/.test(name))).toEqual([]);
});
