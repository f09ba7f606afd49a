import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { codeOf } from "@/domain/test-code-of";
import { assignments } from "../../schema/directives";
import { meetings } from "../../schema/meetings";
import { makeAgency, NO_FIELDS } from "../../test-agency";
import { makeIssuedDirective, makeMeeting } from "../../test-factories";
import { noteReviewDecision } from "../meetings/note-review-decision";
import { planMeeting } from "../meetings/plan-meeting";
import { postponeMeeting } from "../meetings/postpone-meeting";
import { recordOfficialNumber } from "../meetings/record-official-number";
import { submitMeeting } from "../meetings/submit-meeting";
import { addParticipant } from "../minutes/add-participant";
import { proposeDirective } from "../minutes/propose-directive";
import { setDeadlines } from "./set-deadlines";
import { takeStep } from "./take-step";

/** Tuesday 20 August 2024, ten o'clock in the agency. */
const NOW = new Date("2024-08-20T03:00:00.000Z");
/** Just after midnight in the agency, while it is still the 19th in UTC. */
const MIDNIGHT = new Date("2024-08-19T17:00:01.000Z");
const reason = "Vướng thủ tục.";

/** Work due on 31 July 2024 in an agency where it is 20 August. */
function late() {
  const agency = makeAgency();
  const { db, own, issued } = agency;
  const row = () => {
    const found = db.select().from(assignments).where(eq(assignments.id, issued.lead.id)).get();
    return { assignmentId: issued.lead.id, version: found?.version ?? 0, deadline: found?.deadline };
  };
  const shown = () => ({ assignmentId: row().assignmentId, version: row().version });
  return { ...agency, own, row, shown };
}

describe("a new deadline in the past", () => {
  it("cannot be requested: yesterday no, today yes", () => {
    const { db, actors, shown } = late();
    const ask = (deadline: string, now = NOW) =>
      codeOf(() => takeStep(db, actors.head, "request-extension", { ...shown(), deadline, reason }, now));
    expect(ask("2024-08-19")).toBe("directive.extension_in_past");
    expect(ask("2024-08-19", MIDNIGHT)).toBe("directive.extension_in_past");
    expect(ask("2024-08-20")).toBe("done");
  });

  it("cannot be granted, even if it was in the future when it was requested", () => {
    const { db, actors, shown, row } = late();
    const asked = { ...shown(), deadline: "2024-08-15", reason };
    takeStep(db, actors.head, "request-extension", asked, new Date("2024-08-01T03:00:00.000Z"));
    const grant = (deadline: string) =>
      codeOf(() => takeStep(db, actors.leader, "grant-extension", { ...shown(), deadline, note: "" }, NOW));
    expect(grant("2024-08-15")).toBe("directive.extension_in_past");
    expect(row().deadline).toBe("2024-07-31");
    expect(grant("2024-08-21")).toBe("done");
    expect(row().deadline).toBe("2024-08-21");
  });

  it("cannot be set by a leader, for one assignment or for several", () => {
    const { db, actors, own, shown, row } = late();
    const other = makeIssuedDirective(db, { leadId: own.id }).lead;
    const one = (deadline: string | null) =>
      codeOf(() => takeStep(db, actors.leader, "set-deadline", { ...shown(), deadline, reason }, NOW));
    const both = (deadline: string) => () => {
      const rows = [shown(), { assignmentId: other.id, version: other.version }].map((on) => ({
        ...on,
        directiveVersion: 1,
      }));
      return setDeadlines(db, actors.leader, { rows, deadline, reason }, NOW);
    };
    expect(one("2024-08-19")).toBe("directive.extension_in_past");
    expect(codeOf(both("2024-08-19"))).toBe("directive.extension_in_past");
    expect(row().deadline).toBe("2024-07-31");
    expect(codeOf(both("2024-08-20"))).toBe("done");
    expect(row().deadline).toBe("2024-08-20");
    expect(one(null)).toBe("done");
  });

  it("cannot be noted at a review, even if it is after the day of the meeting", () => {
    const { db, actors, issued } = late();
    const { id: meetingId } = makeMeeting(db, { heldOn: "2024-08-05" });
    const decision = { meetingId, assignmentId: issued.lead.id, kind: "extend" as const, note: "" };
    const note = (deadline: string) =>
      codeOf(() => noteReviewDecision(db, actors.clerk, { ...decision, deadline }, NOW));
    expect(note("2024-08-15")).toBe("directive.extension_in_past");
    expect(note("2024-08-30")).toBe("done");
  });
});

describe("a coming meeting", () => {
  it("can neither be planned for a past day nor postponed to one", () => {
    const { db, actors, planned } = late();
    const input = {
      seriesId: planned.seriesId,
      title: "Lễ chào cờ",
      startsAt: "",
      endsAt: "",
      place: "",
      programme: null,
    };
    const plan = (heldOn: string, begin: "planned" | "draft") =>
      codeOf(() => planMeeting(db, actors.clerk, { ...input, heldOn, begin }, NOW));
    expect(plan("2024-08-19", "planned")).toBe("meeting.day_past");
    expect(plan("2024-08-20", "planned")).toBe("done");
    expect(plan("2024-08-19", "draft")).toBe("done");

    const postpone = (heldOn: string) => () => {
      const version = db.select().from(meetings).where(eq(meetings.id, planned.id)).get()?.version ?? 0;
      postponeMeeting(db, actors.clerk, { meetingId: planned.id, version, heldOn, reason }, NOW);
    };
    expect(codeOf(postpone("2024-08-19"))).toBe("meeting.day_past");
    expect(codeOf(postpone("2024-08-26"))).toBe("done");
  });
});

describe("what follows a meeting", () => {
  it("has no official date before it", () => {
    const { db, actors, signed } = late();
    const number = (officialDate: string) =>
      codeOf(() =>
        recordOfficialNumber(
          db,
          actors.clerk,
          { meetingId: signed.id, officialNumber: "12/BB-BQL", officialDate },
          NOW,
        ),
      );
    expect(number("2024-06-30")).toBe("meeting.official_date_before");
    expect(number("2024-07-01")).toBe("done");
  });

  it("has no deadline before it: minutes with such a deadline are not submitted", () => {
    const { db, actors, draft, meeting, own } = late();
    const { meetingId } = draft;
    const chair = { personId: actors.leader.personId, name: "", position: "", note: "" };
    addParticipant(db, actors.clerk, { meetingId, ...chair, role: "chair", presence: "present" });
    const work = { meetingId, summary: "Việc", text: "Việc.", leadId: own.id };
    proposeDirective(db, actors.clerk, { ...NO_FIELDS, ...work, undated: false, deadline: "2024-06-30" });
    const submit = () =>
      submitMeeting(db, actors.clerk, { meetingId, version: meeting(meetingId).version }, NOW);
    expect(codeOf(submit)).toBe("meeting.deadline_before_day");
  });
});
