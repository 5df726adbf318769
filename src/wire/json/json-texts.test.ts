import fc from "fast-check";
import { expect, test } from "vitest";
import { parseJsonTexts } from "./json-texts.ts";

test("one text gives its value", () => {
  expect(parseJsonTexts(' {"a": [1, "}"]}\n')).toEqual({ a: [1, "}"] });
});

test.each([
  ["lines", '{"a":1}\n{"a":2}\n'],
  ["without anything between", '{"a":1}{"a":2}'],
  ["with Windows line ends and empty lines", '\r\n{"a":1}\r\n\r\n{"a":2}'],
  ["spread over lines", '{\n  "a": 1\n}\n{\n  "a": 2\n}\n'],
  ["a JSON sequence", '\u001e{"a":1}\n\u001e{"a":2}\n'],
])("several texts give a list: %s", (_, text) => {
  expect(parseJsonTexts(text)).toEqual([{ a: 1 }, { a: 2 }]);
});

test.each(['{"a":1', '{"a":1}\n{"a":', '{"a":1}\n{"a":2}\nend', '{"a":1}, {"a":2}', "{oops", "", '{"a":1}\n{"a":2]'])(
  "what is broken stays refused: %j",
  (text) => {
    expect(() => parseJsonTexts(text)).toThrow(SyntaxError);
  },
);

test("texts with any strings inside come apart where they end", () => {
  const value = fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue());
  fc.assert(
    fc.property(fc.array(value, { minLength: 2, maxLength: 4 }), (values) => {
      const texts = values.map((one) => JSON.stringify(one));
      expect(parseJsonTexts(texts.join("\n"))).toEqual(texts.map((text): unknown => JSON.parse(text)));
    }),
  );
});
