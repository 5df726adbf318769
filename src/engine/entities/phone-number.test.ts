import { describe, expect, it } from "vitest";
import { entitiesOn } from "./printed-page.test-data.ts";

describe("phone numbers", () => {
  it.each([
    ["en", "+49 431 5550 182"],
    ["en", "+1 (555) 010-2299"],
    ["en", "(617) 555-0142"],
    ["en", "617-555-0142"],
    ["en", "1-800-275-2273"],
    ["en", "1 (415) 555-2671"],
    ["en", "020 7946 0018"],
    ["de", "0431 5550182"],
    ["fr", "01 23 45 67 89"],
    ["es", "912 34 56 78"],
    ["ru", "8 (800) 555-35-35"],
    ["ru", "8-800-555-35-35"],
    ["ru", "8 800 555 35 35"],
    ["ru", "+7 916 123-45-67"],
  ])("%s: %s", (language, printed) => {
    expect(entitiesOn(printed, language)).toEqual([`phone: ${printed}`]);
  });

  it("believes a label beside or above", () => {
    expect(entitiesOn("Tel. 555-0142", "en")).toEqual(["phone: 555-0142"]);
    expect(entitiesOn("Tel. 030/2270", "de")).toEqual(["phone: 030/2270"]);
    expect(entitiesOn("Phone\n555-0100", "en")).toEqual(["phone: 555-0100"]);
    expect(entitiesOn("联系电话:010-62781234 手机号码 138 0013 8000", "zh")).toEqual([
      "phone: 010-62781234",
      "phone: 138 0013 8000",
    ]);
  });

  it("ends where the next number begins", () => {
    expect(entitiesOn("Tel. 0431 5550182 04.03.2024 2 360,00 €", "de")).toEqual([
      "phone: 0431 5550182",
      "date: 04.03.2024",
      "amount: 2 360,00 €",
    ]);
  });

  it.each([
    ["ru", "7707083893"],
    ["ru", "9161234567"],
    ["ru", "ИНН 7707083894"],
    ["ru", "8-800-555-35-3"],
    ["en", "8-800-555-35-35"],
    ["en", "Order 1250 36 4190"],
    ["en", "IBAN DE00 0000 0000 0000 0000 00"],
    ["de", "Steuernummer 13/815/08153"],
    ["en", "mobile 12345 users"],
  ])("%s: nothing in %s", (language, printed) => {
    expect(entitiesOn(printed, language)).toEqual([]);
  });
});
