import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
const ROOMS = [
  "app",
  "components",
  "db",
  "documents",
  "domain",
  "files",
  "jobs",
  "messages",
  "scripts",
  "e2e",
];
const modules = ROOMS.flatMap((room) =>
  readdirSync(path.join(root, room), { recursive: true, encoding: "utf8" })
    .map((file) => `${room}/${file.split(path.sep).join("/")}`)
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.endsWith(".test.ts"))
    .filter((file) => !file.includes("/permission-rows/"))
    // The benchmark's bare app, once it is built.
    .filter((file) => !file.includes("/.next/")),
).sort();

/** "save-days-off.ts" → "saveDaysOff" */
const camelCase = (file: string) =>
  path.basename(file, path.extname(file)).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

type Exported = { name: string; takesDatabase: boolean };

/** The functions that a formatted module exports; @returns whether each opens the database itself */
function exportedFunctions(file: string): Exported[] {
  const text = readFileSync(path.join(root, file), "utf8");
  const starts = text.matchAll(/^export (?:async )?(?:function\*? (\w+)|const (\w+) = (?:async )?(?=\())/gm);
  return [...starts].map((start) => ({
    name: start[1] ?? start[2] ?? "",
    takesDatabase: /^[^(]*(?:<[^>]*>)?\(\s*db: (Database|Reader)/.test(
      text.slice(start.index, start.index + 300),
    ),
  }));
}

/** Files that still contain several changes, or one with another name. The list only gets shorter. */
const CHANGES_TO_SPLIT: readonly string[] = [
  "db/mutations/agency/stage-days.ts",
  "db/mutations/directives/take-step.ts",
  "db/mutations/meetings/change-meeting-details.ts",
];
/** Files with reads that do not match the file's name. The list only gets shorter. */
const READS_TO_RENAME: readonly string[] = [
  "db/queries/meetings/freeze-figures.ts",
  "db/queries/minutes/list-corrections.ts",
];

const readsOfOtherNames = (file: string) =>
  exportedFunctions(file).filter(
    ({ name, takesDatabase }) =>
      takesDatabase && !/^(find|list|count|is|has|check|search|sum)[A-Z]?/.test(name),
  );

describe("file roles (docs/style.md)", () => {
  test("a file of db/mutations holds one change and has its name", () => {
    const wrong = modules
      .filter((file) => file.startsWith("db/mutations/"))
      .filter((file) => {
        const changes = exportedFunctions(file).filter(({ takesDatabase }) => takesDatabase);
        return changes.length > 1 || changes.some(({ name }) => name !== camelCase(file));
      });
    expect(wrong).toEqual(CHANGES_TO_SPLIT);
  });

  test("a file of db/queries holds reads, named by what they return", () => {
    const reads = modules.filter((file) => file.startsWith("db/queries/"));
    expect(reads.filter((file) => readsOfOtherNames(file).length > 0)).toEqual(READS_TO_RENAME);
  });

  test("changes and reads are in the folder of their subject", () => {
    const inRooms = modules.filter((file) => /^db\/(mutations|queries)\//.test(file));
    expect(inRooms.filter((file) => !/^db\/\w+\/[a-z]+\/[a-z-]+\.ts$/.test(file))).toEqual([]);
  });

  test("no module has a name that says nothing", () => {
    const vague = /^(index|utils?|helpers?|common|misc|shared|manager|lib|types|constants)\.(ts|tsx|mjs)$/;
    expect(modules.filter((file) => vague.test(path.basename(file)))).toEqual([]);
  });
});
