import { describe, expect, it } from "vitest";
import { findSession } from "../../identity/find-session";
import { answerPrivacyRequest } from "../../mutations/privacy/answer-privacy-request";
import { askPrivacyRequest } from "../../mutations/privacy/ask-privacy-request";
import { extendPrivacyRequest } from "../../mutations/privacy/extend-privacy-request";
import { finishPrivacyRequest } from "../../mutations/privacy/finish-privacy-request";
import { noteIncidentStep } from "../../mutations/privacy/note-incident-step";
import { publishNotice } from "../../mutations/privacy/publish-notice";
import { readNotice } from "../../mutations/privacy/read-notice";
import { recordIncident } from "../../mutations/privacy/record-incident";
import { startSession } from "../../mutations/sessions/start-session";
import { makeOwnToken } from "../../mutations/users/make-own-token";
import { notifications } from "../../schema/notifications";
import { makeAgency } from "../../test-agency";
import { JULY_FIRST } from "../../test-factories";
import { findOwnData } from "./find-own-data";
import { listIncidents } from "./list-incidents";
import { listOwnRequests, listPrivacyRequests } from "./list-privacy-requests";

type Agency = ReturnType<typeof makeAgency>;
const from = { address: "10.0.0.1", userAgent: "" };
const own = ({ actors }: Agency, who: keyof Agency["actors"]) => {
  const { userId, personId } = actors[who];
  if (userId === null || personId === null) throw new Error("no account");
  return { ...actors[who], userId, personId };
};
function sessionOf(agency: Agency, who: keyof Agency["actors"]) {
  const token = startSession(agency.db, own(agency, who).userId, from, JULY_FIRST);
  const session = findSession(agency.db, token, JULY_FIRST);
  if (!session) throw new Error("no session");
  return session;
}

describe("the notice about staff's data", () => {
  it("is a duty once it is published, until its newest version was read", () => {
    const agency = makeAgency();
    const { db, actors } = agency;
    expect(sessionOf(agency, "staff").duty).toBeNull();
    const first = publishNotice(db, actors.admin, { text: "Lần một." }, JULY_FIRST);
    const session = sessionOf(agency, "staff");
    expect(session.duty).toBe("read-notice");
    const second = publishNotice(db, actors.admin, { text: "Lần hai." }, JULY_FIRST);
    expect(() => readNotice(db, session, { noticeId: first }, JULY_FIRST)).toThrow(
      "request.changed_meanwhile",
    );
    readNotice(db, session, { noticeId: second }, JULY_FIRST);
    expect(sessionOf(agency, "staff").duty).toBeNull();
    expect(sessionOf(agency, "clerk").duty).toBe("read-notice");
  });
});

describe("own data", () => {
  it("has the person's rows of every table about people, no secret, and nobody else's", () => {
    const agency = makeAgency();
    const { db } = agency;
    sessionOf(agency, "staff");
    sessionOf(agency, "clerk");
    const staff = own(agency, "staff");
    makeOwnToken(db, staff, { name: "Máy", scopes: ["read"], days: 30 }, JULY_FIRST);
    const { rows, named } = findOwnData(db, staff);
    expect(Object.keys(rows).sort()).toEqual([
      "api_tokens",
      "events",
      "grants",
      "people",
      "positions",
      "sessions",
      "users",
    ]);
    expect(rows.users).toMatchObject([{ id: staff.userId, person_id: staff.personId }]);
    expect(rows.sessions).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/hash|secret/);
    const others = rows.events?.filter(({ actor_user_id }) => actor_user_id !== staff.userId);
    expect(others).toEqual([]);
    // Minutes that name people are the agency's records: counted, not copied.
    expect(Object.keys(findOwnData(db, own(agency, "clerk")).named)).toContain("meetings.secretary_user_id");
    expect(named["meetings.secretary_user_id"]).toBeUndefined();
  });
});

