import { z } from "zod";
import type { SignedTable } from "./lives-on";

/** "agenda_items.title" */
export type Column = `${SignedTable}.${string}`;

/** Where a signed value comes from: columns that never change again, or a name copied into the signed text. */
export type Source = { columns: readonly Column[] };

const SOURCES = z.registry<Source>();

/** A signed value that is stored in these columns: the database refuses to change them after the signature. */
export const fixed = <S extends z.ZodType>(schema: S, ...columns: [Column, ...Column[]]): S =>
  from(schema, columns);

/**
 * A signed value that other rows may change later, such as the name of a department or the ordinal of a ceremony:
 * it is stored in the signed text only.
 */
export const copied = <S extends z.ZodType>(schema: S): S => from(schema, []);

/** A copy of the schema, because one schema may declare several values. */
function from<S extends z.ZodType>(schema: S, columns: readonly Column[]): S {
  const own = schema.clone();
  SOURCES.add(own, { columns });
  return own;
}

/** A value of the signed content: "directives[].text" and where it comes from. */
export type SignedValue = { path: string; source: Source };

/**
 * Every value that a schema declares, in order.
 * @throws if one does not declare its source
 */
export function listSignedValues(schema: z.ZodType, path = ""): SignedValue[] {
  const source = SOURCES.get(schema);
  if (source) return [{ path, source }];
  if (schema instanceof z.ZodNullable) return listSignedValues(inner(schema.unwrap()), path);
  if (schema instanceof z.ZodArray) return listSignedValues(inner(schema.element), `${path}[]`);
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, value]) =>
      listSignedValues(inner(value), path === "" ? key : `${path}.${key}`),
    );
  }
  throw new Error(`${path} does not say where it comes from`);
}

/** Of zod's two kinds of schema, the one with methods. */
function inner(schema: unknown): z.ZodType {
  if (schema instanceof z.ZodType) return schema;
  throw new Error("a part of the declaration is no schema");
}

/** A value of the signed content without copied values, so that rows can be compared with it. */
export function withoutCopies(schema: z.ZodType, value: unknown): unknown {
  const source = SOURCES.get(schema);
  if (source) return source.columns.length > 0 ? value : undefined;
  if (schema instanceof z.ZodNullable) {
    return value === null ? null : withoutCopies(inner(schema.unwrap()), value);
  }
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((one) => withoutCopies(inner(schema.element), one));
  }
  if (schema instanceof z.ZodObject && typeof value === "object" && value !== null) {
    const entries = new Map(Object.entries(value));
    return Object.fromEntries(
      Object.entries(schema.shape).map(([key, part]) => [key, withoutCopies(inner(part), entries.get(key))]),
    );
  }
  return value;
}
