import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import type { Configuration } from "./configuration.ts";
import { readConfiguration } from "./read-configuration.ts";
import type { Environment } from "./settings.ts";

const FILES: Readonly<Record<string, string>> = {
  "/key": "\ufeff  AQVN-secret \r\n",
  "/empty": " \n",
  "/quoted": '"AQVN-secret"',
};

function readFile(path: string): string {
  const content = FILES[path];
  if (content === undefined) throw new Error(`ENOENT ${path}`);
  return content;
}

function read(environment: Environment): Configuration {
  const result = readConfiguration(environment, readFile);
  if (!result.ok) throw new Error(result.error.join(" "));
  return result.value;
}

function problems(environment: Environment): readonly string[] {
  const result = readConfiguration(environment, readFile);
  return result.ok ? [] : result.error;
}

describe("keys", () => {
  it("come from the environment or a file, trimmed", () => {
    const fromText = read({ GOOGLE_API_KEY: " AIza-secret\n" }).vendors.google.credentials;
    expect(fromText?.kind === "google-api-key" && fromText.key.reveal()).toBe("AIza-secret");
    const fromFile = read({ YANDEX_IAM_TOKEN_FILE: "/key", YANDEX_FOLDER_ID: "b1g" }).vendors.yandex;
    expect(fromFile.credentials?.kind === "yandex-iam-token" && fromFile.credentials.token.reveal()).toBe(
      "AQVN-secret",
    );
    expect(fromFile.folderId).toBe("b1g");
  });

  it("are not set when empty", () => {
    const { vendors } = read({ YANDEX_API_KEY: "", GOOGLE_API_KEY: "  " });
    expect([vendors.yandex.credentials, vendors.google.credentials]).toEqual([undefined, undefined]);
  });

  it("win over tokens, and then no folder is sent", () => {
    const { vendors } = read({
      YANDEX_API_KEY: "a",
      YANDEX_IAM_TOKEN: "b",
      YANDEX_FOLDER_ID: "c",
      GOOGLE_API_KEY: "d",
      GOOGLE_ACCESS_TOKEN: "e",
    });
    expect([vendors.yandex.credentials?.kind, vendors.yandex.folderId]).toEqual(["yandex-api-key", undefined]);
    expect(vendors.google.credentials?.kind).toBe("google-api-key");
  });

  it("cannot be printed", () => {
    const configuration = read({ YANDEX_API_KEY: "AQVN-secret", GOOGLE_ACCESS_TOKEN: "AQVN-secret" });
    const printed = `${JSON.stringify(configuration)}${inspect(configuration, { depth: 9, showHidden: true })}`;
    expect(printed).not.toContain("AQVN");
    expect(printed).toMatch(/"fingerprint":"[0-9a-f]{8}"/);
  });

  it.each([
    ['"AQVN-secret"', "contains quotation marks"],
    ["'AQVN-secret'", "contains quotation marks"],
    ["AQVN secret", "contains white space"],
    ["AQVN\r\nX-Header: 1", "contains white space"],
    ["AQVN-sécret", "not printable ASCII"],
    ["AQVN\u0000secret", "not printable ASCII"],
    ["x".repeat(8_193), "longer than"],
  ])("such as %j are refused without quoting them", (value, reason) => {
    const [problem, ...others] = problems({ YANDEX_API_KEY: value });
    expect(problem).toContain(reason);
    expect(problem).toMatch(/^YANDEX_API_KEY /);
    expect(problem).not.toMatch(/AQVN|secret|xxx/);
    expect(others).toEqual([]);
  });

  it.each([
    ["/empty", "names an empty file"],
    ["/missing", "cannot be read"],
    ["/quoted", "contains quotation marks"],
  ])("from %s are refused", (file, reason) => {
    expect(problems({ GOOGLE_API_KEY_FILE: file })).toEqual([expect.stringContaining(reason)]);
  });

  it("cannot be set twice", () => {
    expect(problems({ GOOGLE_API_KEY: "a", GOOGLE_API_KEY_FILE: "/key" })).toEqual([
      "GOOGLE_API_KEY_FILE names a file while GOOGLE_API_KEY is set, too; use one of them.",
    ]);
  });
});

