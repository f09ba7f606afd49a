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
    /** The form is shown again, empty, instead of the page of what was given. */
    stay: ticked,
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

export const reviewWorkInput = z.object({ directiveId: id, version: id, reviewed: ticked });
export type ReviewWorkInput = z.output<typeof reviewWorkInput>;
