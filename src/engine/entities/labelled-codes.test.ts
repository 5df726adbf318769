import { describe, expect, it } from "vitest";
import { entitiesOn } from "./printed-page.test-data.ts";

describe("invoice numbers", () => {
  it.each([
    ["en", "Invoice No. 2026-0417", "2026-0417"],
    ["en", "INVOICE: NO. 001", "001"],
    ["en", "Invoice #: INV-0012", "INV-0012"],
    ["en", "Invoice number\tA/77", "A/77"],
    ["en", "Invoice number\n0417", "0417"],
    ["de", "Rechnungs-Nr. 2026/12", "2026/12"],
    ["fr", "Numéro de facture : F-1", "F-1"],
    ["es", "Factura núm. 12", "12"],
    ["it", "Fattura n. 7/A", "7/A"],
    ["pt", "Fatura n.º FT 2026/12", "FT 2026/12"],
    ["ja", "請求書番号 INV-001", "INV-001"],
    ["zh", "发票号码:12345678", "12345678"],
    ["ru", "Счет-фактура № 45", "45"],
  ])("%s: %s", (language, printed, found) => {
    expect(entitiesOn(printed, language)).toEqual([`invoice_number: ${found}`]);
  });

  it.each([
    ["en", "quoting the invoice number.\nThank you"],
    ["en", "RECEIPT #0042, REPORT NUMBER: 35678-9"],
    ["ru", "КАССОВЫЙ ЧЕК № 0042"],
    ["ru", "Расчётный счёт № 40702810900000012345"],
  ])("%s: nothing in %s", (language, printed) => {
    expect(entitiesOn(printed, language)).toEqual([]);
  });
});

describe("web and e-mail addresses", () => {
  it.each([
    ["email", "marta.ellwood@mail.example"],
    ["email", "почта@музей.рф"],
    ["url", "https://ellwood.example/cv?a=1#b"],
    ["url", "https://de.wikipedia.org/wiki/Kiel_(Stadt)"],
    ["url", "www.museum.museum"],
    ["url", "nordlicht-optik.de/shop"],
  ])("%s %s", (kind, printed) => {
    expect(entitiesOn(printed, "en")).toEqual([`${kind}: ${printed}`]);
    expect(entitiesOn(`(see ${printed}).`, "en")).toEqual([`${kind}: ${printed}`]);
  });

  it.each([
    ["email", "jane.doe @ mail.example.org", "jane.doe@mail.example.org"],
    ["email", "jane@ example.com", "jane@example.com"],
    ["email", "marta.ellwood@mail. example", "marta.ellwood@mail.example"],
    ["email", "E-mail: jane @ example .com", "jane@example.com"],
    ["url", "www. example .com/a", "www.example.com/a"],
    ["url", "http: //nordlicht.example/a?b=1", "http://nordlicht.example/a?b=1"],
  ])("closes spaces that were read inside: %s %s", (kind, read, closed) => {
    expect(entitiesOn(read, "en")).toEqual([`${kind}: ${closed}`]);
  });

  it("takes a word that stands before an address for no part of it", () => {
    expect(entitiesOn("Follow me @ example.com. Com", "en")).toEqual(["url: example.com"]);
    expect(entitiesOn("write to jane@example.org. Info follows", "en")).toEqual(["email: jane@example.org"]);
    expect(entitiesOn("john . doe@example.com", "en")).toEqual([]);
  });

  it.each(["@home a@b", "Node.js script.py readme.md", "end.The next", "z.b. u.a. e.g.", "/v1/images?id=42", "12.50"])(
    "nothing in %s",
    (printed) => {
      expect(entitiesOn(printed, "en")).toEqual([]);
    },
  );
});

const PASSPORT = ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"];
const CARD = ["I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"];

describe("machine-readable zones", () => {
  it("gives the zone and its fields", () => {
    expect(entitiesOn(PASSPORT.join("\n"), "en")).toEqual([
      `mrz: ${PASSPORT.join("\n")}`,
      "mrz_type: P",
      "mrz_surname: ERIKSSON",
      "mrz_name: ANNA MARIA",
      "mrz_number: L898902C3",
      "mrz_birth_date: 740812",
      "mrz_gender: F",
      "mrz_expiration_date: 120415",
      "mrz_personal_number: ZE184226B",
    ]);
    expect(entitiesOn(CARD.join("\n"), "en")).toContain("mrz_number: D23145890");
  });

  it("reads over miscounted fillers", () => {
    const [names = "", numbers = ""] = PASSPORT;
    const read = `${names.slice(0, -3)}\n${numbers.replace("<<<<<", "<<< <")}`;
    expect(entitiesOn(read, "en")).toContain("mrz_surname: ERIKSSON");
  });

  it("claims nothing when a check digit is wrong", () => {
    expect(entitiesOn(PASSPORT.join("\n").replace("740812", "740813"), "en")).toEqual([]);
  });
});
