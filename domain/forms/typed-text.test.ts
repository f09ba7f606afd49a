import { describe, expect, it } from "vitest";
import { z } from "zod";

/**
 * Characters that XML 1.0 forbids (each alone makes a Word file unreadable), non-characters, and invisible ones.
 */
const TAKEN_OUT = [
  ...["\ufffe", "\uffff", "\u0000", "\u0008", "\u001b", "\u007f", "\u009f", "\ud800", "\udfff"],
  ...["\ufdd0", "\u{1fffe}", "\u{10ffff}", "\u200b", "\u202e", "\ufeff"],
];
const DIRTY = TAKEN_OUT.map((character) => `xin ${character}chào`).join(" ");
const CLEAN = TAKEN_OUT.map(() => "xin chào").join(" ");

/** Never stored: hashed, compared with stored values, or an address that is checked separately. */
const NOT_KEPT =
  /password|signInInput|setUpInput\.code|secondCodeInput|[pP]asskey\w*\.answer|\.next$|\.version$/i;

const modules = import.meta.glob<Record<string, unknown>>("../**/*input.ts", { eager: true });
const schemas = Object.entries(modules).flatMap(([file, exported]) =>
  Object.entries(exported).flatMap(([name, schema]) =>
    schema instanceof z.ZodType ? [{ name: `${file} ${name}`, schema }] : [],
  ),
);

/** Every part of a schema that accepts a string on its own, with its name. */
function partsOf(name: string, schema: unknown): { name: string; schema: z.ZodType }[] {
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, part]) => partsOf(`${name}.${key}`, part));
  }
  if (schema instanceof z.ZodArray) return partsOf(`${name}[]`, schema.element);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return partsOf(name, schema.unwrap());
  }
  if (schema instanceof z.ZodPipe) {
    const inside = partsOf(name, schema.in).filter((part) => part.name !== name);
    if (inside.length > 0) return inside;
  }
  return schema instanceof z.ZodType ? [{ name, schema }] : [];
}

const parts = schemas.flatMap(({ name, schema }) => partsOf(name, schema));

describe("typed text", () => {
  it("loses characters that a document cannot hold, in every form", () => {
    const kept = parts
      .filter(({ name }) => !NOT_KEPT.test(name))
      .flatMap(({ name, schema }) => {
        const parsed = schema.safeParse(DIRTY);
        if (!parsed.success) return [];
        const [text] = [parsed.data].flat();
        if (typeof text !== "string" || text === CLEAN) return [];
        // Where the result is not text ("/" for an invalid address), nothing of the typed text is left.
        return /xin|chào/.test(text) ? [`${name}: ${JSON.stringify(text)}`] : [];
      });
    expect(kept).toEqual([]);
    // Most forms have a text field: a walk that finds none would test nothing.
    expect(parts.filter(({ schema }) => schema.safeParse(DIRTY).success).length).toBeGreaterThan(80);
  });
});
