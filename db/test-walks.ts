/** Tables that grow as long as the agency works. */
export const GROWING = [
  "meetings",
  "agenda_items",
  "participants",
  "directives",
  "assignments",
  "assignment_spans",
  "events",
  "notifications",
  "attachments",
  "mails",
  "webhook_deliveries",
  "mail_replies",
  "push_messages",
  "register_order",
  "span_changes",
  "directive_references",
  "agenda_item_references",
  "figures",
  "attendance",
  "subtasks",
];

/** Small indexes of rows that wait, or those whose reading ends at the limit of a list. */
const SMALL_INDEXES = [
  // Thematic reports: one small entry for each.
  "agenda_items_reports",
  // Waiting rows and open work.
  "mails_due",
  "webhook_deliveries_due",
  "assignments_unsettled",
  // Meetings by day and the register's order are left at the list's limit.
  "meetings_held",
  "register_order_given",
];

const NIGHTLY = "once a night, outside every request";
const WHOLE = "an archive, a backup or a check has all rows by intention";
const NEWEST = "from the newest row to the limit of the list";
const ADMINISTRATOR = "an administrator's rare act, which asks whether anything refers to a row";
const FILTERED = "a list by other filters or orders than the usual ones (docs/speed.md)";
const MEETINGS = "meetings alone, a few for each week";

/** Files of the program that read all of a table, and why that is right; "*" for any growing table. */
const ALLOWED: Readonly<Record<string, readonly [tables: string, why: string][]>> = {
  "db/archive/read-rows.ts": [["*", WHOLE]],
  "db/archive/write-rows.ts": [["*", WHOLE]],
  "db/audit/check-events.ts": [["events", `${NEWEST}, and ${WHOLE}`]],
  "db/backup/count-rows.ts": [["*", WHOLE]],
  "db/mutations/files/collect-unused.ts": [["*", NIGHTLY]],
  "db/mutations/privacy/purge-old.ts": [["*", NIGHTLY]],
  "db/mutations/people/create-person.ts": [["*", ADMINISTRATOR]],
  "db/mutations/imports/undo-imported-row.ts": [["*", ADMINISTRATOR]],
  "db/queries/departments/find-dependents.ts": [["*", ADMINISTRATOR]],
  "db/queries/imports/check-import.ts": [
    ["directives", "an import compares its rows with all that were given"],
  ],
  "db/mutations/meetings/find-free-code.ts": [["meetings", MEETINGS]],
  "db/queries/calendar/find-day-consequences.ts": [["meetings", MEETINGS]],
  "db/queries/meetings/list-meetings.ts": [["*", FILTERED]],
  "db/queries/references/list-thematic-reports.ts": [
    ["agenda_items", FILTERED],
    ["meetings", FILTERED],
  ],
  "db/queries/meetings/list-review.ts": [
    ["assignments", "the review before a meeting is opened a few times a month"],
  ],
  "db/queries/privacy/find-own-data.ts": [
    ["*", "all that is stored of a person, when the person asks for it"],
  ],
  "db/queries/directives/list-register.ts": [
    ["assignments", FILTERED],
    ["directives", FILTERED],
  ],
  "db/queries/agency/list-audit-events.ts": [["events", NEWEST]],
  "db/queries/files/list-most-stored.ts": [["attachments", "an administrator's page of the disk"]],
  "db/queries/privacy/count-personal-data.ts": [["*", "an administrator's page of what is stored of people"]],
  "db/mutations/mail/try-mail-now.ts": [["mails", "an administrator's rare act"]],
  "db/queries/audit/find-clock-set-back.ts": [["events", NEWEST]],
  "db/queries/mail/list-mails.ts": [["mails", NEWEST]],
  "db/queries/replies/list-replies.ts": [
    ["mail_replies", "replies by mail are few, and an administrator's page counts them"],
  ],
  "db/queries/search/search.ts": [
    ["*", "along the index of found words (0069), or of a subject without any"],
  ],
};

/** A step of a plan that reads a growing table, or one of its indexes, from end to end. */
export type Walk = { detail: string; table: string };

/**
 * The walks in a statement's plan. SQLite names a table by its alias there.
 * @param plan the details of its steps
 */
export function walksOf(statement: string, plan: readonly string[]): Walk[] {
  if (NOTHING.test(statement)) return [];
  const tables = tablesOf(statement);
  return plan.flatMap((detail) => {
    const [, name = "", index = ""] = /^SCAN (\S+)(?:.* INDEX (\S+))?/.exec(detail) ?? [];
    const table = GROWING.includes(name) ? name : tables.get(name);
    if (table === undefined || SMALL_INDEXES.includes(index)) return [];
    return [{ detail, table }];
  });
}

/** Whether a walk is one that its file may take. */
export const isAllowedWalk = ({ table }: Walk, file: string): boolean =>
  (ALLOWED[file] ?? []).some(([tables]) => tables === "*" || tables === table);

/** A condition that nothing fulfils, for a reader without rights or an empty list: SQLite reads no row. */
const NOTHING = /(\(|\band|\bwhere)\s+?\(*(0|false)\s*(\)|\b(and|order|limit)\b|$)|\((0|false)\b/i;

/** The growing tables of a statement by their aliases. */
function tablesOf(statement: string): Map<string, string> {
  const named = new RegExp(`(?:from|join|,)\\s+"?(${GROWING.join("|")})"?\\s+(?:as\\s+)?"?(\\w+)"?`, "gi");
  return new Map([...statement.matchAll(named)].map(([, table = "", alias = ""]) => [alias, table]));
}
