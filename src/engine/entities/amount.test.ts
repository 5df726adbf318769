import { describe, expect, it } from "vitest";
import { entitiesOn } from "./printed-page.test-data.ts";

describe("amounts", () => {
  it.each([
    ["en", "$1,250.00"],
    ["en", "€19.99"],
    ["en", "US$ 5"],
    ["en", "-$5.00"],
    ["en", "USD1,000"],
    ["en", "₹5,00,000.50"],
    ["de", "3 Euro"],
    ["it", "euro 12,50"],
    ["pt", "10 reais"],
    ["zh", "3.5万元"],
    ["en", "$3.2m"],
    ["en", "1.5 million dollars"],
    ["en", "£10–£20"],
    ["de", "1.280,50 EUR"],
    ["de", "CHF 12.–"],
    ["de", "-5,00 €"],
    ["fr", "1 280,50 €"],
    ["es", "3 millones euros"],
    ["ru", "12 500,00 руб."],
    ["ru", "516,70 руб. 50 коп."],
    ["ru", "1 200 000 ₽"],
    ["ru", "5 млн руб."],
    ["uk", "2 гривні"],
    ["ja", "1,200円"],
  ])("%s: %s", (language, printed) => {
    expect(entitiesOn(printed, language)).toEqual([`amount: ${printed}`]);
  });

  it("gives a sign to the number it stands with", () => {
    expect(entitiesOn("1 $900.00 $900.00", "en")).toEqual(["amount: $900.00", "amount: $900.00"]);
    expect(entitiesOn("10 € 20 €", "de")).toEqual(["amount: 10 €", "amount: 20 €"]);
    expect(entitiesOn("TOTAL EUR\t31,20", "fr")).toEqual(["amount: EUR 31,20"]);
  });

  it("joins what was read with a space before the cents", () => {
    expect(entitiesOn("SUBTOTAL $55 .96", "en")).toEqual(["amount: $55.96"]);
  });

  it.each([
    ["en", "46.90 6.0% ±3 #7"],
    ["en", "Price, €"],
    ["en", "5 pounds of flour, COP26"],
    ["en", "Amount (USD) 1500.00"],
    ["en", "2 lens, 500 mm, Node 20"],
    ["en", "€714) 8793-3574"],
    ["ru", "д. 8, 46,90, Цена, ₽"],
  ])("%s: nothing in %s", (language, printed) => {
    expect(entitiesOn(printed, language)).toEqual([]);
  });
});
