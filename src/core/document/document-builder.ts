import type { Size } from "../geometry/point.ts";
import { emptyLists } from "./document-tables.ts";
import type { DocumentLists } from "./document-tables.ts";
import type { Face } from "./face.ts";
import { createIdCounter } from "./ids.ts";
import type { IdCounter, BlockId, EntityId, FaceId, LineId, PageId, ParagraphId, WordId } from "./ids.ts";
import type { RecognizedDocument } from "./recognized-document.ts";
import type { Block, Entity, Line, Page, Paragraph, Word } from "./text-records.ts";

type Mutable<T, K extends keyof T> = Omit<T, K> & {
  -readonly [P in K]: T[P] extends readonly (infer U)[] ? U[] : T[P];
};

type DraftPage = Mutable<Page, "blockIds" | "entityIds">;
type DraftBlock = Mutable<Block, "paragraphIds" | "lineIds">;
type DraftParagraph = Mutable<Paragraph, "lineIds">;
type DraftLine = Mutable<Line, "wordIds">;
type DraftEntity = Mutable<Entity, "wordIds">;

export type NewPage = Omit<Page, "id" | "blockIds" | "entityIds">;
export type NewBlock = Omit<Block, "id" | "paragraphIds" | "lineIds">;
export type NewParagraph = Omit<Paragraph, "id" | "lineIds">;
export type NewLine = Omit<Line, "id" | "wordIds">;
export type NewWord = Omit<Word, "id">;
export type NewEntity = Omit<Entity, "id" | "wordIds">;

/** Adds records top down; each call gives the id that the children name as their parent, and links them. */
export interface DocumentBuilder {
  readonly nextId: IdCounter;
  readonly addPage: (page: NewPage) => PageId;
  readonly addBlock: (block: NewBlock) => BlockId;
  readonly addParagraph: (paragraph: NewParagraph) => ParagraphId;
  readonly addLine: (line: NewLine) => LineId;
  readonly addWord: (word: NewWord) => WordId;
  readonly addEntity: (entity: NewEntity) => EntityId;
  readonly addFace: (face: Omit<Face, "id">) => FaceId;
  readonly build: (lists?: Partial<DocumentLists>) => RecognizedDocument;
}

/** `imageSize` is the upright original in pixels; all polygons added must already be in its space. */
export function createDocumentBuilder(imageSize: Size): DocumentBuilder {
  const nextId = createIdCounter();
  const drafts = emptyTables();
  const { pages, blocks, paragraphs, lines, words, entities, faces } = drafts;
  return {
    nextId,
    addPage(page) {
      const id = nextId("p");
      pages.set(id, { ...page, id, blockIds: [], entityIds: [] });
      return id;
    },
    addBlock(block) {
      const id = nextId("b");
      blocks.set(id, { ...block, id, paragraphIds: [], lineIds: [] });
      parentOf(pages, block.pageId).blockIds.push(id);
      return id;
    },
    addParagraph(paragraph) {
      const id = nextId("g");
      paragraphs.set(id, { ...paragraph, id, lineIds: [] });
      parentOf(blocks, paragraph.blockId).paragraphIds.push(id);
      return id;
    },
    addLine(line) {
      const id = nextId("l");
      lines.set(id, { ...line, id, wordIds: [] });
      parentOf(blocks, line.blockId).lineIds.push(id);
      if (line.paragraphId !== undefined) parentOf(paragraphs, line.paragraphId).lineIds.push(id);
      return id;
    },
    addWord(word) {
      const id = nextId("w");
      words.set(id, { ...word, id });
      parentOf(lines, word.lineId).wordIds.push(id);
      if (word.entityId !== undefined) parentOf(entities, word.entityId).wordIds.push(id);
      return id;
    },
    addEntity(entity) {
      const id = nextId("e");
      entities.set(id, { ...entity, id, wordIds: [] });
      parentOf(pages, entity.pageId).entityIds.push(id);
      return id;
    },
    addFace(face) {
      const id = nextId("f");
      faces.set(id, { ...face, id });
      return id;
    },
    build: (lists = {}) => ({ ...emptyLists(), ...lists, imageSize, ...copyOf(drafts) }),
  };
}

type Drafts = ReturnType<typeof emptyTables>;

function emptyTables() {
  return {
    pages: new Map<PageId, DraftPage>(),
    blocks: new Map<BlockId, DraftBlock>(),
    paragraphs: new Map<ParagraphId, DraftParagraph>(),
    lines: new Map<LineId, DraftLine>(),
    words: new Map<WordId, Word>(),
    entities: new Map<EntityId, DraftEntity>(),
    faces: new Map<FaceId, Face>(),
  };
}

/** A built document keeps its tables, whatever a late caller still adds. */
function copyOf(drafts: Drafts): Drafts {
  return {
    pages: new Map(drafts.pages),
    blocks: new Map(drafts.blocks),
    paragraphs: new Map(drafts.paragraphs),
    lines: new Map(drafts.lines),
    words: new Map(drafts.words),
    entities: new Map(drafts.entities),
    faces: new Map(drafts.faces),
  };
}

/** A child must be added after its parent; anything else is a bug in the caller, so it throws. */
function parentOf<K extends string, V>(table: ReadonlyMap<K, V>, id: K): V {
  const parent = table.get(id);
  if (parent === undefined) throw new Error(`Nothing has the id ${id}: add parents before their children`);
  return parent;
}
