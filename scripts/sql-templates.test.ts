import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Expression, parseSync, type TemplateLiteral } from "@swc/core";
import { describe, expect, it } from "vitest";
import { bareColumnsIn } from "@/db/test-bare-columns";

const SOURCES = ["app", "db", "documents", "domain", "files", "jobs", "scripts"]
  .flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: "utf8" }).map((file) => path.join(room, file)),
  )
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));

describe("columns without a table in a subquery", () => {
  it("do not occur in any sql template of the sources", () => {
    const templates = SOURCES.flatMap((file) =>
      sqlTemplatesIn(readFileSync(file, "utf8")).map((template) => ({ file, template })),
    );
    expect(templates.length).toBeGreaterThan(150);
    expect(templates.filter(({ template }) => bareColumnsIn(template).length > 0)).toEqual([]);
  });

  it("are found if one is planted in a source", () => {
    const planted =
      "const n = sql<number>`(select count(*) from events e where e.kind = $" +
      "{kind} and meeting_id = 1)`;";
    expect(sqlTemplatesIn(planted).flatMap(bareColumnsIn)).toEqual(["meeting_id"]);
  });
});

describe("sql", () => {
  it("is refused from drizzle-orm outside the schema", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "planted-"));
    try {
      for (const own of ["biome.json", "lint"]) cpSync(own, path.join(folder, own), { recursive: true });
      for (const room of ["db/queries", "db/schema"]) {
        mkdirSync(path.join(folder, room), { recursive: true });
        writeFileSync(path.join(folder, room, "planted.ts"), 'export { sql } from "drizzle-orm";\n');
      }
      const { stderr } = spawnSync(path.resolve("node_modules/.bin/biome"), ["lint", "--vcs-enabled=false"], {
        cwd: folder,
        encoding: "utf8",
      });
      const refused = [...stderr.matchAll(/^(\S+):\d+:\d+ lint\/style\/noRestrictedImports/gm)].map(
        ([, file]) => file,
      );
      expect(refused).toEqual(["db/queries/planted.ts"]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** Replaces an expression inside a template: a column with its table, or a table. */
const EXPRESSION = '"t"."c"';

/** The texts of the sql templates in a TypeScript source, each expression replaced by a column with its table. */
function sqlTemplatesIn(source: string): string[] {
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
