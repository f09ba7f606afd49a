import { z } from "zod";
import { signedDirective } from "../meetings/signed/content";
import { copied, fixed } from "../meetings/signed/source";
import { WORK_ORDER_ORIGINS } from "./origins";

const key = z.int().positive();
const text = z.string();
const day = z.iso.date();

/** What a work order shares with a directive in minutes; it stands under no heading and no agenda item. */
const { headingId: _, agendaItemId: __, ...directive } = signedDirective.shape;

/**
 * Everything that the hash of a work order covers, in the order of the hashed text: who gave what to whom, how, and
 * who recorded it.
 */
export const signedWorkOrder = z.object({
  /** Increases when the declaration changes. */
  format: copied(z.literal(1)),
  agency: z.object({ name: copied(text), parentBody: copied(text) }),
  id: fixed(key, "work_orders.id"),
  code: fixed(text, "directives.code"),
  year: fixed(z.int(), "work_orders.year"),
  givenOn: fixed(day, "directives.issued_on"),
  origin: fixed(z.enum(WORK_ORDER_ORIGINS), "work_orders.origin"),
  documentNumber: fixed(text, "work_orders.document_number"),
  documentDate: fixed(day.nullable(), "work_orders.document_date"),
  documentIssuer: fixed(text, "work_orders.document_issuer"),
  documentSubject: fixed(text, "work_orders.document_subject"),
  occasion: fixed(text, "work_orders.occasion"),
  /** The clerk who recorded it; "" if the leader gave it in the app. */
  notedByName: fixed(text, "work_orders.noted_by_name"),
  directive: z.object(directive),
  /** Scans of the incoming document with the leader's note. */
  scans: z.array(
    z.object({
      id: fixed(key, "attachments.id"),
      sha256: fixed(text, "attachments.sha256"),
      name: fixed(text, "attachments.name"),
    }),
  ),
});
export type SignedWorkOrder = z.infer<typeof signedWorkOrder>;

/** The text whose hash the leader's act signs. */
export const workOrderContent = (order: Omit<SignedWorkOrder, "format">): string =>
  JSON.stringify(signedWorkOrder.parse({ format: 1, ...order }), null, 1);

/** The content of a signed text; null if it is invalid. */
export function readSignedWorkOrder(content: string): SignedWorkOrder | null {
  try {
    return signedWorkOrder.parse(JSON.parse(content));
  } catch {
    return null;
  }
}
