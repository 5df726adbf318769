// Reads a TypeScript file and lists its functions with their length, and the syntax that the project does without.
import { parseSync } from "@swc/core";

const FUNCTION_TYPES = new Set([
  "FunctionDeclaration",
  "FunctionExpression",
  "ArrowFunctionExpression",
  "ClassMethod",
  "PrivateMethod",
  "Constructor",
  "MethodProperty",
  "GetterProperty",
  "SetterProperty",
]);

const FORBIDDEN_SYNTAX = new Map([
  ["TsEnumDeclaration", "an enum: use a union of strings"],
  ["TsNonNullExpression", "a non-null `!`: check, or throw with a reason"],
  ["ExportDefaultDeclaration", "a default export: a name is the same everywhere"],
  ["ExportDefaultExpression", "a default export: a name is the same everywhere"],
  ["ExportAllDeclaration", "a barrel: import from the file that has it"],
]);

/**
 * @param {string} path only for the file extension and names in messages
 * @param {string} source
 * @returns {{functions: {name: string, line: number, lines: number, isComponent: boolean}[],
 *   forbidden: {line: number, what: string}[]}}
 */
export function readFunctions(path, source) {
  const isTsx = path.endsWith(".tsx");
  const ast = parseSync(source, { syntax: "typescript", tsx: isTsx, target: "es2023" });
  const lineAt = lineCounter(source);
  const found = { functions: [], forbidden: [] };
  walk(ast, "", (node, name) => visit(node, name));
  return found;

  function visit(node, name) {
    const line = lineAt(node.span.start);
    if (FUNCTION_TYPES.has(node.type)) {
      const isComponent = isTsx && /^[A-Z]/.test(name);
      found.functions.push({
        name: name === "" ? "(anonymous)" : name,
        line,
        lines: lineAt(node.span.end) - line + 1,
        isComponent,
      });
    }
    const what = forbiddenSyntax(node);
    if (what !== undefined) found.forbidden.push({ line, what });
  }
}

function forbiddenSyntax(node) {
  if (node.type === "TsKeywordType" && node.kind === "any") return "`any`: use `unknown` and look";
  if (node.type === "ConditionalExpression" && [node.consequent, node.alternate].some(isConditional)) {
    return "a nested ternary: use if, or a function with returns";
  }
  return FORBIDDEN_SYNTAX.get(node.type);
}

function isConditional(node) {
  return node.type === "ParenthesisExpression" ? isConditional(node.expression) : node.type === "ConditionalExpression";
}

/** Calls `visit` for each node that has a place in the file; a function gets the name it is bound to. */
function walk(node, name, visit) {
  if (Array.isArray(node)) {
    for (const each of node) walk(each, name, visit);
    return;
  }
  if (node === null || typeof node !== "object") return;
  const own = nameOf(node) ?? name;
  if (typeof node.type === "string" && node.span !== undefined) visit(node, own);
  const passedOn = FUNCTION_TYPES.has(node.type) ? "" : own;
  for (const [key, value] of Object.entries(node)) {
    if (key !== "span") walk(value, passedOn, visit);
  }
}

function nameOf(node) {
  const named = node.identifier ?? node.id ?? node.key;
  return typeof named?.value === "string" ? named.value : undefined;
}

/** Byte offsets in a syntax tree start at 1. */
function lineCounter(source) {
  const bytes = Buffer.from(source);
  const starts = [0];
  for (let index = bytes.indexOf(10); index !== -1; index = bytes.indexOf(10, index + 1)) starts.push(index + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= offset - 1) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
