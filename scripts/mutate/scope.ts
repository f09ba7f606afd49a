import { execFileSync } from "node:child_process";

/** Rules, policies, steps, audiences, counting, deadlines, visibility, access and guards. */
const INSIDE = [
  /^domain\//,
  /^db\/(visibility|find-audience|notify|notify-of-event|undoable|counting|review-conditions|grants-on|find-memberships)\.ts$/,
  /^db\/queries\/directives\/(count-buckets|list-report-rows|list-desk)\.ts$/,
  /^db\/migrations\/000[12]_.*\.sql$/,
  /^app\/_server\/(\w+\/)?access\.ts$/,
];

/**
 * Code that reads foreign texts and tables is measured on annotated texts instead (corpus/, `npm run
 * score-reader`), the moon on published calendars. Words of the API's document, names of errors, formats and browsers,
 * and suggestions in forms decide nothing. The guards in db/guards are written into a migration, which is in scope.
 */
const OUTSIDE = [
  /\.test\.ts$/,
  /(^|\/)test-[\w-]+\.ts$/,
  /^domain\/(text|imports|errors|start|api|events)/,
  /^domain\/calendar\/(read-day|new-moons|lunar)/,
  /^domain\/(access\/user-agent|articles\/formats|references\/reference-kinds)\.ts$/,
  /-view\.ts$/,
];

/** The files in scope, by name. */
export const filesInScope = (): string[] =>
  trackedFiles()
    .filter((file) => INSIDE.some((one) => one.test(file)) && !OUTSIDE.some((one) => one.test(file)))
    .sort();

/** The paths of the files under version control, from the project's folder. */
export const trackedFiles = (): string[] =>
  execFileSync("git", ["ls-files"], { encoding: "utf8" }).split("\n").filter(Boolean);
