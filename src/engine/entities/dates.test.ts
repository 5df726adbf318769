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
    ["en", "05-Mar-26"],
    ["ja", "令和6年3月5日"],
    ["ja", "3月5日"],
    ["zh", "十二月二十五日"],
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
    ["en", "VALID THRU 12/2027, 09-27, 01/30"],
    ["en", "yesterday, two weeks ago, Q3 2026, 5/2026"],
    ["de", "Kapitel 2.1. und 24.12.5, ab 3,5"],
    ["ru", "завтра, в прошлую пятницу, 05.03"],
    ["ja", "5日間、3か月"],
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

it("takes a German day without its year only after a word for it", () => {
  expect(entitiesOn("vom 1.1. bis 31.1.2026, am 24.12.; siehe 2.1.", "de")).toEqual([
    "date: 1.1.",
    "date: 31.1.2026",
    "date: 24.12.",
  ]);
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
    ["fr", "14h-16h"],
    ["ja", "14時30分"],
    ["ja", "午後3時"],
    ["zh", "下午3:30"],
    ["zh", "下午3点半"],
    ["ru", "10:00-18:00"],
    ["ru", "12 ч. 30 мин."],
  ])("%s: %s", (language, printed) => {
    expect(entitiesOn(printed, language)).toEqual([`time: ${printed}`]);
  });

  it("takes a bare hour or a dotted one only where the words say that it is one", () => {
    expect(entitiesOn("de 9h à 17h, 9h", "fr")).toEqual(["time: 9h", "time: 17h"]);
    expect(entitiesOn("alle 15.30, ore 9:00, alle 3.50 euro", "it")).toEqual([
      "time: 15.30",
      "time: 9:00",
      "amount: 3.50 euro",
    ]);
    expect(entitiesOn("8時間30分 3時間 3小时 5分钟", "ja")).toEqual([]);
  });

  it("takes an hour of one digit only where the words say that it is one", () => {
    expect(entitiesOn("open from 9:30, ratio 4:30, John 3:16", "en")).toEqual(["time: 9:30"]);
    expect(entitiesOn("04/03/2024 9:30", "fr")).toEqual(["date: 04/03/2024", "time: 9:30"]);
  });

  it.each(["16:9", "25:00", "12:60", "1:50", "00:1A:2B:3C", "10:20:30:40"])("nothing in %s", (printed) => {
    expect(entitiesOn(printed, "en")).toEqual([]);
  });
});
