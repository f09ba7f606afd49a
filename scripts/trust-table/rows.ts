/** One line of the table: a promise, and what is run to show it. */
export type Row = {
  promise: string;
  /** Unit tests: files, as Vitest filters them. */
  unit?: readonly string[];
  /** Browser tests: files as Playwright filters them; they need a build. */
  browser?: readonly string[];
  /** A script of package.json, which takes minutes; run only with --long. */
  long?: string;
  /** The beginnings of lines with figures that these print. */
  prints?: readonly string[];
};

/** What SECURITY.md and docs/operation.md promise, by subject. */
export const ROWS: Readonly<Record<string, readonly Row[]>> = {
  "A stranger's request": [
    {
      promise: "bounded by one table before anything reads it",
      unit: ["scripts/serve/check-form", "scripts/serve/doors", "scripts/serve/enter"],
      browser: ["e2e/doors.spec", "e2e/next-auth.spec"],
    },
    { promise: "slows no other and fills no memory", long: "try-floods", prints: ["others,", "memory:"] },
    { promise: "has the address that the proxy saw", unit: ["app/_server/request/client-address"] },
  ],
  "Signing in": [
    {
      promise: "rules of both profiles are judged from the running system",
      unit: ["domain/security", "domain/access"],
    },
    {
      promise: "locks and pauses keep out tries, not people on known devices; what a reset ends stays ended",
      unit: ["db/identity/sessions", "db/identity/tokens"],
    },
    {
      promise: "codes, recovery codes and passkeys, each once",
      unit: ["db/identity/second-factors", "app/_server/session/second-factor"],
      browser: ["e2e/second-factor.spec"],
    },
    {
      promise: "an identity provider stands for the password; forged and replayed tokens do not",
      unit: ["app/_server/session/provider", "db/identity/provider-links"],
      browser: ["e2e/provider.spec"],
    },
    { promise: "unused accounts end, and are reviewed", unit: ["db/mutations/users/unused-accounts"] },
  ],
  "Audit log": [
    {
      promise: "chained by hashes: a changed, missing or cut row is named",
      unit: ["db/audit", "db/queries/audit", "db/queries/agency/list-audit-events"],
    },
  ],
  "Backups and files": [
    { promise: "a backup restores every row and file", unit: ["jobs/backup"], prints: ["restored backup:"] },
    {
      promise: "a second is restored from Litestream's copy",
      unit: ["scripts/litestream"],
      prints: ["litestream:"],
    },
    { promise: "an archive restores every table, or says what is missing", unit: ["jobs/archive"] },
    { promise: "a changed or missing file is found and restored", unit: ["jobs/files"] },
    {
      promise: "quotas, and a disk that fills",
      unit: ["app/_server/request/room-to-write", "domain/access/quota", "files/disk"],
      browser: ["e2e/full-disk.spec"],
    },
  ],
  Durability: [
    {
      promise: "no acknowledged write is lost when writers are killed",
      unit: ["scripts/try-kills"],
      prints: ["kills:"],
    },
    {
      promise: "no acknowledged write is lost in 300 kills and 50,000 writes",
      long: "try-kills",
      prints: ["{"],
    },
    { promise: "a start that cannot succeed says why and damages nothing", browser: ["e2e/start.spec"] },
    { promise: "typed text survives the server", browser: ["e2e/killed.spec"] },
  ],
  "Personal data": [
    {
      promise: "notice, own data, requests with clocks, birthdays by consent, purges, incidents",
      unit: ["db/mutations/privacy", "db/queries/privacy", "domain/privacy"],
      browser: ["e2e/privacy.spec"],
    },
  ],
  "Many processes": [
    {
      promise: "one port, jobs in one process, a slow receiver delays no other",
      unit: ["scripts/serve/processes", "scripts/serve/metrics", "jobs/under-lease", "jobs/webhooks"],
    },
    { promise: "200 people without an error", long: "try-people", prints: ["|", "memory"] },
  ],
  Operation: [
    { promise: "the unit is rated at most 2.0", unit: ["scripts/service-unit"], prints: ["exposure:"] },
    {
      promise: "licences, list of what is shipped, minimum safe versions",
      unit: ["scripts/licences.test", "scripts/versions"],
      prints: ["shipped packages:"],
    },
    { promise: "the dossier of level 2", unit: ["app/_server/papers/gather-security-dossier"] },
    { promise: "nginx and Caddy with TLS", long: "try-proxies", prints: ["ok", "BAD"] },
    { promise: "an upgrade, and the way back", long: "try-upgrade", prints: ["holds", "FAILS"] },
  ],
  Matrix: [
    {
      promise:
        "who may do what: every page, route, action and mutation as every role; bad inputs are refused",
      unit: [
        "app/_server/bad-inputs",
        "app/_server/request/access",
        "db/mutations/permissions",
        "db/visibility",
      ],
      browser: ["e2e/access.spec", "e2e/actions.spec"],
      prints: ["access cells", "bad inputs"],
    },
    {
      promise: "requests generated from the API's document are answered as it says",
      browser: ["e2e/api-fuzz.spec"],
      prints: ["API requests:"],
    },
  ],
};
