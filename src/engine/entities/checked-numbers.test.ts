import { describe, expect, it } from "vitest";
import { entitiesOn } from "./printed-page.test-data.ts";

describe("IBANs", () => {
  it.each([
    "DE89 3704 0044 0532 0130 00",
    "DE89370400440532013000",
    "GB29 NWBK 6016 1331 9268 19",
    "FR14 2004 1010 0505 0001 3M02 606",
    "ES91 2100 0418 4502 0005 1332",
  ])("%s", (printed) => {
    expect(entitiesOn(`IBAN ${printed}, BIC COBADEFFXXX`, "en")).toEqual([`iban: ${printed}`]);
  });

  it.each([
    "DE89 3704 0044 0532 0130 01",
    "DE00 0000 0000 0000 0000 00",
    "DE89 3704 0044",
    "XX89 3704 0044 0532 0130 00",
  ])("nothing in %s", (printed) => {
    expect(entitiesOn(`IBAN ${printed}`, "en")).toEqual([]);
  });
});

describe("card numbers", () => {
  it.each(["4111 1111 1111 1111", "5500-0000-0000-0004", "3782 822463 10005", "2200 0000 0000 0004"])(
    "%s",
    (printed) => {
      expect(entitiesOn(printed, "en")).toEqual([`card_number: ${printed}`]);
    },
  );

  it("believes an unbroken number only beside its label", () => {
    expect(entitiesOn("Card number: 4111111111111111", "en")).toEqual(["card_number: 4111111111111111"]);
    expect(entitiesOn("Parcel 4111111111111111", "en")).toEqual([]);
  });

  it.each(["4111 1111 1111 1112", "0000 0000 0000 0000", "4111 1111 1111 1111 1111 1"])("nothing in %s", (printed) => {
    expect(entitiesOn(printed, "en")).toEqual([]);
  });
});

describe("tax numbers", () => {
  it.each([
    ["de", "VAT ID: DE136695976", "DE136695976"],
    ["de", "USt-IdNr. DE 136 695 976", "DE 136 695 976"],
    ["de", "USt-IdNr.: DE136695976", "DE136695976"],
    ["de", "IdNr. 86095742719", "86095742719"],
    ["fr", "TVA intracommunautaire : FR40303265045", "FR40303265045"],
    ["fr", "SIRET 732 829 320 00074", "732 829 320 00074"],
    ["fr", "SIREN 732 829 320", "732 829 320"],
    ["it", "P. IVA 00743110157", "00743110157"],
    ["it", "Codice Fiscale RCCMNL83S18D969H", "RCCMNL83S18D969H"],
    ["es", "NIF: B58378431", "B58378431"],
    ["ru", "ИНН 7707083893", "7707083893"],
    ["ru", "ИНН/КПП 7707083893/773601001", "7707083893"],
    ["ru", "ИНН 500100732259", "500100732259"],
    ["ru", "UHH 7707083893", "7707083893"],
    ["en", "VAT Reg No GB 980 7806 84", "GB 980 7806 84"],
    ["en", "ATU13585627", "ATU13585627"],
  ])("%s: %s", (language, printed, found) => {
    expect(entitiesOn(printed, language)).toEqual([`tax_number: ${found}`]);
  });

  it.each([
    ["en", "VAT ID: DE812345670"],
    ["fr", "SIRET 123 456 782 00017"],
    ["ru", "ИНН 0000000017"],
    ["ru", "артикул 7707083893"],
    ["it", "P. IVA 00743110158"],
    ["de", "Steuernummer 13/815/08153"],
  ])("%s: nothing in %s", (language, printed) => {
    expect(entitiesOn(printed, language)).toEqual([]);
  });
});

describe("vehicle numbers", () => {
  it.each([
    ["1HGCM82633A004352", "1HGCM82633A004352"],
    ["FIN: WVWZZZ1JZXW000001", "WVWZZZ1JZXW000001"],
    ["VIN 1HGCM 82633A 004352", "1HGCM82633A004352"],
  ])("%s", (printed, found) => {
    expect(entitiesOn(printed, "en")).toEqual([`vin: ${found}`]);
  });

  it.each(["1HGCM82633A004353", "WVWZZZ1JZXW000001", "VIN 1HGCM82633A004353", "12345678901234567"])(
    "nothing in %s",
    (printed) => {
      expect(entitiesOn(printed, "en")).toEqual([]);
    },
  );
});
