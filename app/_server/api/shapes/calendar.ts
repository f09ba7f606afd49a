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
    /** What must be set before minutes are submitted and signed; empty when nothing is missing. */
    missingSettings: z.array(z.object({ code: z.string(), title: z.string() })),
  }),
);

/** A day off, or a Saturday or Sunday on which work makes up for one, with the document that it rests on. */
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
