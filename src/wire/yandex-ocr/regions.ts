import type { TableCell } from "#core/document/text-records.ts";
import { readCounterclockwiseBox } from "../counterclockwise.ts";
import type { ImageFrame } from "../image-frame.ts";
import { defined } from "../json/defined.ts";
import { confidenceField, integerField, objectList, textOrEmpty } from "../json/json-fields.ts";
import type { ObjectPlace } from "../json/json-place.ts";
import { noteSource } from "../note-source.ts";
import type { PageReading } from "./text.ts";

/** `tables`: blocks without lines of their own, for the words stand in other blocks. */
export function readTable(place: ObjectPlace, page: PageReading): void {
  const blockId = page.builder.addBlock(
    defined({
      pageId: page.pageId,
      kind: "table" as const,
      polygon: readCounterclockwiseBox(place, page.frame),
      languages: [],
      table: {
        rowCount: integerField(place, "rowCount") ?? 0,
        columnCount: integerField(place, "columnCount") ?? 0,
        cells: objectList(place, "cells").map((cell) => readCell(cell, page.frame)),
      },
    }),
  );
  noteSource(place, "block", blockId);
}

function readCell(place: ObjectPlace, frame: ImageFrame): TableCell {
  return defined({
    row: integerField(place, "rowIndex") ?? 0,
    column: integerField(place, "columnIndex") ?? 0,
    rowSpan: integerField(place, "rowSpan") ?? 1,
    columnSpan: integerField(place, "columnSpan") ?? 1,
    text: textOrEmpty(place, "text") ?? "",
    polygon: readCounterclockwiseBox(place, frame),
  });
}

/** `pictures`: blocks without lines. */
export function readPicture(place: ObjectPlace, page: PageReading): void {
  const blockId = page.builder.addBlock(
    defined({
      pageId: page.pageId,
      kind: "picture" as const,
      polygon: readCounterclockwiseBox(place, page.frame),
      confidence: confidenceField(place, "score"),
      languages: [],
    }),
  );
  noteSource(place, "block", blockId);
}