describe("where to listen", () => {
  it("is both loopback addresses unless told", () => {
    expect(read({}).listen).toMatchObject({
      port: 4400,
      addresses: [
        { host: "127.0.0.1", isOptional: false },
        { host: "::1", isOptional: true },
      ],
      accessToken: undefined,
    });
    expect(read({ HOST: "[::1]", PORT: "0" }).listen).toMatchObject({ port: 0, addresses: [{ host: "::1" }] });
  });

  it.each(["0.0.0.0", "192.168.1.5", "::", "host.example"])("is not %s unless it is meant and guarded", (HOST) => {
    const PUBLIC_HOSTS = "host.example:4400";
    const ACCESS_TOKEN = "correct-horse-battery";
    expect(problems({ HOST, PUBLIC_HOSTS, ACCESS_TOKEN })).toEqual([expect.stringContaining("ALLOW_REMOTE=1")]);
    expect(problems({ HOST, PUBLIC_HOSTS, ALLOW_REMOTE: "1" })).toEqual([expect.stringContaining("set ACCESS_TOKEN")]);
    expect(problems({ HOST, PUBLIC_HOSTS, ALLOW_REMOTE: "1", ACCESS_TOKEN: "short" })).toEqual([
      expect.stringContaining("ACCESS_TOKEN is shorter"),
    ]);
    expect(problems({ HOST, PUBLIC_HOSTS, ALLOW_REMOTE: "1", ACCESS_TOKEN })).toEqual([]);
  });

  it("needs the names of callers when it is every address", () => {
    const guarded = { ALLOW_REMOTE: "1", ACCESS_TOKEN: "correct-horse-battery" };
    expect(problems({ ...guarded, HOST: "0.0.0.0" })).toEqual([expect.stringContaining("PUBLIC_HOSTS")]);
    expect(read({ ...guarded, HOST: "192.168.1.5" }).listen.names).toContain("192.168.1.5");
    expect(read({ PUBLIC_HOSTS: "A.example, [fe80::1]:80" }).listen.publicHosts).toEqual(["a.example", "[fe80::1]:80"]);
  });

  it.each(["x", "-1", "65536", "4400.5", "0x10", "99999"])("is not port %s", (PORT) => {
    expect(problems({ PORT })).toEqual(["PORT is not a port number (0 to 65535)."]);
  });
});

describe("where to forward", () => {
  it.each(["http://127.0.0.1:9000", "https://localhost:9000", "http://[::1]:9000/", "http://127.9.9.9"])(
    "can be %s",
    (url) => {
      expect(read({ UPSTREAM_YANDEX: url }).vendors.yandex.origin?.href).toBe(new URL(url).href);
    },
  );
  it.each([
    "https://vision.evil.example",
    "http://localhost.evil.example",
    "http://127.0.0.1.evil.example",
    "http://169.254.169.254",
    "http://10.0.0.1",
    "http://[::ffff:10.0.0.1]",
    "http://0.0.0.0:9000",
    "http://127.0.0.1@evil.example",
    "http://user:pass@127.0.0.1",
    "http://127.0.0.1/path",
    "http://127.0.0.1/?a=b",
    "ftp://127.0.0.1",
    "127.0.0.1:9000",
    "nonsense",
  ])("cannot be %s", (url) => {
    expect(problems({ UPSTREAM_GOOGLE: url })).toEqual([expect.stringMatching(/^UPSTREAM_GOOGLE /)]);
  });
});

it("refuses words it does not know and ids that are none, all at once", () => {
  const wrong = {
    LOG_LEVEL: "loud",
    BUILTIN_ENGINE: "maybe",
    YANDEX_FOLDER_ID: 'b1","x":"',
    GOOGLE_USER_PROJECT: "a\r\nb",
  };
  expect(problems(wrong)).toHaveLength(4);
  expect(read({ LOG_LEVEL: "debug", BUILTIN_ENGINE: "off" })).toMatchObject({ logLevel: "debug", isEngineOn: false });
});
