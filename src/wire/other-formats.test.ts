import { describe, expect, test } from "vitest";
import { otherJsonFormat, otherTextFormat } from "./other-formats.ts";

describe("otherTextFormat", () => {
  test.each([
    ['<?xml version="1.0"?>\n<html><head><meta name="ocr-system" content="tesseract"/></head>', "hOCR"],
    ["<div class='ocr_page' title='bbox 0 0 1 1'>", "hOCR"],
    ['<?xml version="1.0"?>\n<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#">', "ALTO XML"],
    ['<ns2:alto xmlns:ns2="http://bibnum.bnf.fr/ns/alto_prod">', "ALTO XML"],
    ['<pc:PcGts xmlns:pc="x">', "PAGE XML"],
    ['<document xmlns="http://www.abbyy.com/FineReader_xml/FineReader10-schema-v1.xml">', "ABBYY XML"],
    ["<annotation>\n<folder>x</folder>", "Pascal VOC"],
    ["level\tpage_num\tblock_num\n", "Tesseract TSV"],
    ['img/1.jpg\t[{"transcription": "a", "points": []}]\n', "a PaddleOCR label file"],
    ["0 0.5 0.25 0.1 0.05\n1 0.5 0.25 0.1 0.05\n", "YOLO labels"],
    ["Dear Sir,\n12 0.5 apples", undefined],
    ["<svg><text>page</text></svg>", undefined],
    ["", undefined],
  ])("%j", (head, name) => {
    expect(otherTextFormat(head)).toBe(name);
  });
});

describe("otherJsonFormat", () => {
  test.each([
    [{ images: [], annotations: [], categories: [] }, "COCO"],
    [[{ id: 1, data: { ocr: "x" }, predictions: [] }], "Label Studio"],
    [{ status: "succeeded", analyzeResult: {} }, "an answer of Azure"],
    [{ shapes: [] }, undefined],
    [7, undefined],
  ])("%j", (raw, name) => {
    expect(otherJsonFormat(raw)).toBe(name);
  });
});
