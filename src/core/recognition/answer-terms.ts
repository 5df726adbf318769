/**
 * What a reader of answers may miss at a place, in its own words. A language of the interface other than English has its
 * words for each of them.
 */
export type Expectation =
  | "an object"
  | "text"
  | "true or false"
  | "a number"
  | "a number from 0 to 1"
  | "a positive number"
  | "a whole number"
  | "the name of an enum value"
  | "the words of the line"
  | "one reading of the line: the first is taken"
  | "ANGLE_0, ANGLE_90, ANGLE_180 or ANGLE_270"
  | "`page` in place of `pageNumber`"
  | "the index of an entity of this page, or -1"
  | "a known likelihood"
  | `results of ${string} features`;

/** Formats of recognised text that are known and not read. */
export type OtherFormatName =
  | "hOCR"
  | "ALTO XML"
  | "PAGE XML"
  | "ABBYY XML"
  | "Pascal VOC"
  | "Tesseract TSV"
  | "a PaddleOCR label file"
  | "YOLO labels"
  | "COCO"
  | "a list of COCO results"
  | "Label Studio"
  | "an answer of Azure"
  | "an answer of Azure OCR"
  | "an answer of Amazon Textract"
  | "a layout of LayoutParser"
  | "labels of MMOCR"
  | "labels of LabelMe"
  | "an operation that has no answer yet";
