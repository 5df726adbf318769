import { describe, expect, it } from "vitest";
import { createSecret } from "../configuration/secret.ts";
import { checkAccessToken } from "./access-token.ts";
import { checkBodyLength, declaredLength } from "./body-length.ts";
import { checkHeaderCount } from "./header-count.ts";
import { checkHost, hostsOf } from "./host.ts";
import { checkMediaType } from "./media-type.ts";
import { checkMethod } from "./method.ts";
import { checkOrigin, originsOf } from "./origin.ts";
import { checkTarget, pathOf } from "./target.ts";

describe("checkHost", () => {
  const hosts = new Set(hostsOf(["localhost", "127.0.0.1", "[::1]"], 4400));
  it.each(["localhost:4400", "127.0.0.1:4400", "[::1]:4400"])("takes %s", (host) => {
    expect(checkHost(["Accept", "*/*", "hOsT", host], hosts)).toBeUndefined();
  });
  it.each([
    "localhost",
    "localhost:80",
    "localhost:04400",
    "LOCALHOST:4400",
    "localhost.:4400",
    "localhost:4400.evil.example",
    "evil.example:4400",
    "evil.example",
    "127.0.0.2:4400",
    "127.1:4400",
    "0.0.0.0:4400",
    "::1:4400",
    "user@localhost:4400",
    "",
  ])("refuses %s", (host) => {
    expect(checkHost(["Host", host], hosts)).toBe("wrong_host");
  });
  it("refuses none and two", () => {
    expect(checkHost(["Accept", "host"], hosts)).toBe("wrong_host");
    expect(checkHost(["Host", "localhost:4400", "host", "localhost:4400"], hosts)).toBe("wrong_host");
  });
  it("takes a bare name where the port is the usual one", () => {
    expect(checkHost(["Host", "localhost"], new Set(hostsOf(["localhost"], 80)))).toBeUndefined();
  });
});

describe("checkTarget", () => {
  it.each(["/", "/a/b?c=d", "/v1/images:annotate", "/%2e%2e/"])("takes %s", (target) => {
    expect(checkTarget(target)).toBeUndefined();
  });
  it.each([
    "http://localhost:4400/",
    "*",
    "//evil.example/",
    "localhost:4400",
    "",
    "/a#b",
    "/a\\b",
    "/a b",
    "/\u00e9",
    "/a\u0000",
    `/${"x".repeat(2048)}`,
    undefined,
  ])("refuses %s", (target) => {
    expect(checkTarget(target)).toBe("bad_target");
  });
  it("reads nothing behind the question mark", () => {
    expect(pathOf("/a?key=b?c")).toBe("/a");
    expect(pathOf("/a")).toBe("/a");
  });
});

it("checkMethod goes by the Allow list", () => {
  expect(checkMethod("HEAD", "GET, HEAD")).toBeUndefined();
  expect(checkMethod("POST", "POST")).toBeUndefined();
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "get", undefined]) {
    expect(checkMethod(method, "GET, HEAD")).toBe("method_not_allowed");
  }
});

describe("checkOrigin", () => {
  const origins = new Set(originsOf(["localhost:4400"]));
  const own = "http://localhost:4400";
  const check = (headers: Record<string, string>, purpose: "page" | "read" | "write" = "write") =>
    checkOrigin(headers, { origins, purpose });

  it("takes programs and own pages", () => {
    expect(check({})).toBeUndefined();
    expect(check({ origin: own })).toBeUndefined();
    expect(check({ origin: own, "sec-fetch-site": "same-origin" })).toBeUndefined();
    expect(check({ "sec-fetch-site": "same-origin" })).toBeUndefined();
  });
  it.each([
    { origin: "null" },
    { origin: "" },
    { origin: "http://evil.example" },
    { origin: "http://localhost:4400.evil.example" },
    { origin: "http://localhost:4401" },
    { origin: "http://LOCALHOST:4400" },
    { origin: `${own}/` },
    { origin: own, "sec-fetch-site": "cross-site" },
    { origin: "http://evil.example", "sec-fetch-site": "same-origin" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "none" },
    { "sec-fetch-site": "anything" },
    { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" },
  ])("refuses to let %j write", (headers) => {
    expect(check(headers)).toBe("cross_origin");
  });
  it("lets an address that was typed be read, and a page be opened by a link", () => {
    const link = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" };
    expect(check({ "sec-fetch-site": "none" }, "read")).toBeUndefined();
    expect(check(link, "read")).toBe("cross_origin");
    expect(check(link, "page")).toBeUndefined();
    expect(check({ ...link, "sec-fetch-dest": "iframe" }, "page")).toBe("cross_origin");
    expect(check({ "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" }, "page")).toBe("cross_origin");
  });
});

describe("checkMediaType", () => {
  it.each([
    "application/json",
    "Application/JSON",
    "application/json; charset=utf-8",
    'application/json;charset="UTF-8"',
  ])("takes %s", (type) => {
    expect(checkMediaType({ "content-type": type })).toBeUndefined();
    expect(checkMediaType({ "content-type": type, "content-encoding": "identity" })).toBeUndefined();
  });
  it.each([
    undefined,
    "",
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "text/json",
    "application/jsonp",
    "application/json; charset=utf-16",
    "text/plain; application/json",
  ])("refuses %s", (type) => {
    const headers = type === undefined ? {} : { "content-type": type };
    expect(checkMediaType(headers)).toBe("unsupported_media_type");
  });
  it("refuses a compressed body", () => {
    expect(checkMediaType({ "content-type": "application/json", "content-encoding": "gzip" })).toBe(
      "unsupported_media_type",
    );
  });
});

it("checkBodyLength looks at what is declared", () => {
  expect(checkBodyLength({ "content-length": "10" }, 10)).toBeUndefined();
  expect(checkBodyLength({ "content-length": "11" }, 10)).toBe("body_too_large");
  expect(checkBodyLength({ "transfer-encoding": "chunked" }, 10)).toBeUndefined();
  expect([declaredLength({}), declaredLength({ "transfer-encoding": "chunked" })]).toEqual([0, undefined]);
});

it("checkHeaderCount counts pairs", () => {
  expect(checkHeaderCount(["a", "1", "b", "2"], 2)).toBeUndefined();
  expect(checkHeaderCount(["a", "1", "b", "2", "c", "3"], 2)).toBe("headers_too_large");
});

describe("checkAccessToken", () => {
  const token = createSecret("correct-horse-battery");
  const basic = (pair: string) => `Basic ${Buffer.from(pair).toString("base64")}`;
  it("asks nothing when there is none", () => {
    expect(checkAccessToken(undefined, undefined)).toBeUndefined();
  });
  it.each([
    "Bearer correct-horse-battery",
    "bearer correct-horse-battery",
    basic("me:correct-horse-battery"),
    basic(":correct-horse-battery"),
  ])("takes %s", (authorization) => {
    expect(checkAccessToken(authorization, token)).toBeUndefined();
  });
  it.each([
    undefined,
    "",
    "Bearer",
    "Bearer wrong",
    "correct-horse-battery",
    "Digest correct-horse-battery",
    basic("correct-horse-battery:x"),
  ])("refuses %s", (authorization) => {
    expect(checkAccessToken(authorization, token)).toBe("access_denied");
  });
});
