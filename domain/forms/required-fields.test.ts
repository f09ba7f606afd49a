import { describe, expect, it } from "vitest";
import type { z } from "zod";
import {
  changeMailInput,
  changePasswordInput,
  createUserInput,
  giveGrantInput,
  setUpInput,
} from "../access/account-input";
import { saveSettingsInput } from "../agency/agency-input";
import { actOnRowsInput } from "../directives/directive-input";
import { importMinutesInput } from "../meetings/import-input";
import {
  addCorrectionInput,
  addParticipantInput,
  attachFilesInput,
  attachScanInput,
  cancelMeetingInput,
  changeSeriesInput,
  decideInput,
  planMeetingInput,
  postponeMeetingInput,
  proposeDirectiveInput,
  recordOfficialNumberInput,
  recordPaperSignatureInput,
  sendBackMeetingInput,
} from "../meetings/meeting-input";
import { addPositionInput, createPersonInput } from "../people/person-input";
import { optionalId, optionalWholeNumber } from "./fields";

type Typed = Record<string, unknown>;
type Form = {
  schema: z.ZodType;
  /** As the page sends it when everything is right. */
  typed: Typed;
  /** What is typed otherwise, and what the form then says where; "" where it is right as well. */
  otherwise: readonly [Typed, string][];
};

const hash = "a".repeat(64);
const passwords = { password: "mot-cau-du-dai", passwordAgain: "mot-cau-du-dai" };
const directive = {
  meetingId: "1",
  summary: "Rà soát dự án",
  text: "Phòng Đầu tư rà soát dự án.",
  leadId: "2",
};
const decided = {
  meetingId: "1",
  assignmentId: "2",
  version: "1",
  unit: "3",
  kind: "confirm",
  deadline: "",
  note: "",
  at: "signature",
};
const imported = {
  seriesId: "1",
  title: "Lễ chào cờ",
  heldOn: "01/07/2024",
  "directive.0.keep": "on",
  "directive.0.summary": "Rà soát dự án",
  "directive.0.text": "Phòng Đầu tư rà soát dự án.",
};

