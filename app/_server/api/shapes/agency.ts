import { z } from "zod";
import { GRANT_KINDS } from "@/domain/actor";
import { SCOPES } from "@/domain/api/scopes";
import { day, instant, key, named } from "./named";
import { bucketCounts } from "./reports";

export const me = named(
  "Me",
  z.object({
    userId: key,
    personId: key,
    name: z.string(),
    account: z.string(),
    locale: z.enum(["vi", "en"]),
    grants: z.array(z.object({ kind: z.enum(GRANT_KINDS), departmentId: key.nullable() })),
    token: z.object({
      name: z.string(),
      kind: z.enum(["personal", "service"]),
      scopes: z.array(z.enum(SCOPES)),
      expiresAt: instant,
    }),
  }),
);

const departmentFields = {
  id: key,
  name: z.string(),
  abbreviation: z.string(),
  active: z.boolean(),
  successor: z.object({ id: key, name: z.string() }).nullable(),
};
export const department = named("Department", z.object({ ...departmentFields, heads: z.array(z.string()) }));
export const departmentInFull = named(
  "DepartmentInFull",
  z.object({
    ...departmentFields,
    predecessors: z.array(z.object({ id: key, name: z.string() })),
    formerNames: z.array(z.object({ name: z.string(), untilDay: day })),
    staff: z.array(z.object({ id: key, name: z.string(), title: z.string() })),
    /** Past, current and future heads; fromDay is null if since before days were recorded. */
    heads: z.array(
      z.object({
        personId: key,
        name: z.string(),
        fromDay: day.nullable(),
        toDay: day.nullable(),
      }),
    ),
    /** Deputies of the head; endedOn if ended early. */
    deputies: z.array(
      z.object({
        id: key,
        name: z.string(),
        namedBy: z.string().nullable(),
        fromDay: day,
        toDay: day,
        endedOn: day.nullable(),
      }),
    ),
    counts: z.object({ lead: bucketCounts, coordinating: bucketCounts }),
  }),
);

const personFields = {
  id: key,
  name: z.string(),
  active: z.boolean(),
  birthDay: z.int().min(1).max(31).nullable(),
  birthMonth: z.int().min(1).max(12).nullable(),
};
export const person = named(
  "Person",
  z.object({ ...personFields, titles: z.array(z.object({ title: z.string(), where: z.string() })) }),
);
export const personInFull = named(
  "PersonInFull",
  z.object({
    ...personFields,
    birthYear: z.int().nullable(),
    titles: z.array(z.object({ title: z.string(), where: z.string(), fromDay: day, toDay: day.nullable() })),
    inCharge: z.array(z.object({ directiveId: key, code: z.string().nullable(), summary: z.string() })),
  }),
);

export const reference = named(
  "Reference",
  z.object({
    id: key,
    kind: z.string(),
    number: z.string(),
    issuedOn: day.nullable(),
    issuer: z.string(),
    subject: z.string(),
  }),
);

export const indicator = named(
  "Indicator",
  z.object({
    id: key,
    name: z.string(),
    unit: z.string(),
    higherIsBetter: z.boolean(),
    active: z.boolean(),
    figures: z.array(
      z.object({
        id: key,
        asOf: day,
        value: z.number(),
        note: z.string(),
        meeting: z.object({ id: key, code: z.string() }).nullable(),
      }),
    ),
    targets: z.array(
      z.object({
        id: key,
        year: z.int(),
        value: z.number(),
        reference: z.object({ id: key, kind: z.string(), number: z.string() }).nullable(),
      }),
    ),
  }),
);
