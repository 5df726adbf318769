import { describe, expect, test } from "vitest";
import {
  booleanField,
  confidenceField,
  enumField,
  fieldOf,
  integerField,
  integerTextField,
  measureField,
  numberField,
  objectField,
  objectList,
  textField,
  textList,
  textOrEmpty,
} from "./json-fields.ts";
import { asObject, createReading, indexOf, rootPlace } from "./json-place.ts";
import type { ObjectPlace } from "./json-place.ts";

function placeOf(value: unknown, writesDefaults = false): ObjectPlace {
  const place = asObject(rootPlace(value, "root", createReading(writesDefaults)));
  if (place === undefined) throw new Error("The test needs an object");
  return place;
}

describe("names", () => {
  test("are found in camelCase and in snake_case", () => {
    expect(fieldOf(placeOf({ boundingBox: 1 }), "boundingBox")?.value).toBe(1);
    expect(fieldOf(placeOf({ bounding_box: 2 }), "boundingBox")?.value).toBe(2);
    expect(fieldOf(placeOf({ uint64_value: 3 }), "uint64Value")?.value).toBe(3);
  });

  test("that are inherited are not fields", () => {
    expect(fieldOf(placeOf({}), "constructor")).toBeUndefined();
    expect(fieldOf(placeOf({}), "toString")).toBeUndefined();
  });

  test("with null are absent", () => {
    expect(fieldOf(placeOf({ text: null }), "text")).toBeUndefined();
    expect(textOrEmpty(placeOf({ text: null }), "text")).toBe("");
  });
});

describe("lists", () => {
  test("may be one object", () => {
    expect(objectList(placeOf({ features: { type: 1 } }), "features").map((item) => item.value)).toEqual([{ type: 1 }]);
    expect(textList(placeOf({ hints: "en" }), "hints")).toEqual(["en"]);
  });

  test("lose what is no object, report its path and keep the other indexes", () => {
    const place = placeOf({ words: [{ a: 1 }, 7, null, [], { b: 2 }] });
    expect(objectList(place, "words").map(indexOf)).toEqual([0, 4]);
    expect(place.reading.issues).toEqual([
      { path: "root.words[1]", expected: "an object", got: "7" },
      { path: "root.words[2]", expected: "an object", got: "null" },
      { path: "root.words[3]", expected: "an object", got: "a list of 0" },
    ]);
  });
});

describe("numbers", () => {
  test.each([
    [1.5, 1.5],
    ["1.5", 1.5],
    ["-12", -12],
    ["1e3", 1000],
    [0, 0],
  ])("%j is %d", (value, number) => {
    expect(numberField(placeOf({ value }), "value")).toBe(number);
  });

  test.each(["NaN", "Infinity", "-Infinity", "", " 1", "0x10", true, {}, [], Number.POSITIVE_INFINITY])(
    "%j is none and reported",
    (value) => {
      const place = placeOf({ value });
      expect(numberField(place, "value")).toBeUndefined();
      expect(place.reading.issues).toHaveLength(1);
      expect(place.reading.issues[0]?.path).toBe("root.value");
    },
  );

  test("of 64 bits keep all digits as text", () => {
    expect(integerTextField(placeOf({ n: "9223372036854775807" }), "n")).toBe("9223372036854775807");
    expect(integerTextField(placeOf({ n: 12 }), "n")).toBe("12");
    expect(integerField(placeOf({ n: "-1" }), "n")).toBe(-1);
    expect(integerTextField(placeOf({ n: 1.5 }), "n")).toBeUndefined();
  });
});

describe("confidence", () => {
  test("is none when absent, never 0", () => {
    expect(confidenceField(placeOf({}), "confidence")).toBeUndefined();
    expect(confidenceField(placeOf({ confidence: 0 }), "confidence")).toBe(0);
    expect(confidenceField(placeOf({ confidence: 1 }), "confidence")).toBe(1);
  });

  test.each([1.01, -0.1, 100])("%d is none and reported", (confidence) => {
    const place = placeOf({ confidence });
    expect(confidenceField(place, "confidence")).toBeUndefined();
    expect(place.reading.issues).toEqual([
      { path: "root.confidence", expected: "a number from 0 to 1", got: String(confidence) },
    ]);
  });

  test("0 says nothing where defaults are written", () => {
    expect(confidenceField(placeOf({ confidence: 0 }, true), "confidence")).toBeUndefined();
    expect(measureField(placeOf({ score: 0 }, true), "score")).toBeUndefined();
    expect(measureField(placeOf({ score: 0.5 }, true), "score")).toBe(0.5);
  });
});

describe("other values", () => {
  test("enums come as names in any case or as numbers, also unknown ones", () => {
    const names = ["UNKNOWN", "SPACE"];
    expect(enumField(placeOf({ type: "space" }), "type", names)).toBe("SPACE");
    expect(enumField(placeOf({ type: 1 }), "type", names)).toBe("SPACE");
    expect(enumField(placeOf({ type: 9 }), "type", names)).toBe("9");
    expect(enumField(placeOf({ type: "NEW_KIND" }), "type", names)).toBe("NEW_KIND");
    expect(enumField(placeOf({ type: {} }), "type", names)).toBeUndefined();
  });

  test("empty text is absent, and what is no text is reported", () => {
    const place = placeOf({ a: "", b: 42, c: "x" });
    expect([textField(place, "a"), textField(place, "b"), textField(place, "c")]).toEqual([undefined, undefined, "x"]);
    expect(place.reading.issues).toEqual([{ path: "root.b", expected: "text", got: "42" }]);
  });

  test("booleans are false when absent, and what is none is reported", () => {
    const place = placeOf({ a: true, b: "yes" });
    expect([booleanField(place, "a"), booleanField(place, "b"), booleanField(place, "c")]).toEqual([
      true,
      false,
      false,
    ]);
    expect(place.reading.issues).toHaveLength(1);
  });

  test("long text is shortened in reports", () => {
    const place = placeOf({ box: "x".repeat(500) });
    expect(objectField(place, "box")).toBeUndefined();
    expect(place.reading.issues[0]?.got).toHaveLength(43);
  });
});
