import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

export const legalReferences = sqliteTable(
  "legal_references",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    kind: text("kind").notNull(),
    number: text("number").notNull(),
    issuedOn: text("issued_on"),
    issuer: text("issuer").notNull().default(""),
    subject: text("subject").notNull().default(""),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    uniqueIndex("legal_references_number").on(t.number, t.issuer),
    index("legal_references_day").on(t.issuedOn),
  ],
);
