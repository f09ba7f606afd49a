import { type Expression, parseSync, type TemplateLiteral } from "@swc/core";

/** What stands for an expression inside a template: a column with its table, or a table. */
const EXPRESSION = '"t"."c"';

/** The texts of the sql templates in a TypeScript source, each expression read as a column with its table. */
export function sqlTemplatesIn(source: string): string[] {
  const found: string[] = [];
  visit(parseSync(source, { syntax: "typescript" }), found);
  return found;
}

function visit(node: unknown, found: string[]): void {
  if (typeof node !== "object" || node === null) return;
  if (isSqlTemplate(node)) found.push(node.template.quasis.map(({ raw }) => raw).join(EXPRESSION));
  for (const child of Object.values(node)) visit(child, found);
}

function isSqlTemplate(node: object): node is { template: TemplateLiteral; tag: Expression } {
  if (!("type" in node) || node.type !== "TaggedTemplateExpression" || !("tag" in node)) return false;
  const { tag } = node;
  return typeof tag === "object" && tag !== null && "value" in tag && tag.value === "sql";
}
