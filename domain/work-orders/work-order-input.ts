import { z } from "zod";
import { propertyFields } from "../directives/property-input";
import { id, ids, optionalDay, optionalId, optionalLine, text, ticked } from "../forms/fields";
import { WORK_ORDER_ORIGINS } from "./origins";

const words = text(5000);

export const readWorkInput = z.object({ text: words, givenOn: optionalDay });

/** What depends on how the work was given; the fields of the other origins are dropped. */
const originFields = {
  origin: z.enum(WORK_ORDER_ORIGINS, "invalid").default("order"),
  documentNumber: optionalLine(60),
  documentDate: optionalDay,
  documentIssuer: optionalLine(200),
  documentSubject: optionalLine(500),
  scan: ids,
  occasion: optionalLine(300),
};

const { asksNothing: _, ...properties } = propertyFields;

/** A piece of work given outside a meeting. */
export const giveWorkInput = z
  .object({
    text: words,
    /** Made from the text if empty. */
    summary: optionalLine(200),
    leadId: optionalId,
    coordinating: ids,
    deadline: optionalDay,
    ...properties,
    /** The leader who gave it; null for the leader who sends the form. */
    givenByUserId: optionalId,
    /** The day on which it was given; null for today. */
    givenOn: optionalDay,
    reviewed: ticked,
    ...originFields,
  })
  .superRefine((one, context) => {
    const fault = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    if (one.leadId === null && !one.toAllDepartments) fault("leadId", "lead_missing");
    if (one.leadId !== null && one.coordinating.includes(one.leadId) && !one.toAllDepartments) {
      fault("coordinating", "lead_also_coordinates");
    }
    if (one.period !== null && (one.deadline !== null || one.undated)) fault("period", "deadline_or_period");
    else if (one.period === null && (one.deadline === null) !== one.undated) {
      fault("deadline", "deadline_or_undated");
    }
    if (one.origin === "document" && one.documentNumber === "") fault("documentNumber", "required");
    if (one.origin === "document" && one.documentDate === null) fault("documentDate", "required");
    if (one.origin === "document" && one.documentIssuer === "") fault("documentIssuer", "required");
  })
  .transform(({ documentNumber, documentDate, documentIssuer, documentSubject, scan, occasion, ...one }) => ({
    ...one,
    ...(one.origin === "document"
      ? { documentNumber, documentDate, documentIssuer, documentSubject, scan }
      : { documentNumber: "", documentDate: null, documentIssuer: "", documentSubject: "", scan: [] }),
    occasion: one.origin === "conversation" ? occasion : "",
  }));
export type GiveWorkInput = z.output<typeof giveWorkInput>;

/** More tasks in one sentence are certainly a slip. */
export const MOST_WORKS = 12;
/** A field of one of several tasks: "1.leadId" is the lead of the second. */
const WORK_FIELD = /^(\d{1,2})\.(\w{1,40})$/;

/** What all tasks of one sentence share. */
export const SHARED_BY_WORKS = [
  "givenByUserId",
  "givenOn",
  "reviewed",
  ...Object.keys(originFields),
] as const;

/** The tasks of one sentence, each a work order of its own: the fields of a task have its number before their name. */
export const giveWorksInput = z
  .looseObject({
    /** The form is shown again, empty, instead of the page of what was given. */
    stay: ticked,
  })
  .transform((typed, context) => {
    const sent: Record<string, unknown>[] = [];
    for (const [name, value] of Object.entries(typed)) {
      const [, place, field] = WORK_FIELD.exec(name) ?? [];
      if (place === undefined || field === undefined || Number(place) >= MOST_WORKS) continue;
      sent[Number(place)] = { ...sent[Number(place)], [field]: value };
    }
    const shared = Object.fromEntries(SHARED_BY_WORKS.map((name) => [name, typed[name]]));
    const works = Object.entries(sent).flatMap(([place, fields]) => {
      const one = giveWorkInput.safeParse({ ...fields, ...shared });
      for (const { path, message } of one.error?.issues ?? []) {
        const field = String(path[0]);
        const own = SHARED_BY_WORKS.some((name) => name === field) ? field : `${place}.${field}`;
        context.addIssue({ code: "custom", path: [own], message });
      }
      return one.data ?? [];
    });
    if (sent.length === 0) context.addIssue({ code: "custom", path: ["0.text"], message: "required" });
    return { works, stay: typed.stay };
  });
export type GiveWorksInput = z.output<typeof giveWorksInput>;

export const reviewWorkInput = z.object({ directiveId: id, version: id, reviewed: ticked });
export type ReviewWorkInput = z.output<typeof reviewWorkInput>;

export const addScansInput = z.object({ directiveId: id, scan: ids });
export type AddScansInput = z.output<typeof addScansInput>;
