import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-lint-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The lines of these components that lint/mirrored-state.grit reports. */
function complainedAbout(lines: readonly string[], file: string): string[] {
  const source = lines.map((line, at) => `export function A${at}(given: string) { ${line} }`);
  mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(folder, file), `${source.join("\n")}\n`);
  const plugins = [path.join(root, "lint/mirrored-state.grit")];
  const linter = { rules: { preset: "none" } };
  writeFileSync(path.join(folder, "biome.json"), JSON.stringify({ root: true, plugins, linter }));
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, "node_modules/@biomejs/biome/bin/biome"), "lint", "--colors=off", file],
    { cwd: folder, encoding: "utf8" },
  );
  const named = [...(stdout + stderr).matchAll(/^\S+\.tsx:(\d+):\d+ plugin/gm)];
  return named.map(([, line]) => lines[Number(line) - 1] ?? "");
}

const FIRST_VALUES = [
  "return <input defaultValue={given} />;",
  "return <select defaultValue={given} />;",
  "return <input type='checkbox' defaultChecked />;",
  'return <form method="get" />;',
  "return <form method={'GET'} />;",
  "return useState(given);",
  "return useState<string | null>(given);",
  "return useState({ given });",
];
const FOLLOWED = [
  'return useState("");',
  "return useState(false);",
  "return useState();",
  "return useState<string[]>([]);",
  "return useState(UNSENT);",
  "return useState(() => new Map());",
  "return <form action={save} />;",
  "return <MirroredInput drawn={given} />;",
];

test("a field or a state that keeps its first value is reported, one that follows is not", () => {
  expect(complainedAbout([...FIRST_VALUES, ...FOLLOWED], "app/(main)/people/list.tsx")).toEqual(FIRST_VALUES);
});

test("only the controls of mirrored.tsx use a plain default", () => {
  const [line = ""] = FIRST_VALUES;
  expect(complainedAbout([line], "components/ui/mirrored.tsx")).toEqual([]);
  expect(complainedAbout([line], "components/ui/text-field.tsx")).toEqual([line]);
});
