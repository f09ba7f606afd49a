import { expect, it } from "vitest";
import type { z } from "zod";
import { complaintsOf } from "../test-complaints-of";
import {
  answerPrivacyInput,
  askPrivacyInput,
  birthdayConsentInput,
  extendPrivacyInput,
  finishPrivacyInput,
  noteIncidentInput,
  ownBirthdayConsentInput,
  publishNoticeInput,
  readNoticeInput,
  recordIncidentInput,
} from "./privacy-input";

const asked = { kind: "view", text: "Cho tôi xem dữ liệu của tôi." };
const answered = { requestId: "1", accepted: "yes", answer: "Đồng ý." };
const incident = { day: "28/11/2026", time: "10:30", nature: "Mất máy tính xách tay." };

it.each<[string, z.ZodType, Record<string, unknown>, string]>([
  ["a notice", publishNoticeInput, { text: "t".repeat(20_000) }, ""],
  ["a notice that is too long", publishNoticeInput, { text: "t".repeat(20_001) }, "text: too_long"],
  ["an empty notice", publishNoticeInput, { text: " " }, "text: required"],
  [
    "a notice with a blank",
    publishNoticeInput,
    { text: "Đầu mối: (ghi họ tên, điện thoại)." },
    "text: still_to_fill",
  ],
  ["a notice with brackets", publishNoticeInput, { text: "Đầu mối (Văn phòng): 0225." }, ""],
  ["a notice that was read", readNoticeInput, { noticeId: "3" }, ""],
  ["no notice", readNoticeInput, { noticeId: "0" }, "noticeId: required"],
  ["an unknown request", askPrivacyInput, { ...asked, kind: "copy" }, "kind: invalid"],
  ["a request without words", askPrivacyInput, { ...asked, text: "" }, "text: required"],
  ["a long request", askPrivacyInput, { ...asked, text: "t".repeat(2000) }, ""],
  ["a request that is too long", askPrivacyInput, { ...asked, text: "t".repeat(2001) }, "text: too_long"],
  ["an answer", answerPrivacyInput, answered, ""],
  ["an answer of neither", answerPrivacyInput, { ...answered, accepted: "on" }, "accepted: invalid"],
  ["an answer without words", answerPrivacyInput, { ...answered, answer: "" }, "answer: required"],
  ["a long answer", answerPrivacyInput, { ...answered, answer: "t".repeat(2000) }, ""],
  [
    "an answer that is too long",
    answerPrivacyInput,
    { ...answered, answer: "t".repeat(2001) },
    "answer: too_long",
  ],
  ["an extension", extendPrivacyInput, { requestId: "1", reason: "t".repeat(1000) }, ""],
  [
    "an extension that is too long",
    extendPrivacyInput,
    { requestId: "1", reason: "t".repeat(1001) },
    "reason: too_long",
  ],
  ["an extension without a reason", extendPrivacyInput, { requestId: "1", reason: "" }, "reason: required"],
  ["a result", finishPrivacyInput, { requestId: "1", result: "t".repeat(2000) }, ""],
  [
    "a result that is too long",
    finishPrivacyInput,
    { requestId: "1", result: "t".repeat(2001) },
    "result: too_long",
  ],
  ["an incident", recordIncidentInput, incident, ""],
  ["an incident without a time", recordIncidentInput, { ...incident, time: undefined }, "time: required"],
  ["an incident without words", recordIncidentInput, { ...incident, nature: "" }, "nature: required"],
  ["a long incident", recordIncidentInput, { ...incident, nature: "t".repeat(4000) }, ""],
  [
    "too long an incident",
    recordIncidentInput,
    { ...incident, nature: "t".repeat(4001) },
    "nature: too_long",
  ],
  ["too many people", recordIncidentInput, { ...incident, affected: "t".repeat(4001) }, "affected: too_long"],
  [
    "too many measures",
    recordIncidentInput,
    { ...incident, measures: "t".repeat(4001) },
    "measures: too_long",
  ],
  ["a first notice", noteIncidentInput, { incidentId: "1", step: "first-notice" }, ""],
  ["a report", noteIncidentInput, { incidentId: "1", step: "report" }, ""],
  ["another step", noteIncidentInput, { incidentId: "1", step: "second-notice" }, "step: invalid"],
])("of %s it says what is wrong", (_, schema, typed, complaints) => {
  expect(complaintsOf(schema, typed)).toBe(complaints);
});

it.each(["view", "correct", "supply", "withdraw", "restrict", "object", "delete", "protect"])(
  "people may ask to %s their data",
  (kind) => {
    expect(askPrivacyInput.parse({ ...asked, kind }).kind).toBe(kind);
  },
);

it.each([
  ["yes", true],
  ["no", false],
])("the answer %s accepts a request: %s", (accepted, accepts) => {
  expect(answerPrivacyInput.parse({ ...answered, accepted })).toEqual({
    requestId: 1,
    accepted: accepts,
    answer: "Đồng ý.",
  });
});

it.each([
  ["on", true],
  [undefined, false],
])("consent to the birthday is a box that is %s: %s", (consents, is) => {
  expect(birthdayConsentInput.parse({ personId: "4", consents })).toEqual({ personId: 4, consents: is });
  expect(ownBirthdayConsentInput.parse({ consents })).toEqual({ consents: is });
});

it.each([
  ["00:00", ""],
  ["09:05", ""],
  ["19:59", ""],
  ["23:59", ""],
  ["24:00", "time: not_a_time"],
  ["30:00", "time: not_a_time"],
  ["10:60", "time: not_a_time"],
  ["9:05", ""],
  ["9h05", ""],
  ["10:305", "time: not_a_time"],
  ["", "time: required"],
  ["  ", "time: required"],
])("of the time %j it says: %s", (time, complaints) => {
  expect(complaintsOf(recordIncidentInput, { ...incident, time })).toBe(complaints);
});

it.each([
  ["28/11/2026", "10:30", "2026-11-28T03:30:00.000Z"],
  ["28/11/2026", "06:59", "2026-11-27T23:59:00.000Z"],
  ["28/11/2026", "07:00", "2026-11-28T00:00:00.000Z"],
  ["01/01/2027", "00:00", "2026-12-31T17:00:00.000Z"],
  ["01/01/2027", "9h05", "2027-01-01T02:05:00.000Z"],
])("an incident of %s at %s in the agency was detected at %s", (day, time, detectedAt) => {
  expect(recordIncidentInput.parse({ ...incident, day, time, serious: "on" })).toEqual({
    detectedAt,
    serious: true,
    nature: "Mất máy tính xách tay.",
    affected: "",
    measures: "",
  });
});