const FORMS: Record<string, Form> = {
  "a planned meeting": {
    schema: planMeetingInput,
    typed: { seriesId: "1", title: "Lễ chào cờ", heldOn: "01/07/2024", begin: "planned" },
    otherwise: [
      [{ title: " " }, "title: required"],
      [{ heldOn: "" }, "heldOn: required"],
      [{ heldOn: "31/02/2024" }, "heldOn: not_a_date"],
      [{ seriesId: "" }, "seriesId: required"],
      [{ startsAt: "7h30" }, ""],
      [{ startsAt: "24:00" }, "startsAt: not_a_time"],
    ],
  },
  "a postponed meeting": {
    schema: postponeMeetingInput,
    typed: { meetingId: "1", version: "1", heldOn: "08/07/2024", reason: "Bão." },
    otherwise: [
      [{ reason: "" }, "reason: required"],
      [{ heldOn: "" }, "heldOn: required"],
    ],
  },
  "a cancelled meeting": {
    schema: cancelMeetingInput,
    typed: { meetingId: "1", version: "1", reason: "Bão." },
    otherwise: [[{ reason: " \n" }, "reason: required"]],
  },
  "minutes sent back": {
    schema: sendBackMeetingInput,
    typed: { meetingId: "1", version: "1", reason: "Thiếu hạn." },
    otherwise: [[{ reason: "" }, "reason: required"]],
  },
  "a signature on paper": {
    schema: recordPaperSignatureInput,
    typed: {
      meetingId: "1",
      contentHash: hash,
      signedByName: "Lê Thử",
      signedByPosition: "Trưởng ban",
      signedOn: "02/07/2024",
      scan: ["7"],
    },
    otherwise: [
      [{ signedByName: "" }, "signedByName: required"],
      [{ signedByPosition: "" }, "signedByPosition: required"],
      [{ signedOn: "" }, "signedOn: required"],
      [{ scan: [] }, "scan: scan_missing"],
      [{ contentHash: "a" }, "contentHash: invalid"],
    ],
  },
  "an official number": {
    schema: recordOfficialNumberInput,
    typed: { meetingId: "1", officialNumber: "12/BB-BQL", officialDate: "03/07/2024" },
    otherwise: [
      [{ officialNumber: "" }, "officialNumber: required"],
      [{ officialDate: "" }, "officialDate: required"],
    ],
  },
  "an attached scan": {
    schema: attachScanInput,
    typed: { meetingId: "1", files: ["7"] },
    otherwise: [[{ files: [] }, "files: scan_missing"]],
  },
  "attached photos": {
    schema: attachFilesInput,
    typed: { meetingId: "1", place: "photo", files: ["7", "8"] },
    otherwise: [[{ files: [] }, "files: files_missing"]],
  },
  "a line of meetings": {
    schema: changeSeriesInput,
    typed: { seriesId: "1", version: "x", name: "Chào cờ", rhythmNth: "1", rhythmWeekday: "1", active: "on" },
    otherwise: [
      [{ rhythmNth: "", rhythmWeekday: "" }, ""],
      [{ rhythmNth: "" }, "rhythmWeekday: rhythm_incomplete"],
      [{ rhythmWeekday: "" }, "rhythmWeekday: rhythm_incomplete"],
      [{ rhythmNth: "6" }, "rhythmNth: too_big"],
      [{ rhythmNth: "0" }, "rhythmNth: too_small"],
      [{ rhythmWeekday: "6" }, "rhythmWeekday: too_big"],
    ],
  },
  "a participant": {
    schema: addParticipantInput,
    typed: { meetingId: "1", personId: "", name: "Khách mời", role: "guest", presence: "present" },
    otherwise: [
      [{ personId: "4", name: "" }, ""],
      [{ name: "" }, "personId: required"],
    ],
  },
  "a correction": {
    schema: addCorrectionInput,
    typed: { meetingId: "1", place: "item:12" },
    otherwise: [
      [{ place: "directive:7" }, ""],
      [{ place: "" }, "place: required"],
      [{ place: "photo:7" }, "place: required"],
    ],
  },
  "a proposed directive": {
    schema: proposeDirectiveInput,
    typed: { ...directive, coordinating: ["3"], deadline: "31/07/2024" },
    otherwise: [
      [{ summary: "" }, "summary: required"],
      [{ text: "" }, "text: required"],
      [{ coordinating: ["2", "3"] }, "coordinating: lead_also_coordinates"],
      [{ leadId: "" }, ""],
      [{ undated: "on" }, "deadline: deadline_or_undated"],
      [{ undated: "on", deadline: "" }, ""],
      [{ period: "month" }, "period: deadline_or_period"],
      [{ period: "month", deadline: "", undated: "on" }, "period: deadline_or_period"],
      [{ period: "month", deadline: "" }, ""],
    ],
  },
  "a directive of imported minutes": {
    schema: importMinutesInput,
    typed: imported,
    otherwise: [
      [{ "directive.0.text": "" }, "directive.0.text: required"],
      [{ "directive.0.keep": "", "directive.0.text": "" }, ""],
      [{ "directive.0.deadline": "31/07/2024" }, ""],
      [
        { "directive.0.deadline": "31/07/2024", "directive.0.undated": "on" },
        "directive.0.deadline: deadline_or_undated",
      ],
      [{ "directive.0.undated": "on" }, ""],
      [{ "directive.0.period": "month" }, ""],
      [
        { "directive.0.period": "month", "directive.0.undated": "on" },
        "directive.0.period: deadline_or_period",
      ],
      [
        { "directive.0.period": "month", "directive.0.deadline": "31/07/2024" },
        "directive.0.period: deadline_or_period",
      ],
    ],
  },
  "a decision at a review": {
    schema: decideInput,
    typed: decided,
    otherwise: [
      [{ kind: "carry-over" }, ""],
      [{ kind: "extend", deadline: "31/07/2024" }, ""],
      [{ kind: "extend" }, "deadline: required"],
      [{ kind: "extend", deadline: "31/07/2024", at: "once" }, "note: required"],
      [{ kind: "extend", deadline: "31/07/2024", at: "once", note: "Chờ ý kiến Bộ." }, ""],
      [{ kind: "confirm", at: "once" }, ""],
      [{ kind: "urge" }, "note: required"],
      [{ kind: "urge", at: "once" }, "note: required"],
      [{ kind: "urge", note: "Đề nghị báo cáo." }, ""],
    ],
  },
  "several rows of the register": {
    schema: actOnRowsInput,
    typed: { step: "deadline", rows: ["4:1"], deadline: "31/07/2024", reason: "Chờ ý kiến Bộ." },
    otherwise: [
      [{ rows: [] }, "rows: choose_some"],
      [{ reason: "" }, "reason: required"],
      [{ deadline: "" }, "deadline: deadline_or_undated"],
      [{ undated: "on" }, "deadline: deadline_or_undated"],
      [{ deadline: "", undated: "on" }, ""],
      [{ step: "urge", reach: "row" }, "note: required"],
      [{ step: "follow" }, "userId: required"],
    ],
  },
  "a new person": {
    schema: createPersonInput,
    typed: { fullName: "Lê Thử", title: "Chuyên viên", fromDay: "01/07/2024" },
    otherwise: [
      [{ fullName: "" }, "fullName: required"],
      [{ fromDay: "" }, "fromDay: required"],
      [{ title: "", fromDay: "" }, ""],
      [{ birthDay: "29", birthMonth: "2" }, ""],
      [{ birthDay: "30", birthMonth: "2" }, "birthDay: not_a_birthday"],
      [{ birthDay: "31", birthMonth: "4" }, "birthDay: not_a_birthday"],
      [{ birthDay: "31", birthMonth: "6" }, "birthDay: not_a_birthday"],
      [{ birthDay: "31", birthMonth: "9" }, "birthDay: not_a_birthday"],
      [{ birthDay: "31", birthMonth: "11" }, "birthDay: not_a_birthday"],
      [{ birthDay: "31", birthMonth: "12" }, ""],
      [{ birthDay: "32", birthMonth: "1" }, "birthDay: too_big, birthDay: not_a_birthday"],
      [{ birthDay: "1", birthMonth: "13" }, "birthMonth: too_big, birthDay: not_a_birthday"],
      [{ birthDay: "0", birthMonth: "1" }, "birthDay: too_small"],
      [{ birthDay: "12" }, "birthDay: not_a_birthday"],
      [{ birthMonth: "12" }, "birthDay: not_a_birthday"],
    ],
  },
  "a position": {
    schema: addPositionInput,
    typed: { personId: "1", title: "Phó phòng", fromDay: "01/07/2024" },
    otherwise: [
      [{ title: "" }, "title: required"],
      [{ fromDay: "" }, "fromDay: required"],
    ],
  },
  "an account": {
    schema: createUserInput,
    typed: { personId: "1", account: "le.thu", kind: "head", departmentId: "2" },
    otherwise: [
      [{ account: "" }, "account: required"],
      [{ kind: "staff" }, ""],
      [{ kind: "clerk", departmentId: "" }, ""],
      [{ departmentId: "" }, "departmentId: department_with_grant"],
      [{ kind: "staff", departmentId: "" }, "departmentId: department_with_grant"],
      [{ kind: "clerk" }, "departmentId: department_with_grant"],
      [{ kind: "leader" }, "departmentId: department_with_grant"],
      [{ kind: "admin" }, "departmentId: department_with_grant"],
    ],
  },
  "a grant": {
    schema: giveGrantInput,
    typed: { userId: "1", kind: "staff", departmentId: "2" },
    otherwise: [
      [{ departmentId: "" }, "departmentId: department_with_grant"],
      [{ kind: "admin", departmentId: "" }, ""],
    ],
  },
  "the settings": {
    schema: saveSettingsInput,
    typed: { name: "Sở A", staleAfterDays: "14", recipientsMinutes: "Lưu: VT\n".repeat(20) },
    otherwise: [
      [{ name: "" }, "name: required"],
      [{ recipientsMinutes: "Lưu: VT\n".repeat(21) }, "recipientsMinutes: too_many_recipients"],
      [{ staleAfterDays: "1" }, ""],
      [{ staleAfterDays: "0" }, "staleAfterDays: too_small"],
      [{ staleAfterDays: "365" }, ""],
      [{ staleAfterDays: "366" }, "staleAfterDays: too_big"],
    ],
  },
  "one's own mail": {
    schema: changeMailInput,
    typed: { email: "le.thu@thu.example", mailPace: "at-once" },
    otherwise: [
      [{ mailPace: "daily" }, ""],
      [{ mailPace: "weekly" }, ""],
      [{ mailPace: "none" }, ""],
      [{ mailPace: "hourly" }, "mailPace: invalid"],
      [{ email: "" }, ""],
      [{ email: "le.thu" }, "email: not_an_email"],
    ],
  },
  "the first account": {
    schema: setUpInput,
    typed: { code: "x", agencyName: "Sở A", fullName: "Lê Thử", account: "le.thu", ...passwords },
    otherwise: [
      [{ agencyName: "" }, "agencyName: required"],
      [{ passwordAgain: "khac" }, "passwordAgain: passwords_differ"],
    ],
  },
  "another password": {
    schema: changePasswordInput,
    typed: { currentPassword: "cu", ...passwords },
    otherwise: [
      [{ currentPassword: "" }, "currentPassword: required"],
      [{ passwordAgain: "khac" }, "passwordAgain: passwords_differ"],
    ],
  },
};

