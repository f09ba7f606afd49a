import { z } from "zod";
import { giveWork } from "@/db/mutations/orders/give-work";
import { findGivenAgain } from "@/db/queries/orders/find-given-again";
import type { DirectiveProperties } from "@/domain/directives/properties";
import { eachProperty, type Property } from "@/domain/directives/properties";
import { WORK_ORDER_ORIGINS } from "@/domain/work-orders/origins";
import { giveWorkInput } from "@/domain/work-orders/work-order-input";
import { parseInput } from "../../request/refusal";
import { found, nothing } from "../asked";
import { directiveShown } from "../directive-shown";
import { writing } from "../endpoint";
import { directive } from "../shapes/directives";

const key = z.int().positive();
const words = (limit: number) => z.string().max(limit).default("");

type Sent = { [N in keyof DirectiveProperties]: z.ZodType<DirectiveProperties[N] | undefined> };
const { asksNothing: _, ...properties } = eachProperty<Sent>(sentField);

/** A property of a directive in JSON. */
function sentField(property: Property): z.ZodType {
  switch (property.kind) {
    case "line":
      return words(property.limit);
    case "box":
      return z.boolean().default(false);
    case "choice":
      return z
        .enum(property.values as [string, ...string[]])
        .nullable()
        .default(null);
  }
}

const body = z.strictObject({
  text: z.string().min(1).max(5000),
  summary: words(200),
  leadId: key.nullable().default(null),
  coordinatingIds: z.array(key).max(200).default([]),
  deadline: z.iso.date().nullable().default(null),
  ...properties,
  givenByUserId: key.nullable().default(null),
  givenOn: z.iso.date().nullable().default(null),
  reviewed: z.boolean().default(false),
  origin: z.enum(WORK_ORDER_ORIGINS).default("order"),
  documentNumber: words(60),
  documentDate: z.iso.date().nullable().default(null),
  documentIssuer: words(200),
  documentSubject: words(500),
  scanIds: z.array(key).max(12).default([]),
  occasion: words(300),
});

/** Work given between meetings by a program: the leader's own, or a clerk's who records it for one. */
export const WORK_ORDERS = [
  writing({
    id: "giveWork",
    path: "/work-orders",
    tag: "work",
    scope: "write:work-orders",
    params: nothing,
    query: nothing,
    body: { kind: "json", schema: body },
    answer: { kind: "one", schema: directive, status: 201 },
    run: ({ db, actor, now, body: sent, again }) => {
      const input = parseInput(giveWorkInput, asTyped(sent));
      const id = again
        ? found(findGivenAgain(db, actor, input.text))
        : giveWork(db, actor, input, now).directiveId;
      return directiveShown(db, actor, id, now);
    },
  }),
];

/** JSON has null where a form has an empty field, and true where it has a ticked box. */
function asTyped({ coordinatingIds, scanIds, ...sent }: z.output<typeof body>): object {
  const fields = Object.entries(sent)
    .filter(([, value]) => value !== null && value !== false)
    .map(([name, value]) => [name, value === true ? "on" : value]);
  return { ...Object.fromEntries(fields), coordinating: coordinatingIds, scan: scanIds };
}
