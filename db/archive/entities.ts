import "server-only";
import { getTableColumns, is } from "drizzle-orm";
import { getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import * as agency from "../schema/agency";
import * as articles from "../schema/articles";
import * as attachments from "../schema/attachments";
import * as corrections from "../schema/corrections";
import * as departments from "../schema/departments";
import * as directives from "../schema/directives";
import * as evaluation from "../schema/evaluation";
import * as events from "../schema/events";
import * as indicators from "../schema/indicators";
import * as legalReferences from "../schema/legal-references";
import * as meetings from "../schema/meetings";
import * as notifications from "../schema/notifications";
import * as people from "../schema/people";
import * as privacy from "../schema/privacy";
import * as removedParts from "../schema/removed-parts";
import * as review from "../schema/review";
import * as savedViews from "../schema/saved-views";
import * as stockPhrases from "../schema/stock-phrases";
import * as subtasks from "../schema/subtasks";
import * as users from "../schema/users";
import * as workOrders from "../schema/work-orders";

const MODULES = [
  agency,
  departments,
  people,
  users,
  legalReferences,
  meetings,
  workOrders,
  directives,
  events,
  attachments,
  corrections,
  review,
  indicators,
  articles,
  removedParts,
  notifications,
  savedViews,
  subtasks,
  stockPhrases,
  evaluation,
  privacy,
];

/**
 * Tables that are not exported: they sign people in, hold work of one installation's processes, or follow from other
 * tables.
 */
export const TABLES_LEFT_OUT: readonly string[] = [
  "sessions",
  "sign_in_failures",
  "former_passwords",
  "known_devices",
  "provider_links",
  "second_factors",
  "recovery_codes",
  "used_challenges",
  "password_resets",
  "api_tokens",
  "calendar_addresses",
  "webhooks",
  "api_windows",
  "api_answers",
  "webhook_deliveries",
  "mails",
  "mail_outage",
  "push_messages",
  "push_subscriptions",
  "mail_replies",
  "mailbox_outage",
  "job_runs",
  "leases",
  "faults",
  "present_writers",
  "sheet_imports",
  "imported_rows",
  "staged_days",
  "staged_catalogues",
  "minutes_imports",
  "returned_sheets",
  "closed_counts",
  "register_order",
  "notification_counts",
  "span_changes",
  "row_counts",
];

/** The same for single columns, with the value that an import writes instead. */
const COLUMNS_LEFT_OUT: Readonly<Record<string, unknown>> = {
  // No password has this hash: an administrator gives people who are imported without a password a new one.
  "users.passwordHash": "!",
  "notifications.mailId": null,
};

export type ArchiveColumn = {
  /** Its name in the archive. */
  key: string;
  /** Its name in the table. */
  column: string;
  type: "integer" | "number" | "string" | "boolean" | "json";
  nullable: boolean;
  /** May be absent: the table has a default. */
  optional: boolean;
  values: readonly string[] | null;
  references: { entity: string; key: string } | null;
};

export type ArchiveEntity = {
  /** The name of the table, and of its file in the archive. */
  name: string;
  columns: readonly ArchiveColumn[];
  /** The columns that order its rows. */
  order: readonly string[];
  /** The values that an import writes if the archive has none, by column. */
  instead: Readonly<Record<string, unknown>>;
};

/** Everything in an archive, in a fixed order. @param passwords whether to include the hashes of passwords */
export function listEntities({ passwords = false } = {}): ArchiveEntity[] {
  return MODULES.flatMap((module) => Object.values(module))
    .filter((one) => is(one, SQLiteTable))
    .map((table) => describeTable(table, passwords))
    .filter(({ name }) => !TABLES_LEFT_OUT.includes(name));
}

function describeTable(table: SQLiteTable, passwords: boolean): ArchiveEntity {
  const { name, foreignKeys, primaryKeys } = getTableConfig(table);
  const instead: Record<string, unknown> = {};
  const references = new Map(
    foreignKeys.map((key) => {
      const { columns, foreignTable, foreignColumns } = key.reference();
      const target = keyOf(foreignTable, foreignColumns[0]?.name ?? "");
      return [columns[0]?.name, { entity: getTableConfig(foreignTable).name, key: target }] as const;
    }),
  );
  const columns = Object.entries(getTableColumns(table)).flatMap(([key, column]): ArchiveColumn[] => {
    const path = `${name}.${key}`;
    if (path in COLUMNS_LEFT_OUT && !(passwords && path === "users.passwordHash")) {
      instead[column.name] = COLUMNS_LEFT_OUT[path];
      return [];
    }
    return [
      {
        key,
        column: column.name,
        type: typeOf(column.getSQLType(), column.dataType),
        nullable: !column.notNull,
        optional: column.hasDefault || !column.notNull,
        values: column.enumValues ?? null,
        references: references.get(column.name) ?? null,
      },
    ];
  });
  const ownKey = Object.values(getTableColumns(table)).filter(({ primary }) => primary);
  const order = (primaryKeys[0]?.columns ?? ownKey).map((column) => column.name);
  return { name, columns, order, instead };
}

const keyOf = (table: SQLiteTable, column: string): string =>
  Object.entries(getTableColumns(table)).find(([, { name }]) => name === column)?.[0] ?? column;

function typeOf(sqlType: string, dataType: string): ArchiveColumn["type"] {
  if (dataType === "boolean" || dataType === "json") return dataType;
  if (sqlType === "integer") return "integer";
  return sqlType === "real" || sqlType === "numeric" ? "number" : "string";
}
