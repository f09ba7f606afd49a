import { z } from "zod";
import { day, id, optionalText, text, ticked, time } from "../forms/fields";
import { PRIVACY_REQUEST_KINDS } from "./request-clock";

/** What the offered text leaves to be filled: "(ghi họ tên, điện thoại)". */
const BLANK = /\((?:ghi|enter)\s[^()\n]{3,60}\)/iu;

export const publishNoticeInput = z.object({
  text: text(20_000).refine((typed) => !BLANK.test(typed), "still_to_fill"),
});
export const readNoticeInput = z.object({ noticeId: id });
export const askPrivacyInput = z.object({
  kind: z.enum(PRIVACY_REQUEST_KINDS, "invalid"),
  text: text(2000),
});
export type AskPrivacyInput = z.output<typeof askPrivacyInput>;
export const answerPrivacyInput = z.object({
  requestId: id,
  accepted: z.enum(["yes", "no"], "invalid").transform((chosen) => chosen === "yes"),
  answer: text(2000),
});
export type AnswerPrivacyInput = z.output<typeof answerPrivacyInput>;
export const extendPrivacyInput = z.object({ requestId: id, reason: text(1000) });
export const finishPrivacyInput = z.object({ requestId: id, result: text(2000) });

export const birthdayConsentInput = z.object({ personId: id, consents: ticked });
export type BirthdayConsentInput = z.output<typeof birthdayConsentInput>;
export const ownBirthdayConsentInput = birthdayConsentInput.omit({ personId: true });

export const recordIncidentInput = z
  .object({
    day,
    time,
    serious: ticked,
    nature: text(4000),
    affected: optionalText(4000),
    measures: optionalText(4000),
  })
  // A time typed in the agency is of its zone.
  .transform(({ day: on, time: at, ...rest }) => ({
    ...rest,
    detectedAt: new Date(`${on}T${at}:00+07:00`).toISOString(),
  }));
export type RecordIncidentInput = z.output<typeof recordIncidentInput>;
export const noteIncidentInput = z.object({
  incidentId: id,
  step: z.enum(["first-notice", "report"], "invalid"),
});
