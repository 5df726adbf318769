import { describe, expect, it } from "vitest";
import { entitiesOn } from "./printed-page.test-data.ts";

describe("dates", () => {
  it.each([
    ["en", "04/11/1987"],
    ["en", "12/31/2024"],
    ["en", "2026-04-17"],
    ["en", "March 12th, 2026"],
    ["en", "28th March, 1642"],
    ["en", "MAY 26, 1955"],
    ["en", "31Jul2018"],
    ["en", "12-Mar-2026"],
    ["en", "3–5 March 2026"],
    ["de", "12.03.2026"],
    ["de", "12. 3. 2026"],
    ["de", "4. März 2024"],
    ["de", "01.02.24"],
    ["fr", "1er avril 2026"],
    ["fr", "27/04/24"],
    ["es", "15 de marzo de 2026"],
    ["it", "2 giugno 2026"],
    ["pt", "7 de setembro de 2026"],
    ["ru", "18 октября 2026 года"],
    ["ru", "«04» марта 2024 г."],
    ["ru", "12 мая"],
    ["uk", "4 березня 2024 року"],
    ["zh", "2024年3月4日"],
    ["ja", "二〇二四年三月四日"],
    ["ko", "2024년 3월 4일"],
  ])("%s: %s", (language, printed) => {
    expect(entitiesOn(printed, language)).toEqual([`date: ${printed}`]);
  });

  it.each([
    ["en", "exp. 09/27"],
    ["en", "within 30 days, next Friday, in March 2026"],
    ["en", "you may 5 times; section 12 may apply; march 5"],
    ["en", "version 2.14.10 at 10.0.0.1"],
    ["en", "31/02/2024 and 2024-13-01"],
    ["de", "12/31/2024"],
    ["de", "in 14 Tagen, Mitte Mai"],
    ["ru", "через 3 дня, в марте 2024"],
    ["fr", "1.280.00 et 01.02.03.04.05.06"],
    ["es", "capítulo 3-4-12"],
  ])("%s: nothing in %s", (language, printed) => {
    expect(entitiesOn(printed, language)).toEqual([]);
  });
});

describe("times", () => {
  it.each([
    ["en", "06:27 PM"],
    ["en", "6:27 p.m."],
    ["en", "9:00-20:00"],
    ["en", "04:33:19"],
    ["de", "18:30 Uhr"],
    ["de", "9–20 Uhr"],
    ["de", "18.30 Uhr"],
    ["fr", "18h30"],
    ["ru", "10:00-18:00"],
    ["ru", "12 ч. 30 мин."],
  ])("%s: %s", (language, printed) => {
    expect(entitiesOn(printed, language)).toEqual([`time: ${printed}`]);
  });

  it("takes an hour of one digit only where the words say that it is one", () => {
    expect(entitiesOn("open from 9:30, ratio 4:30, John 3:16", "en")).toEqual(["time: 9:30"]);
    expect(entitiesOn("04/03/2024 9:30", "fr")).toEqual(["date: 04/03/2024", "time: 9:30"]);
  });

  it.each(["16:9", "25:00", "12:60", "1:50", "00:1A:2B:3C", "10:20:30:40"])("nothing in %s", (printed) => {
    expect(entitiesOn(printed, "en")).toEqual([]);
  });
});
