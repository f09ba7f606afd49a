const HEAD = `-- How many rows a growing table has, kept in the write that adds or removes one (db/schema/kept.ts).
-- Written by db/row-counts.ts; npm run db:generate writes it again.`;

/** The tables of an archive that grow as long as the agency works: their rows are kept as a count, not counted. */
export const COUNTED_TABLES: readonly string[] = [
  "agenda_item_people",
  "agenda_item_references",
  "agenda_items",
  "articles",
  "assignment_spans",
  "assignments",
  "attachments",
  "attendance",
  "corrections",
  "directive_headings",
  "directive_references",
  "directives",
  "evaluation_confirmations",
  "evaluation_judgements",
  "evaluation_scores",
  "events",
  "figures",
  "legal_references",
  "meetings",
  "notifications",
  "participants",
  "picture_sizes",
  "removed_parts",
  "review_decisions",
  "stored_files",
  "subtasks",
  "work_orders",
];

/**
 * The migration that keeps the counts: each table's row of row_counts, and two triggers a table that change it. Stored files
 * have the sum of their sizes besides.
 */
export function writeRowCounts(): string {
  const statements = COUNTED_TABLES.flatMap((table) => [
    `INSERT INTO row_counts (name, rows, bytes) SELECT '${table}', count(*), 0 FROM ${table};`,
    keep(table, "added", "INSERT", "rows = rows + 1"),
    keep(table, "removed", "DELETE", "rows = rows - 1"),
  ]);
  const sizes = [
    "UPDATE row_counts SET bytes = (SELECT coalesce(sum(size), 0) FROM stored_files) WHERE name = 'stored_files';",
    keep("stored_files", "size_added", "INSERT", "bytes = bytes + NEW.size"),
    keep("stored_files", "size_changed", "UPDATE OF size", "bytes = bytes + NEW.size - OLD.size"),
    keep("stored_files", "size_removed", "DELETE", "bytes = bytes - OLD.size"),
  ];
  return `${HEAD}\n${[...statements, ...sizes].join("\n--> statement-breakpoint\n")}\n`;
}

function keep(table: string, name: string, after: string, change: string): string {
  return `CREATE TRIGGER ${table}_kept_${name} AFTER ${after} ON ${table} BEGIN UPDATE row_counts SET ${change} WHERE name = '${table}'; END;`;
}
