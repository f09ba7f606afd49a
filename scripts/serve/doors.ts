// The bounds of every address, in one table: what a request may send there before any other code sees it. Compared
// with the access table by doors.test.ts.

/** Bounds of a body; `bytes` counts all of it, `field` the bytes of one field that is no file, `depth` the nesting of
 * React's own JSON, `seconds` the time from the headers to the last byte. */
export type BodyLimits = { bytes: number; fields: number; field: number; depth: number; seconds: number };

type Bounds = {
  /** The others are refused with 405. */
  methods: readonly string[] | "any";
  /** The media types of a body; without them a body is refused. */
  kinds?: readonly string[];
  /** For a body without a session, and with one. */
  stranger?: BodyLimits;
  known?: BodyLimits;
  /** The handler itself bounds the body while it receives it, because its limit depends on the endpoint. */
  ownBounds?: boolean;
  /** A page of another site may not send it. */
  sameOrigin?: boolean;
};
export type Door = Bounds & { address: string };

const KB = 1024;
const MB = 1024 * KB;

/** A form, and a body, that a browser of ours sends. */
const FORM = "multipart/form-data";
const REPLY = "text/plain";

/**
 * What a form may hold. A stranger signs in or sets up; a known person also sends photos, long texts and sheets with
 * one field for each row.
 */
const STRANGER: BodyLimits = { bytes: 64 * KB, fields: 100, field: 16 * KB, depth: 32, seconds: 10 };
const KNOWN: BodyLimits = { bytes: 80 * MB, fields: 5000, field: 4 * MB, depth: 32, seconds: 300 };

const READ: Bounds = { methods: ["GET", "HEAD"] };
const PAGE: Bounds = {
  methods: ["GET", "HEAD", "POST"],
  kinds: [FORM, REPLY],
  stranger: STRANGER,
  known: KNOWN,
  sameOrigin: true,
};

/**
 * The first line that fits an address holds. A part in brackets is one part of the address, the last one in double
 * brackets or with dots any number.
 */
export const DOORS: readonly Door[] = [
  { address: "/api/health", ...READ },
  {
    address: "/api/auth/[...nextauth]",
    methods: ["GET", "HEAD", "POST"],
    kinds: ["application/x-www-form-urlencoded"],
    stranger: { ...STRANGER, bytes: 16 * KB },
    known: { ...STRANGER, bytes: 16 * KB },
    sameOrigin: true,
  },
  { address: "/sign-in/provider", ...READ },
  { address: "/sign-in/provider/return", ...READ },
  { address: "/api/calendar/[token]", ...READ },
  { address: "/api/live", ...READ },
  {
    address: "/api/meetings/[id]/writers",
    methods: ["PUT"],
    kinds: ["application/json"],
    stranger: STRANGER,
    known: { ...STRANGER, bytes: 4 * KB },
    sameOrigin: true,
  },
  {
    address: "/api/blocks/[kind]/[id]",
    methods: ["PUT"],
    kinds: ["application/json"],
    stranger: STRANGER,
    known: { ...KNOWN, bytes: 2 * MB, seconds: 60 },
    sameOrigin: true,
  },
  { address: "/api/v1/openapi.json", ...READ },
  { address: "/api/v1/[[...path]]", methods: "any", ownBounds: true },
  { address: "/files/[id]", ...READ },
  { address: "/admin/archive/download", ...READ },
  { address: "/admin/users/export", ...READ },
  { address: "/admin/events/export", ...READ },
  { address: "/admin/security/dossier", ...READ },
  { address: "/admin/privacy/incidents/[id]/notice", ...READ },
  { address: "/account/privacy/data", ...READ },
  { address: "/meetings/[id]/documents/[kind]/[format]", ...READ },
  { address: "/meetings/[id]/article/[format]", ...READ },
  { address: "/meetings/import/scans/[id]", ...READ },
  { address: "/meetings/import/scans/[id]/pages/[page]", ...READ },
  { address: "/directives/export", ...READ },
  { address: "/directives/sheet/download", ...READ },
  { address: "/directives/meetings", ...READ },
  { address: "/reports/export", ...READ },
  { address: "/working-days/export", ...READ },
  { address: "/import/sample/[kind]", ...READ },
  { address: "/evaluation/import/sample", ...READ },
  { address: "/import/[id]/problems", ...READ },
  { address: "/import/[id]/reading", ...READ },
  { address: "/directives/[id]/work-order/[format]", ...READ },
  { address: "/evaluation/export/[format]", ...READ },
  { address: "/evaluation/[id]/[format]", ...READ },
  { address: "/notifications/[id]", ...READ },
  // Pictures are made smaller when they are stored; Next's own optimizer is not used and costs much.
  { address: "/_next/image", methods: [] },
  { address: "/_next/[...path]", ...READ },
  { address: "/[[...page]]", ...PAGE },
];

/** Longest address, and most fields in its query: a register's filters and a page's selection fit many times. */
export const MAX_ADDRESS = 8000;
export const MAX_QUERY_FIELDS = 300;

const PATTERNS = DOORS.map((door) => ({ door, pattern: patternOf(door.address) }));

/** The line for a path, which is not decoded: the same bytes that Next compares. */
export const doorOf = (path: string): Door | undefined =>
  PATTERNS.find(({ pattern }) => pattern.test(path))?.door;

function patternOf(address: string): RegExp {
  const parts = address.split("/").slice(1);
  const expression = parts.map((part) => {
    if (part.startsWith("[[...")) return "(?:/.*)?";
    if (part.startsWith("[...")) return "/.+";
    if (part.startsWith("[")) return "/[^/]+";
    return `/${part.replaceAll(".", "\\.")}`;
  });
  return new RegExp(`^${expression.join("")}$`);
}
