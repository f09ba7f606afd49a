import { z } from "zod";
import { BUCKETS } from "@/domain/directives/buckets";
import { AGES } from "@/domain/directives/period-report";
import { day, key, named } from "./named";

const count = z.int().nonnegative();
const countsOf = <K extends string>(keys: readonly K[]) =>
  z.object(Object.fromEntries(keys.map((one) => [one, count])) as Record<K, typeof count>);

/** How many assignments are in each bucket, how many of all have a deadline, and the parts of open-overdue. */
export const bucketCounts = countsOf([...BUCKETS, "dated", "overdue", "reported-late"]);

const figures = named(
  "ReportFigures",
  z.object({
    counts: bucketCounts,
    medianDays: z.number().nullable(),
    extensions: count,
    urges: count,
  }),
);

export const report = named(
  "Report",
  z.object({
    from: day,
    to: day,
    asOf: day,
    agency: figures,
    departments: z.array(z.object({ id: key, name: z.string(), lead: figures, coordinating: figures })),
    givers: z.array(z.object({ id: key.nullable(), name: z.string(), figures })),
    months: z.array(z.object({ month: z.string(), figures })),
    ages: countsOf(AGES.map(({ key: age }) => age)),
  }),
);
