import { expect, test } from "vitest";
import { webLink } from "./web-link.ts";

test("web addresses are links", () => {
  expect(webLink("https://example.org/a.jpg?x=1")).toEqual({
    href: "https://example.org/a.jpg?x=1",
    host: "example.org",
  });
  expect(webLink("http://example.org:8080/")?.host).toBe("example.org:8080");
});

test.each([
  "javascript:alert(1)",
  " java\tscript:alert(1)",
  "data:text/html,<script>1</script>",
  "file:///etc/passwd",
  "//example.org/a",
  "not an address",
  "",
])("%j is not a link", (address) => {
  expect(webLink(address)).toBeUndefined();
});