describe("a request about personal data", () => {
  it("is answered, extended once and done, and tells its person each time", () => {
    const agency = makeAgency();
    const { db, actors } = agency;
    const staff = own(agency, "staff");
    const requestId = askPrivacyRequest(db, staff, { kind: "delete", text: "Xóa ảnh." }, JULY_FIRST);
    // Monday 1 July 2024: two working days, twenty days.
    expect(listOwnRequests(db, staff)).toMatchObject([{ answerBy: "2024-07-03", doneBy: "2024-07-21" }]);
    expect(listOwnRequests(db, own(agency, "clerk"))).toEqual([]);
    expect(listPrivacyRequests(db, actors.clerk)).toEqual([]);
    const finish = () => finishPrivacyRequest(db, actors.admin, { requestId, result: "Đã xóa." }, JULY_FIRST);
    expect(finish).toThrow("privacy.wrong_state");
    const answer = { requestId, accepted: true, answer: "Sẽ xóa." };
    answerPrivacyRequest(db, actors.admin, answer, JULY_FIRST);
    expect(() => answerPrivacyRequest(db, actors.admin, answer, JULY_FIRST)).toThrow("privacy.wrong_state");
    const more = { requestId, reason: "Tìm trong bản sao." };
    extendPrivacyRequest(db, actors.admin, more, JULY_FIRST);
    expect(() => extendPrivacyRequest(db, actors.admin, more, JULY_FIRST)).toThrow("privacy.wrong_state");
    expect(listPrivacyRequests(db, actors.admin)).toMatchObject([{ doneBy: "2024-08-10" }]);
    finish();
    expect(finish).toThrow("privacy.wrong_state");
    const told = db.select().from(notifications).all();
    expect(told.filter(({ userId }) => userId === staff.userId).map(({ kind }) => kind)).toEqual([
      "privacy.answered",
      "privacy.extended",
      "privacy.done",
    ]);
  });

  it("that is refused is closed", () => {
    const agency = makeAgency();
    const { db, actors } = agency;
    const requestId = askPrivacyRequest(
      db,
      own(agency, "staff"),
      { kind: "delete", text: "Xóa." },
      JULY_FIRST,
    );
    const refused = { requestId, accepted: false, answer: "Luật Lưu trữ buộc giữ." };
    answerPrivacyRequest(db, actors.admin, refused, JULY_FIRST);
    const finish = { requestId, result: "Đã xóa." };
    expect(() => finishPrivacyRequest(db, actors.admin, finish, JULY_FIRST)).toThrow("privacy.wrong_state");
    expect(listOwnRequests(db, own(agency, "staff"))[0]?.doneAt).toBe(JULY_FIRST.toISOString());
  });
});

describe("an incident", () => {
  it("has its clocks from when it was found, and records each report once", () => {
    const { db, actors } = makeAgency();
    const found = new Date(JULY_FIRST.getTime() - 3_600_000).toISOString();
    const breach = { detectedAt: found, serious: true, nature: "Mất máy.", affected: "", measures: "" };
    const ahead = { ...breach, detectedAt: new Date(JULY_FIRST.getTime() + 1).toISOString() };
    expect(() => recordIncident(db, actors.admin, ahead, JULY_FIRST)).toThrow("privacy.in_future");
    const incidentId = recordIncident(db, actors.admin, breach, JULY_FIRST);
    noteIncidentStep(db, actors.admin, { incidentId, step: "first-notice" }, JULY_FIRST);
    const again = { incidentId, step: "first-notice" } as const;
    expect(() => noteIncidentStep(db, actors.admin, again, JULY_FIRST)).toThrow("request.not_found");
    expect(listIncidents(db, actors.admin)).toMatchObject([
      {
        firstNoticeBy: "2024-07-02T02:00:00.000Z",
        reportBy: "2024-07-04T02:00:00.000Z",
        firstNoticeAt: JULY_FIRST.toISOString(),
        reportedAt: null,
      },
    ]);
    expect(listIncidents(db, actors.clerk)).toEqual([]);
  });
});
