import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findEntities } from "./find-entities.ts";
import { entitiesOn, printedPage } from "./printed-page.test-data.ts";

/** A row: language, what is printed, what is to be found. */
type Row = readonly [language: string, printed: string, found: readonly string[]];

describe("several kinds together", () => {
  it.each<Row>([
    [
      "en",
      "Nordlicht Optik\ninfo@nordlicht.example · +49 431 5550 182\nInvoice No. 2026-0417\nDue: 11 April 2026\t5,750.00 €",
      [
        "email: info@nordlicht.example",
        "phone: +49 431 5550 182",
        "invoice_number: 2026-0417",
        "date: 11 April 2026",
        "amount: 5,750.00 €",
      ],
    ],
    [
      "ru",
      "ИНН 7707083893, тел. 8 (800) 555-35-35. Счёт № 123/4 от 12.03.2026 г. на 12 500,00 руб.",
      [
        "tax_number: 7707083893",
        "phone: 8 (800) 555-35-35",
        "invoice_number: 123/4",
        "date: 12.03.2026",
        "amount: 12 500,00 руб.",
      ],
    ],
    [
      "de",
      "Rechnungsnummer: RE-2026/041 vom 12. März 2026, 18:30 Uhr, 1.280,50 EUR, Tel. 0431 5550182",
      [
        "invoice_number: RE-2026/041",
        "date: 12. März 2026",
        "time: 18:30 Uhr",
        "amount: 1.280,50 EUR",
        "phone: 0431 5550182",
      ],
    ],
    [
      "fr",
      "Facture n° F2026-001 du 1er avril 2026 à 18h30, 1 280,50 €, TVA FR40303265045, 01 23 45 67 89",
      [
        "invoice_number: F2026-001",
        "date: 1er avril 2026",
        "time: 18h30",
        "amount: 1 280,50 €",
        "tax_number: FR40303265045",
        "phone: 01 23 45 67 89",
      ],
    ],
    [
      "es",
      "Factura nº 2026/12, 15 de marzo de 2026, a las 9:30, 912 34 56 78, CIF B58378431, 1.250,00 €",
      [
        "invoice_number: 2026/12",
        "date: 15 de marzo de 2026",
        "time: 9:30",
        "phone: 912 34 56 78",
        "tax_number: B58378431",
        "amount: 1.250,00 €",
      ],
    ],
    ["en", "Quarterly stock count: 36 shelves, 6,038 in all, 10% more than in 2025 (see p. 12).", []],
  ])("%s: %s", (language, printed, found) => {
    expect(entitiesOn(printed, language)).toEqual(found);
  });
});

describe("words", () => {
  it("ties an entity to all of its words, and a word to one entity", () => {
    const [iban, date] = findEntities(printedPage("IBAN DE89 3704 0044 0532\n0130 00, due 12\nMarch 2026.", "en"));
    expect(iban?.words.map(({ text }) => text)).toEqual(["DE89", "3704", "0044", "0532", "0130", "00,"]);
    expect(iban?.text).toBe("DE89 3704 0044 0532 0130 00");
    expect(date?.words.map(({ text }) => text)).toEqual(["12", "March", "2026."]);
    expect(date?.text).toBe("12 March 2026");
  });

  it("leaves out the second of two entities that share a word", () => {
    expect(entitiesOn("sent 2024-03-04T18:27:00", "en")).toEqual(["date: 2024-03-04"]);
  });

  it("reads no number over the gap between two cells", () => {
    expect(entitiesOn("Lens\t2\t560.00 €", "en")).toEqual(["amount: 560.00 €"]);
    expect(entitiesOn("12\tBergen\nMarch\t2026", "en")).toEqual([]);
  });

  it("gives letters and digits of full width as printed", () => {
    expect(entitiesOn("合計 ￥１２００", "ja")).toEqual(["amount: ￥１２００"]);
  });
});

const PIECES = fc.constantFrom(
  ..."0123456789 .,:;-/+()@<>€$№#\n\tABCDEFMИНчéß年月日Ⅷ٣😀\u0000\u200b\uFFFC".split(""),
  ...[
    "DE89",
    "VAT",
    "IBAN",
    "Tel.",
    "ИНН",
    "12 March 2026",
    "Invoice No.",
    "www.",
    "a@b.de",
    "P<UTO",
    "<<<<<<<<",
    "VIN ",
  ],
);
const TEXT = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(PIECES, { maxLength: 80 }).map((all) => all.join("")),
);
const LANGUAGE = fc.constantFrom("en", "de", "ru", "ja", "xx");

describe("any text", () => {
  it("has each word in one entity at most, and in each entity what its words say", () => {
    fc.assert(
      fc.property(TEXT, LANGUAGE, (text, language) => {
        const entities = findEntities(printedPage(text, language));
        const words = entities.flatMap((entity) => entity.words);
        expect(new Set(words).size).toBe(words.length);
        for (const entity of entities.filter((each) => each.words.length > 0)) {
          expect(signsOf(entity.words.map((word) => word.text).join(""))).toContain(signsOf(entity.text));
        }
      }),
    );
  });

  it("is answered the same whatever came before", () => {
    fc.assert(
      fc.property(TEXT, TEXT, LANGUAGE, (before, text, language) => {
        const first = entitiesOn(text, language);
        entitiesOn(before, language);
        expect(entitiesOn(text, language)).toEqual(first);
      }),
      { numRuns: 30 },
    );
  });
});

function signsOf(text: string): string {
  return text.replace(/\s/g, "");
}
