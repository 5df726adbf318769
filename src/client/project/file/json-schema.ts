/** The part of JSON Schema (2020-12) that project files are described in. */
export interface JsonSchema {
  readonly type?: "object" | "array" | "string" | "number" | "integer" | "boolean";
  readonly description?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  /** Of all properties that are not named. */
  readonly additionalProperties?: JsonSchema;
  readonly items?: JsonSchema;
  readonly enum?: readonly (string | number)[];
  readonly anyOf?: readonly JsonSchema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
}

export interface SchemaFault {
  /** Such as `words[3].polygon`. */
  readonly path: string;
  readonly expected: string;
}

/** The first place where the value is not as the schema says; undefined: it is. */
export function schemaFault(value: unknown, schema: JsonSchema, path = ""): SchemaFault | undefined {
  if (schema.anyOf !== undefined) return anyFault(value, schema.anyOf, path);
  const expected = mismatch(value, schema);
  if (expected !== undefined) return { path, expected };
  if (Array.isArray(value)) return itemFault(value, schema.items, path);
  return isObject(value) ? propertyFault(value, schema, path) : undefined;
}

/** Of several forms the last one's fault is told: the others have not even its kind. */
function anyFault(value: unknown, schemas: readonly JsonSchema[], path: string): SchemaFault | undefined {
  let fault: SchemaFault | undefined;
  for (const schema of schemas) {
    fault = schemaFault(value, schema, path);
    if (fault === undefined) return undefined;
  }
  return fault;
}

function itemFault(values: readonly unknown[], items: JsonSchema | undefined, path: string): SchemaFault | undefined {
  if (items === undefined) return undefined;
  for (const [index, item] of values.entries()) {
    const fault = schemaFault(item, items, `${path}[${String(index)}]`);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function propertyFault(
  value: Record<string, unknown>,
  { properties = {}, required = [], additionalProperties }: JsonSchema,
  path: string,
): SchemaFault | undefined {
  const missing = required.find((name) => !Object.hasOwn(value, name));
  if (missing !== undefined) return { path: joined(path, missing), expected: "to be there" };
  for (const [name, each] of Object.entries(value)) {
    const schema = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
    const fault = schema === undefined ? undefined : schemaFault(each, schema, joined(path, name));
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function joined(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

/** What was expected of the value itself, not of what is in it. */
function mismatch(value: unknown, schema: JsonSchema): string | undefined {
  if (schema.enum !== undefined && !schema.enum.some((each) => each === value))
    return `one of ${schema.enum.join(", ")}`;
  if (schema.type !== undefined && !isOfType(value, schema.type)) return `a value of the type ${schema.type}`;
  if (typeof value === "number") return rangeMismatch(value, schema.minimum, schema.maximum);
  if (Array.isArray(value)) return rangeMismatch(value.length, schema.minItems, schema.maxItems);
  const isMatch = typeof value !== "string" || schema.pattern === undefined || new RegExp(schema.pattern).test(value);
  return isMatch ? undefined : `a text like ${schema.pattern}`;
}

function rangeMismatch(value: number, minimum = -Infinity, maximum = Infinity): string | undefined {
  return value < minimum || value > maximum ? `${String(minimum)} to ${String(maximum)}` : undefined;
}

function isOfType(value: unknown, type: NonNullable<JsonSchema["type"]>): boolean {
  if (type === "array") return Array.isArray(value);
  if (type === "object") return isObject(value);
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