it("recipients are kept one a line, without empty lines and double blanks", () => {
  const { recipientsMinutes } = saveSettingsInput.parse({
    name: "Sở A",
    staleAfterDays: "14",
    recipientsMinutes: " Lưu:  VT \n\n Các phòng\n",
  });
  expect(recipientsMinutes).toBe("Lưu: VT\nCác phòng");
});

describe.each(Object.entries(FORMS))("the form of %s", (_, { schema, typed, otherwise }) => {
  it("takes what it asks for", () => {
    expect(complaintsOf(schema, typed)).toBe("");
  });

  it.each(otherwise)("with %j says: %s", (change, complaints) => {
    expect(complaintsOf(schema, { ...typed, ...change })).toBe(complaints);
  });
});

function complaintsOf(schema: z.ZodType, typed: Typed): string {
  const { error } = schema.safeParse(typed);
  return (error?.issues ?? []).map(({ path, message }) => `${String(path[0])}: ${message}`).join(", ");
}

describe("an optional field", () => {
  it.each<[string, z.ZodType, string, unknown]>([
    ["a number", optionalWholeNumber(1, 12), "", null],
    ["a number", optionalWholeNumber(1, 12), "12", 12],
    ["a number", optionalWholeNumber(1, 12), "13", "too_big"],
    ["a number", optionalWholeNumber(1, 12), "0", "too_small"],
    ["a number", optionalWholeNumber(1, 12), "tháng ba", "not_a_number"],
    ["a key", optionalId, "", null],
    ["a key", optionalId, "7", 7],
    ["a key", optionalId, "bảy", "invalid"],
    ["a key", optionalId, "0", "invalid"],
  ])("%s: %o with “%s” is %s", (_, field, typed, read) => {
    const { data, error } = field.safeParse(typed);
    expect(error ? error.issues[0]?.message : data).toBe(read);
  });
});
