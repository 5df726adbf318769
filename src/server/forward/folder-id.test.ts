import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFolderIdRewrite } from "./folder-id.ts";

function rewrite(pieces: readonly string[]) {
  const body = createFolderIdRewrite("b1g");
  const sent: Buffer[] = [];
  for (const piece of pieces) {
    const result = body.push(Buffer.from(piece, "latin1"));
    if (!result.ok) return result.error;
    sent.push(...result.value);
  }
  return body.end() ?? Buffer.concat(sent).toString("latin1");
}

function split(text: string, at: readonly number[]): readonly string[] {
  const cuts = [...new Set(at.map((each) => each % (text.length + 1)))].toSorted((a, b) => a - b);
  return [0, ...cuts].map((start, index) => text.slice(start, cuts[index]));
}

describe("createFolderIdRewrite", () => {
  it.each([
    ['{"a":1}', '{"folderId":"b1g","a":1}'],
    [' \r\n{ "a":1}', ' \r\n{"folderId":"b1g", "a":1}'],
    ["{}", '{"folderId":"b1g" }'],
    ["{ \n}", '{"folderId":"b1g"  \n}'],
    [
      '{"a":{"folderId":"x"},"b":[{"folder_id":"y"}]}',
      '{"folderId":"b1g","a":{"folderId":"x"},"b":[{"folder_id":"y"}]}',
    ],
    ['{"a":"folderId"}', '{"folderId":"b1g","a":"folderId"}'],
    ['{"a":"\\",\\"folderId\\":1"}', '{"folderId":"b1g","a":"\\",\\"folderId\\":1"}'],
    ['{"folderIdX":1}', '{"folderId":"b1g","folderIdX":1}'],
    [`{"${"f".repeat(300)}":1}`, `{"folderId":"b1g","${"f".repeat(300)}":1}`],
    ['{"a":"\\u12"}', '{"folderId":"b1g","a":"\\u12"}'],
  ])("puts the folder into %s", (body, expected) => {
    expect(rewrite([body])).toBe(expected);
    const bytewise = rewrite([...body]);
    expect(bytewise).toHaveLength(expected.length);
    expect(bytewise.replaceAll(/\s/g, "")).toBe(expected.replaceAll(/\s/g, ""));
  });

  it.each([
    '{"folderId":"mine"}',
    '{"folder_id":"mine"}',
    '{"a":[{}],"folderId":"mine"}',
    '{"a":"x\\\\","folderId":"mine"}',
    '{"\\u0066\\u006f\\u006c\\u0064\\u0065\\u0072\\u0049\\u0064":"mine"}',
  ])("refuses a second one in %s", (body) => {
    expect(rewrite([body])).toBe("folder_id_conflict");
    expect(rewrite([...body])).toBe("folder_id_conflict");
  });

  it.each(["", " ", "[]", '"{"', "1", "\u00ef\u00bb\u00bf{}", "{", "{ "])("refuses %j, which is no object", (body) => {
    expect(rewrite([body])).toBe("body_not_object");
  });

  it("adds the same number of bytes to every object, in whatever pieces it comes", () => {
    const key = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("folderId", "folder_id", "a"));
    fc.assert(
      fc.property(fc.dictionary(key, fc.jsonValue()), fc.array(fc.nat(), { maxLength: 8 }), (object, cuts) => {
        const text = Buffer.from(JSON.stringify(object)).toString("latin1");
        const result = rewrite(split(text, cuts));
        if ("folderId" in object || "folder_id" in object) return result === "folder_id_conflict";
        const parsed: unknown = JSON.parse(Buffer.from(result, "latin1").toString("utf8"));
        expect(parsed).toEqual({ folderId: "b1g", ...(JSON.parse(JSON.stringify(object)) as object) });
        return result.length === text.length + createFolderIdRewrite("b1g").addedBytes;
      }),
    );
  });
});
