// Checks the room table: cruises every module in git, and verifies that a planted violation is found.
import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

// dependency-cruiser 17 asks swc for TypeScript without JSX; this sets .tsx before it is loaded.
const swc = createRequire(import.meta.url)("@swc/core");
const parseFile = swc.parseFileSync;
swc.parseFileSync = (file, how) => parseFile.call(swc, file, { ...how, tsx: file.endsWith(".tsx") });
const { cruise } = await import("dependency-cruiser");
const { default: extractConfig } = await import("dependency-cruiser/config-utl/extract-depcruise-config");
const { default: extractTSConfig } = await import("dependency-cruiser/config-utl/extract-ts-config");

const ROOMS = ["app", "components", "db", "documents", "domain", "files", "jobs", "messages"];
const PLANTED = "domain/planted-violation.ts";

const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard", ...ROOMS], { encoding: "utf8" })
  .split("\n")
  .filter((file) => /\.tsx?$/.test(file) && file !== PLANTED);

// The planted file is cruised with all others: to cruise them twice takes twice as long.
writeFileSync(PLANTED, 'import { database } from "@/db/client";\nexport const planted = database;\n');
let cruised;
try {
  cruised = await check();
} finally {
  rmSync(PLANTED);
}
const { modules } = cruised;
const violations = cruised.violations.filter(({ from }) => from !== PLANTED);
const found = violations.length < cruised.violations.length;
const counted = modules.filter(({ source }) => listed.includes(source)).length;
for (const { rule, from, to } of violations) console.error(`${rule.name}: ${from} → ${to}`);
if (counted < listed.length) console.error(`cruised ${counted} of ${listed.length} modules`);
if (!found) console.error("a planted violation was not found");

const ok = violations.length === 0 && counted === listed.length && found;
console.log(
  `imports: ${counted} modules, ${violations.length} violations, planted one ${found ? "found" : "missed"}`,
);
process.exit(ok ? 0 : 1);

async function check() {
  const { options, ...ruleSet } = await extractConfig("./.dependency-cruiser.mjs");
  const { output } = await cruise(
    ROOMS,
    { ...options, ruleSet, validate: true },
    options.enhancedResolveOptions,
    { tsConfig: extractTSConfig("./tsconfig.json") },
  );
  return { modules: output.modules, violations: output.summary.violations };
}
