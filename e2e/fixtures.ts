import { test as base, expect } from "@playwright/test";
import type { BrowserContext, Page } from "@playwright/test";
import { AppPage } from "./pages/app-page.ts";

/** What a page must never do, as sentences; empty when all is well. */
interface Misdeeds {
  readonly list: string[];
}

interface Options {
  /** Console errors that a test provokes on purpose, such as the browser's own line about an answer with status 400. */
  expectedConsoleErrors: readonly RegExp[];
}

interface Fixtures {
  /** The app, opened. */
  app: AppPage;
  /** Watches every page of the test; the test fails when anything is on the list at its end. */
  misdeeds: Misdeeds;
}

declare global {
  interface Window {
    reportCspViolation?: (what: string) => Promise<void>;
  }
}

export { expect };

export const test = base.extend<Fixtures & Options>({
  expectedConsoleErrors: [[], { option: true }],
  misdeeds: [
    async ({ context, baseURL, expectedConsoleErrors }, use) => {
      const list: string[] = [];
      watchConsole(context, { list, expected: expectedConsoleErrors });
      watchRequests(context, { list, ownOrigin: new URL(baseURL ?? "").origin });
      await watchCspViolations(context, list);
      await use({ list });
      expect(list, "console errors, CSP violations and foreign requests").toEqual([]);
    },
    { auto: true },
  ],
  app: async ({ page }, use) => {
    const app = new AppPage(page);
    await app.open();
    await use(app);
  },
});

function watchConsole(context: BrowserContext, { list, expected }: { list: string[]; expected: readonly RegExp[] }) {
  context.on("console", (message) => {
    const text = message.text();
    if (message.type() === "error" && !expected.some((each) => each.test(text)))
      list.push(`console: ${text} ${message.location().url}`);
  });
  context.on("weberror", (error) => list.push(`uncaught: ${String(error.error())}`));
}

function watchRequests(context: BrowserContext, { list, ownOrigin }: { list: string[]; ownOrigin: string }) {
  context.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== ownOrigin) list.push(`foreign request: ${request.url()}`);
  });
}

async function watchCspViolations(context: BrowserContext, list: string[]): Promise<void> {
  await context.exposeFunction("reportCspViolation", (what: string) => list.push(`CSP: ${what}`));
  context.on("page", watchPage);
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      void window.reportCspViolation?.(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });

  function watchPage(page: Page): void {
    page.on("crash", () => list.push("the page crashed"));
  }
}
