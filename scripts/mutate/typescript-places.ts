import { parseSync } from "@swc/core";
import type { Place } from "./mutant";

/** The parts of swc's tree that are read: a node has a span in bytes, counted from 1. */
type Node = { type: string; span: { start: number; end: number }; [part: string]: unknown };

const OTHER_OPERATOR: Record<string, { kind: string; text: string }> = {
  "===": { kind: "comparison", text: "!==" },
  "!==": { kind: "comparison", text: "===" },
  "<": { kind: "comparison", text: "<=" },
  "<=": { kind: "comparison", text: "<" },
  ">": { kind: "comparison", text: ">=" },
  ">=": { kind: "comparison", text: ">" },
  "&&": { kind: "and or", text: "||" },
  "||": { kind: "and or", text: "&&" },
  "??": { kind: "and or", text: "&&" },
  "+": { kind: "arithmetic", text: "-" },
  "-": { kind: "arithmetic", text: "+" },
};

/**
 * Every place of a source that can be changed into something that still compiles, in text order. Types, imports
 * and messages are left out.
 */
export function placesInTypeScript(source: string): Place[] {
  const bytes = Buffer.from(source);
  const at = (byte: number) => bytes.subarray(0, byte - 1).toString().length;
  const spanOf = ({ span }: Node) => ({ from: at(span.start), to: at(span.end) });
  const textOf = (node: Node) => {
    const { from, to } = spanOf(node);
    return source.slice(from, to);
  };
  const places: Place[] = [];
  const states = literalsOf(parse(source));

  const visit = (node: Node, inside: Node | null) => {
    if (/^(Ts|Import|ExportAll|ExportNamed|Jsx)/.test(node.type) && !WRAPPERS.has(node.type)) return;
    // A property of an object literal has no span of its own; its value has.
    if ("span" in node) places.push(...placesOf(node, inside));
    for (const child of childrenOf(node)) visit(child, node);
  };

  const placesOf = (node: Node, inside: Node | null): Place[] => {
    const span = spanOf(node);
    switch (node.type) {
      case "BinaryExpression":
        return operatorPlaces(node);
      case "UnaryExpression":
        if (node.operator !== "!") return [];
        return [{ kind: "negation", ...span, text: textOf(node.argument as Node) }];
      case "IfStatement":
        return ifPlaces(node);
      case "ConditionalExpression": {
        const test = node.test as Node;
        return [{ kind: "condition", ...spanOf(test), text: `!(${textOf(test)})` }];
      }
      case "BooleanLiteral":
        return [{ kind: "literal", ...span, text: String(!node.value) }];
      case "NumericLiteral":
        return numberPlaces(Number(node.value), span);
      case "StringLiteral":
        return literalPlaces(node, inside);
      case "ArrayExpression":
        return elementPlaces(node);
      case "CallExpression":
        return callPlaces(node);
      case "TemplateLiteral":
        return sqlPlaces(node);
      default:
        return [];
    }
  };

  const operatorPlaces = (node: Node): Place[] => {
    const other = OTHER_OPERATOR[String(node.operator)];
    const [left, right] = [node.left as Node, node.right as Node];
    if (!other) return [];
    // Strings are concatenated with plus as well.
    if (other.kind === "arithmetic" && [left, right].some(({ type }) => /String|Template/.test(type)))
      return [];
    const from = at(left.span.end);
    const offset = source.slice(from, at(right.span.start)).indexOf(String(node.operator));
    const begin = from + offset;
    const mixes = other.text === "&&" || other.text === "||";
    if (mixes)
      return [
        { ...spanOf(node), kind: other.kind, text: `((${textOf(left)}) ${other.text} (${textOf(right)}))` },
      ];
    return [{ kind: other.kind, from: begin, to: begin + String(node.operator).length, text: other.text }];
  };

  /** A negated condition, and a removed guard that returns or throws. */
  const ifPlaces = (node: Node): Place[] => {
    const test = node.test as Node;
    const negated = { kind: "condition", ...spanOf(test), text: `!(${textOf(test)})` };
    const body = textOf(node.consequent as Node);
    const guards = /^\{?\s*(return|throw|refuse\(|continue)/.test(body) && !node.alternate;
    return guards ? [negated, { kind: "guard dropped", ...spanOf(test), text: "false" }] : [negated];
  };

  /** Large numbers are size limits, and one more or less decides nothing. */
  const numberPlaces = (value: number, span: { from: number; to: number }): Place[] => {
    if (value > 100 || !Number.isInteger(value)) return [];
    return [{ kind: "number", ...span, text: value === 1 ? "0" : String(value + 1) }];
  };

  /** A state, role or kind replaced by another one of the same file. */
  const literalPlaces = (node: Node, inside: Node | null): Place[] => {
    const value = String(node.value);
    if (!isState(value) || inside?.type === "CallExpression" || inside?.type === "KeyValueProperty")
      return [];
    const others = states.filter((one) => one !== value);
    const other = others[(states.indexOf(value) + value.length) % Math.max(others.length, 1)];
    return other === undefined ? [] : [{ kind: "state", ...spanOf(node), text: JSON.stringify(other) }];
  };

  /** A list of roles, states, columns … without one of its elements. */
  const elementPlaces = (node: Node): Place[] => {
    const elements = (node.elements as ({ expression: Node } | null)[]).flatMap((one) =>
      one ? [one.expression] : [],
    );
    if (elements.length < 2) return [];
    return elements.flatMap((element, index) => {
      if (!/Literal|Identifier|Object/.test(element.type)) return [];
      const next = elements[index + 1];
      const before = elements[index - 1];
      const { from, to } = spanOf(element);
      if (next) return [{ kind: "element dropped", from, to: spanOf(next).from, text: "" }];
      return before ? [{ kind: "element dropped", from: spanOf(before).to, to, text: "" }] : [];
    });
  };

  /** `some` for `every`, `every` for `some`, and a filter that keeps everything. */
  const callPlaces = (node: Node): Place[] => {
    const callee = node.callee as Node;
    if (callee.type !== "MemberExpression") return [];
    const property = callee.property as Node;
    const called = String(property.value ?? "");
    const { from, to } = spanOf(property);
    if (called === "some") return [{ kind: "some every", from, to, text: "every" }];
    if (called === "every") return [{ kind: "some every", from, to, text: "some" }];
    if (called !== "filter") return [];
    return [
      { kind: "filter dropped", from: at((callee.object as Node).span.end), to: spanOf(node).to, text: "" },
    ];
  };

  /** Operators and states of SQL in a template. */
  const sqlPlaces = (node: Node): Place[] =>
    (node.quasis as Node[]).flatMap((quasi) => {
      const { from } = spanOf(quasi);
      const text = textOf(quasi);
      return /\b(select|exists|status|is not null|and|or|where)\b/i.test(text) ? placesInSql(text, from) : [];
    });

  visit(parse(source), null);
  return places
    .filter(({ from, to, text }) => source.slice(from, to) !== text)
    .sort((a, b) => a.from - b.from);
}

const WRAPPERS = new Set([
  "TsAsExpression",
  "TsConstAssertion",
  "TsSatisfiesExpression",
  "TsNonNullExpression",
]);
const parse = (source: string): Node =>
  parseSync(source, { syntax: "typescript", target: "es2024" }) as unknown as Node;

function childrenOf(node: Node): Node[] {
  return Object.values(node).flatMap((part) => (Array.isArray(part) ? part : [part]).flatMap(nodesIn));
}

/** A node, or the nodes in a holder without a type of its own, such as arguments. */
function nodesIn(part: unknown): Node[] {
  if (typeof part !== "object" || part === null) return [];
  if ("type" in part) return [part as Node];
  return "expression" in part ? nodesIn(part.expression) : [];
}

const isState = (text: string): boolean => /^[a-z]+(-[a-z]+)*$/.test(text) && text.length > 2;

/** State-like words that a file compares with or lists, each once, in order. */
function literalsOf(tree: Node): string[] {
  const found = new Set<string>();
  const visit = (node: Node) => {
    if (node.type.startsWith("Import")) return;
    if (node.type === "StringLiteral" && isState(String(node.value))) found.add(String(node.value));
    for (const child of childrenOf(node)) visit(child);
  };
  visit(tree);
  return [...found];
}

const SQL: { kind: string; pattern: RegExp; text: string }[] = [
  { kind: "and or", pattern: /\bAND\b/gi, text: "OR" },
  { kind: "and or", pattern: /\bOR\b(?! REPLACE)/gi, text: "AND" },
  { kind: "condition", pattern: /(?<!NOT )\bEXISTS\b/gi, text: "NOT EXISTS" },
  { kind: "condition", pattern: /\bIS NOT NULL\b/gi, text: "IS NULL" },
  { kind: "condition", pattern: /\bIS NULL\b/gi, text: "IS NOT NULL" },
  { kind: "comparison", pattern: / <> /g, text: " = " },
  { kind: "comparison", pattern: / = (?=1|'|OLD|NEW)/g, text: " <> " },
  { kind: "state", pattern: /'signed'/g, text: "'draft'" },
];

/** Places in a piece of SQL at an offset of its file. */
export function placesInSql(sql: string, offset: number): Place[] {
  return SQL.flatMap(({ kind, pattern, text }) =>
    [...sql.matchAll(pattern)].map(({ index, 0: found }) => ({
      kind: `sql ${kind}`,
      from: offset + index,
      to: offset + index + found.length,
      text,
    })),
  );
}
