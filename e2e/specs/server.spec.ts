import { expect, test } from "../fixtures.ts";

const CSP = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "connect-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types app",
];

test("answers that it is well", async ({ request }) => {
  const response = await request.get("/healthz");
  expect(response.status()).toBe(200);
});

test("says what each provider can do", async ({ request }) => {
  const response = await request.get("/api/providers");
  expect(response.status()).toBe(200);
  const text = await response.text();
  for (const provider of ["builtin", "yandex", "google"]) expect(text).toContain(`"${provider}"`);
});

for (const path of ["/", "/healthz", "/api/providers", "/api/nothing", "/nothing.js"]) {
  test(`sends the security headers with ${path}`, async ({ request }) => {
    const headers = (await request.get(path)).headers();
    for (const directive of CSP) expect(headers["content-security-policy"]).toContain(directive);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers).not.toHaveProperty("access-control-allow-origin");
  });
}

test("refuses a page of another site", async ({ request }) => {
  const response = await request.get("/api/providers", { headers: { Origin: "http://other.example" } });
  expect(response.status()).toBe(403);
});

test("opens without a console error, a CSP violation or a foreign request", async ({ app, page }) => {
  await expect(app.fileInput).toBeAttached();
  await expect(page).toHaveTitle(/Proofbox/);
});
