/**
 * The rooms and who may import whom, as the README tells it. Everything that is not allowed here is
 * an error; scripts/check-imports.mjs also plants a violation and sees it found.
 */
const ROOMS = ["app", "components", "db", "documents", "domain", "files", "jobs", "messages"];

const room = (name, ours, packages) => [
  {
    name: `${name}-imports-rooms`,
    comment: `${name} may import: ${[name, ...ours].join(", ")}`,
    severity: "error",
    from: { path: `^${name}/`, pathNot: "\\.test\\.ts$" },
    to: { path: `^(${ROOMS.filter((other) => other !== name && !ours.includes(other)).join("|")})/` },
  },
  {
    name: `${name}-imports-packages`,
    comment: `${name} may import the packages: ${packages.join(", ") || "none"}`,
    severity: "error",
    from: { path: `^${name}/`, pathNot: "(\\.test\\.ts$)|(^documents/check/)|(^jobs/testing/)" },
    to: { path: "^node_modules/", pathNot: `^node_modules/(${packages.join("|") || "$^"})(/|$)` },
  },
];

export default {
  forbidden: [
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    { name: "no-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
    ...room("domain", [], ["zod"]),
    ...room("db", ["domain"], ["drizzle-orm", "better-sqlite3", "@types/better-sqlite3", "server-only"]),
    ...room("files", ["domain"], ["sharp"]),
    ...room("messages", ["domain"], ["use-intl", "next-intl"]),
    ...room(
      "documents",
      ["domain", "messages"],
      [
        "@types/pdfkit",
        "@types/yazl",
        "csv-parse",
        "docx",
        "ical-generator",
        "ical.js",
        "pdfkit",
        "saxes",
        "sharp",
        "tesseract.js",
        "tsx",
        "unpdf",
        "yauzl",
        "@types/yauzl",
        "yazl",
      ],
    ),
    ...room(
      "components",
      ["domain", "messages"],
      [
        "react",
        "react-dom",
        "@types/react",
        "next",
        "next-intl",
        "use-intl",
        "d3-scale",
        "d3-shape",
        "@types/d3-.+",
        "diff",
        "marked",
      ],
    ),
    ...room(
      "jobs",
      ["domain", "db", "files", "documents", "messages"],
      [
        "nodemailer",
        "@types/nodemailer",
        "imapflow",
        "postal-mime",
        "server-only",
        "tsx",
        "yazl",
        "@types/yazl",
        "yauzl",
        "@types/yauzl",
        "zod",
      ],
    ),
    {
      name: "domain-has-no-node",
      severity: "error",
      from: { path: "^domain/", pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "zod-stays-off-the-client",
      severity: "error",
      from: { path: "^components/", pathNot: "\\.test\\.ts$" },
      to: {
        path: "(^domain/.*input\\.ts$)|(^domain/forms/fields\\.ts$)|(^domain/directives/steps/(?!names))|(^domain/meetings/signed/)",
      },
    },
    {
      name: "mutations-only-from-actions-and-routes",
      severity: "error",
      from: { path: "^app/", pathNot: "(/actions\\.ts|/route\\.ts|^app/_server/.*)$" },
      to: { path: "^db/mutations/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "identity-only-where-people-sign-in",
      severity: "error",
      from: { path: "^(?!app/_server/|app/\\(auth\\)/|db/)" },
      to: { path: "^db/identity/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "components-know-no-server",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^(app|db)/" },
    },
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|node_modules/\\.cache)" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types", "react-server"],
      extensions: [".ts", ".tsx", ".d.ts", ".mjs", ".js", ".json", ".css"],
    },
  },
};
