import { failure, success } from "#core/recognition/result.ts";
import type { Result } from "#core/recognition/result.ts";
import { createAnswerAssembler } from "../../recognize/answer-assembler.ts";
import type { AnswerVersion, VersionId } from "../../state/answer-version.ts";
import type { BrokenRecord, ProjectId } from "../../state/project-store.ts";
import type { AnswerRecord } from "../database/records.ts";
import { reading } from "./read-records.ts";
import { answerCheck, answerPartCheck } from "./record-checks.ts";

interface AnswerKey {
  readonly projectId: ProjectId;
  readonly versionId: VersionId;
}

/** Puts an answer together from its parts, each read in a task of its own. Rejects only when the database is gone. */
export async function readAnswerRecord(
  database: IDBDatabase,
  { projectId, versionId }: AnswerKey,
): Promise<Result<AnswerVersion, BrokenRecord>> {
  const broken = (reason: string): Result<never, BrokenRecord> =>
    failure({ store: "answers", key: [projectId, versionId], reason });
  const key = [projectId, versionId];
  const record = await reading<unknown>(database, "answers", (store) => store.get(key));
  if (!answerCheck.is(record)) return broken(answerCheck.fault(record) ?? "");
  try {
    const version = await assemble(database, record);
    return version === undefined ? broken("A part of it is missing") : success(version);
  } catch (error) {
    return broken(String(error));
  }
}

async function assemble(database: IDBDatabase, record: AnswerRecord): Promise<AnswerVersion | undefined> {
  const { projectId, id, wire, origin, receivedAtMs, partCount } = record;
  const take = createAnswerAssembler();
  for (let number = 0; number < partCount; number += 1) {
    const key = [projectId, id, number];
    const part = await reading<unknown>(database, "answerParts", (store) => store.get(key));
    if (!answerPartCheck.is(part)) return undefined;
    const result = take(part.message);
    const image = result?.ok === true ? result.value.images[0] : undefined;
    if (image === undefined) continue;
    const { document, issues, rawText, rawPlaces } = image;
    const received = receivedAtMs === undefined ? {} : { receivedAtMs };
    return { id, wire, origin, ...received, document, issues, rawText, rawPlaces };
  }
  return undefined;
}
