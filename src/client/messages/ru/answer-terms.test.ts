import { expect, test } from "vitest";
import { answerTerm, knownTerm } from "./answer-terms.ts";

test.each([
  ["an object", "объект"],
  ["results of 3 features", "результаты по числу функций: 3"],
  ["a list of 12", "список, длина 12"],
  ["a PaddleOCR label file", "файл разметки PaddleOCR"],
  ["Not JSON but text/html", "не JSON, а text/html"],
  ["Unexpected end of JSON input", "ошибка в JSON"],
  [`Unexpected token 'x', ..."y": x}" is not valid JSON at position 17`, "ошибка в JSON, позиция 17"],
  ["The provider is in trouble.", "у сервиса неполадки"],
])("%j is %j", (english, russian) => {
  expect(answerTerm(english)).toBe(russian);
});

test("values and what others said stay as they are", () => {
  expect(answerTerm('"x"')).toBe('"x"');
  expect(knownTerm("Can't decode Image")).toBeUndefined();
});
