import { z } from "zod";

/** The shapes that the document names, so that it describes each once. */
export const SHAPES = z.registry<{ id: string }>();

/** Gives a shape the name under which the OpenAPI document lists it. */
export function named<S extends z.ZodType>(id: string, schema: S): S {
  SHAPES.add(schema, { id });
  return schema;
}

export const key = z.int().positive();
export const day = z.iso.date();
/** ISO 8601, UTC. */
export const instant = z.iso.datetime();
