import { rpcCodeFromHttpStatus, rpcCodeFromName } from "#core/recognition/rpc-code.ts";
import { integerField, objectField, textField } from "./json/json-fields.ts";
import { asObject, createReading, rootPlace } from "./json/json-place.ts";
import type { ObjectPlace } from "./json/json-place.ts";
import { isJsonObject } from "./json/json-value.ts";
import { readStatus } from "./status.ts";

/** What a whole refused request comes back with. */
export interface ErrorBody {
  /** google.rpc.Code number, also where the body gives an HTTP status. */
  readonly code: number;
  readonly message: string;
  readonly details: readonly unknown[];
}

const HIGHEST_RPC_CODE = 16;

/**
 * Reads `{code, message, details}`, `{"error": {grpcCode, ...}}` and `{"error": {code: 403, status: "PERMISSION_DENIED"}}`.
 * Undefined when it is no error body. Without any code the HTTP status decides.
 */
export function parseErrorBody(raw: unknown, httpStatus?: number): ErrorBody | undefined {
  if (!isJsonObject(raw)) return undefined;
  const root = asObject(rootPlace(raw, "", createReading()));
  const status = root === undefined ? undefined : (objectField(root, "error") ?? root);
  return status !== undefined && isStatus(status) ? errorBodyOf(status, httpStatus) : undefined;
}

function isStatus({ value }: ObjectPlace): boolean {
  const hasCode = ["code", "grpcCode", "grpc_code"].some((field) => isCode(value[field]));
  return hasCode || (typeof value["message"] === "string" && Object.keys(value).every((key) => STATUS_FIELDS.has(key)));
}

const STATUS_FIELDS = new Set(["message", "details", "status", "errors"]);

function isCode(value: unknown): boolean {
  return typeof value === "number" || (typeof value === "string" && /^\d+$/.test(value));
}

function errorBodyOf(place: ObjectPlace, httpStatus: number | undefined): ErrorBody {
  const { message, details } = readStatus(place);
  return { code: codeOf(place, httpStatus), message, details };
}

function codeOf(place: ObjectPlace, httpStatus: number | undefined): number {
  const named = rpcCodeFromName(textField(place, "status") ?? "");
  const code = named ?? integerField(place, "grpcCode") ?? integerField(place, "code");
  if (code !== undefined && code <= HIGHEST_RPC_CODE) return code;
  return rpcCodeFromHttpStatus(code ?? httpStatus ?? 500);
}
