import { z } from "zod";
import { day, named } from "./named";

export const agency = named(
  "Agency",
  z.object({
    name: z.string(),
    shortName: z.string(),
    parentBody: z.string(),
    place: z.string(),
    symbol: z.string(),
    /** Settings that are missing before minutes can be submitted and signed; empty if none. */
    missingSettings: z.array(z.object({ code: z.string(), title: z.string() })),
  }),
);

/** A day off, or a make-up day on a Saturday or Sunday, with its legal source. */
export const dayOff = named(
  "DayOff",
  z.object({
    day,
    kind: z.enum(["off", "make-up"]),
    name: z.string(),
    documentNumber: z.string(),
    documentDate: day.nullable(),
    documentLink: z.string(),
  }),
);
