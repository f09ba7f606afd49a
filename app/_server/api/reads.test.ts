import { afterEach, describe, expect, it } from "vitest";
import { createArticle } from "@/db/mutations/articles/create-article";
import { readyArticle } from "@/db/mutations/articles/ready-article";
import { nameDeputy } from "@/db/mutations/departments/name-deputy";
import { saveView } from "@/db/mutations/directives/save-view";
import { takeStep } from "@/db/mutations/directives/take-step";
import { sendBackMeeting } from "@/db/mutations/meetings/send-back-meeting";
import { signMeeting } from "@/db/mutations/meetings/sign-meeting";
import { addSubtask } from "@/db/mutations/subtasks/add-subtask";
import { removeSubtask } from "@/db/mutations/subtasks/remove-subtask";
import { daysOff } from "@/db/schema/agency";
import { agendaItems } from "@/db/schema/meetings";
import { mails } from "@/db/schema/notifications";
import {
  clerkGrant,
  JULY_FIRST,
  makeActor,
  makeIssuedDirective,
  makeSettings,
  staffGrant,
} from "@/db/test-factories";
import { readRegisterView } from "@/domain/directives/register-view";
import { served, type TestAgency } from "./test-served";

afterEach(() => {
  globalThis.soChiDaoDatabase = undefined;
});

const now = JULY_FIRST;
type Served = ReturnType<typeof served>;
type Who = keyof TestAgency["actors"];
const EVERYONE: readonly Who[] = ["staff", "head", "otherStaff", "otherHead", "clerk", "leader", "admin"];

/** What each person gets from an address: the status and the number of rows. */
async function askedBy({ client }: Served, address: string, who: readonly Who[]) {
  const answers = await Promise.all(who.map((one) => client(one, ["read"])(address)));
  return answers.map(({ status, body }) => (status === 200 && "next" in body ? body.items.length : status));
}

function signSubmitted({ db, actors, submitted, hash }: Served) {
  signMeeting(db, actors.leader, { meetingId: submitted.meetingId, contentHash: hash() }, now);
  return submitted;
}

describe("the agency", () => {
  it("lists the missing settings for everyone with a grant", async () => {
    const all = served();
    const before = await all.client("clerk")("/agency");
    expect(before.body).toMatchObject({ place: "Huế", symbol: "STN", missingSettings: [] });
    makeSettings(all.db, { "agency.place": "", "papers.head_title": "" });
    const after = await all.client("staff")("/agency");
    expect((await all.client("nobody")("/agency")).body.missingSettings).toEqual([]);
    expect(after.body.missingSettings).toEqual([
      { code: "settings.no_place", title: "Cơ quan chưa ghi địa danh để đề ngày văn bản." },
      {
        code: "settings.no_signer",
        title: "Cơ quan chưa ghi ai ký thông báo, trích biên bản và công văn.",
      },
    ]);
  });
});

describe("the news article of a meeting", () => {
  function begun() {
    const all = served();
    const { meetingId, photoId } = signSubmitted(all);
    const photos = [{ fileId: photoId, caption: "Toàn cảnh", alt: "Sân cờ" }];
    const blocks = [{ key: "directives", text: "Hai." }];
    const article = { headline: "Tít", lead: "Sapô.", blocks, photos, byline: "Văn phòng" };
    createArticle(all.db, all.actors.clerk, { meetingId, article }, now);
    return { ...all, meetingId, photoId, address: `/meetings/${meetingId}/article` };
  }

  it("is for clerks and leaders while it is a draft, and for everyone once it is ready", async () => {
    const all = begun();
    expect(await askedBy(all, all.address, EVERYONE)).toEqual([404, 404, 404, 404, 200, 200, 404]);
    expect(await askedBy(all, "/articles", EVERYONE)).toEqual([0, 0, 0, 0, 1, 1, 0]);
    readyArticle(all.db, all.actors.clerk, { meetingId: all.meetingId, version: 1 }, now);
    expect(await askedBy(all, all.address, [...EVERYONE, "nobody"])).toEqual([...Array(7).fill(200), 404]);
    expect(await askedBy(all, "/articles", [...EVERYONE, "nobody"])).toEqual([...Array(7).fill(1), 0]);
  });

  it("has its parts, and the photos with its own captions; a meeting without an article has none", async () => {
    const { client, address, photoId, signed } = begun();
    const ask = client("clerk");
    const { body, answer } = await ask(address);
    expect(body).toMatchObject({
      headline: "Tít",
      lead: "Sapô.",
      blocks: [{ text: "Hai." }],
      status: "draft",
    });
    expect(body.photos).toMatchObject([
      { caption: "Toàn cảnh", alt: "Sân cờ", href: `/api/v1/files/${photoId}` },
    ]);
    const etag = answer.headers.get("etag") ?? "";
    expect((await ask(address, { headers: { "if-none-match": etag } })).status).toBe(304);
    expect((await ask(`/meetings/${signed.id}/article`)).status).toBe(404);
  });
});

describe("a meeting", () => {
  it("has the captions of its photos and does not exist for staff while it is a draft", async () => {
    const all = served();
    const address = `/meetings/${all.draft.meetingId}`;
    expect(await askedBy(all, address, ["staff", "clerk"])).toEqual([404, 200]);
    const { body } = await all.client("clerk")(address);
    expect(body.photos.at(-1)).toMatchObject({ id: all.draft.photoId, caption: "", mime: "image/jpeg" });
    expect(body).toMatchObject({ supplementedBy: [], corrections: [], decisions: [], frozenFigures: null });
    const { meetingId } = signSubmitted(all);
    const signed = (await all.client("staff")(`/meetings/${meetingId}`)).body;
    expect(signed.frozenFigures).toMatchObject({ asOf: "2024-07-01", agency: { dated: expect.any(Number) } });
  });
});

describe("the checklist of an assignment", () => {
  it("comes with the assignment and with its directive, and does not exist for somebody without a grant", async () => {
    const all = served();
    const { db, actors, own, client } = all;
    const { directive, lead } = makeIssuedDirective(db, { leadId: own.id });
    const other = makeIssuedDirective(db, { leadId: own.id });
    const step = { title: "Lập danh sách", dueOn: "2024-07-10", personId: null };
    const subtaskId = addSubtask(db, actors.head, { ...step, assignmentId: lead.id }, now);
    addSubtask(db, actors.head, { ...step, title: "Khác", assignmentId: other.lead.id }, now);
    const shown = [{ id: subtaskId, version: 1, ...step, doneOn: null, person: null }];
    const subtasksOf = ({ subtasks }: { subtasks: unknown }) => subtasks;
    expect(subtasksOf((await client("otherStaff")(`/assignments/${lead.id}`)).body)).toEqual(shown);
    const { body } = await client("staff")(`/directives/${directive.id}`);
    expect(body.assignments.map(subtasksOf)).toEqual([shown]);
    expect(await askedBy(all, `/assignments/${lead.id}`, ["nobody"])).toEqual([404]);
    removeSubtask(db, actors.head, { subtaskId, version: 1 }, now);
    expect(subtasksOf((await client("staff")(`/assignments/${lead.id}`)).body)).toEqual([]);
  });
});

describe("a person's own work", () => {
  it("is what the person is in charge of or shares, in its group, and the open subtasks; of other people nothing", async () => {
    const all = served();
    const { db, actors, own, client } = all;
    const { lead } = makeIssuedDirective(db, { leadId: own.id });
    const { personId } = actors.staff;
    const shares = [
      { personId, percent: 60 },
      { personId: actors.head.personId, percent: 40 },
    ];
    takeStep(db, actors.head, "share-work", { assignmentId: lead.id, version: 1, personId, shares }, now);
    takeStep(db, actors.leader, "comment", { assignmentId: lead.id, text: "Vướng gì?" }, now);
    const step = { assignmentId: lead.id, title: "Lập danh sách", dueOn: null, personId };
    const subtaskId = addSubtask(db, actors.head, step, now);
    const mine = (await client("staff", ["read"])("/my-work")).body.items;
    expect(mine).toMatchObject([
      {
        assignmentId: lead.id,
        group: "waits",
        mark: "assigned",
        share: 60,
        question: { by: actors.leader.name, text: "Vướng gì?" },
      },
    ]);
    expect((await client("staff", ["read"])("/my-subtasks")).body.items).toMatchObject([
      { id: subtaskId, assignmentId: lead.id, title: "Lập danh sách", doneOn: null },
    ]);
    expect(await askedBy(all, "/my-work", [...EVERYONE, "nobody"])).toEqual([1, 1, 0, 0, 0, 0, 0, 0]);
    expect(await askedBy(all, "/my-subtasks", [...EVERYONE, "nobody"])).toEqual([1, 0, 0, 0, 0, 0, 0, 0]);
  });
});

describe("the library of thematic reports", () => {
  it("has the reports of meetings that the reader sees, page by page", async () => {
    const all = served();
    const { db, client, draft, planned, own } = all;
    const report = { kind: "report" as const, topic: "Dân số", presentingDepartmentId: own.id };
    for (const [meetingId, title] of [
      [draft.meetingId, "Chuyên đề nháp"],
      [planned.id, "Chuyên đề một"],
      [planned.id, "Chuyên đề hai"],
    ] as const) {
      db.insert(agendaItems)
        .values({ ...report, meetingId, title, sortOrder: 9 })
        .run();
    }
    expect(await askedBy(all, "/thematic-reports", ["clerk", "staff", "nobody"])).toEqual([3, 2, 0]);
    expect(await askedBy(all, "/thematic-reports?topic=x", ["clerk"])).toEqual([0]);
    const first = (await client("staff")("/thematic-reports?limit=1&q=chuyen%20de")).body;
    expect(first.items).toMatchObject([{ title: "Chuyên đề hai", department: own.name, files: [] }]);
    const second = (await client("staff")(first.next.replace("/api/v1", ""))).body;
    expect(second).toMatchObject({ items: [{ title: "Chuyên đề một" }], next: null });
  });

  it("knows whose turn it is; only those who plan see the rota", async () => {
    const all = served();
    const { client, line, own } = all;
    const lines = (await client("staff")("/series?limit=200")).body.items;
    expect(lines.find(({ id }: { id: number }) => id === line.id)).toMatchObject({
      turn: { departmentId: own.id },
    });
    expect(await askedBy(all, `/series/${line.id}`, EVERYONE)).toEqual([404, 404, 404, 404, 200, 200, 404]);
    expect((await client("clerk")(`/series/${line.id}`)).body.rota).toMatchObject([{ departmentId: own.id }]);
  });
});

describe("the actor's own", () => {
  it("notifications are visible to nobody else, and reading them here leaves them unread", async () => {
    const all = served();
    const { meetingId } = all.submitted;
    const { version } = all.meeting(meetingId);
    sendBackMeeting(all.db, all.actors.leader, { meetingId, version, reason: "Thiếu mục II." }, now);
    const ask = all.client("clerk", ["read"]);
    expect((await ask("/notifications?unread=true")).body.items).toMatchObject([
      { kind: "meeting.sent_back", read: false, meetingId, said: "Thiếu mục II." },
    ]);
    const [{ title, text }] = (await ask("/notifications")).body.items;
    expect(title).not.toContain("sent_back");
    expect(text).toContain(all.meeting(meetingId).title);
    expect((await ask("/notifications/unread")).body).toEqual({ unread: 1 });
    expect(await askedBy(all, "/notifications", ["staff", "admin"])).toEqual([0, 0]);
    const { items } = (await all.client("leader")("/notifications")).body;
    expect(items.map(({ kind }: { kind: string }) => kind)).not.toContain("meeting.sent_back");
  });

  it("views are listed for their owner, and found by everyone with the address", async () => {
    const all = served();
    const view = readRegisterView({ show: "open-overdue", sort: "deadline" });
    const id = saveView(all.db, all.actors.clerk, { name: "Quá hạn", view });
    expect(await askedBy(all, "/saved-views", ["clerk", "staff"])).toEqual([1, 0]);
    const seen = (await all.client("staff")(`/saved-views/${id}`)).body;
    expect(seen).toMatchObject({ name: "Quá hạn", own: false, view: { show: "open-overdue" } });
    expect(await askedBy(all, `/saved-views/${id}`, ["nobody"])).toEqual([404]);
  });
});

describe("the agency", () => {
  it("has its name and days off for everyone in the agency, in order and page by page", async () => {
    const all = served();
    all.db.delete(daysOff).run();
    all.db
      .insert(daysOff)
      .values([
        { day: "2025-09-02", kind: "off", name: "Quốc khánh" },
        {
          day: "2025-08-30",
          kind: "make-up",
          name: "Làm bù",
          documentNumber: "9441/TB-BNV",
          documentDate: "2025-10-16",
        },
      ])
      .run();
    expect(await askedBy(all, "/days-off", [...EVERYONE, "nobody"])).toEqual([...Array(7).fill(2), 0]);
    const ask = all.client("staff");
    const first = (await ask("/days-off?limit=1")).body;
    expect(first.items).toEqual([
      {
        day: "2025-08-30",
        kind: "make-up",
        name: "Làm bù",
        documentNumber: "9441/TB-BNV",
        documentDate: "2025-10-16",
        documentLink: "",
      },
    ]);
    const second = (await ask(first.next.replace("/api/v1", ""))).body;
    expect(second).toMatchObject({ items: [{ day: "2025-09-02" }], next: null });
    expect(Object.keys((await ask("/agency")).body)).toContain("parentBody");
  });

  it("shows a department's head, deputies and figures", async () => {
    const { db, actors, own, user, client } = served();
    const days = { fromDay: "2024-07-02", toDay: "2024-07-09" };
    nameDeputy(db, actors.head, { departmentId: own.id, userId: user.userId, ...days }, now);
    const { body } = await client("otherStaff")(`/departments/${own.id}`);
    expect(body.heads).toMatchObject([{ name: actors.head.name }]);
    expect(body.deputies).toMatchObject([{ ...days, endedOn: null, namedBy: actors.head.name }]);
    const { lead, coordinating } = body.counts;
    expect(Object.values(lead).some((count) => count !== 0)).toBe(true);
    expect(Object.values(coordinating).every((count) => count === 0)).toBe(true);
  });
});

it("a leader's waiting work exists for leaders only", async () => {
  const all = served();
  const { db, actors, own, reported } = all;
  const { lead } = makeIssuedDirective(db, { leadId: own.id, deadline: "2024-07-10" });
  const asked = { assignmentId: lead.id, version: lead.version, deadline: "2024-07-20", reason: "Chờ mẫu." };
  takeStep(db, actors.head, "request-extension", asked, now);
  for (const address of ["/waiting-reports", "/waiting-reports?whose=all", "/extension-requests"]) {
    const seen = await askedBy(all, address, [...EVERYONE, "nobody"]);
    expect(seen, address).toEqual([404, 404, 404, 404, 404, 1, 404, 404]);
  }
  const ask = all.client("leader", ["read"]);
  expect((await ask("/waiting-reports")).body.items).toMatchObject([
    { assignmentId: reported.lead.id, productNumber: "1/BC" },
  ]);
  expect((await ask("/extension-requests")).body.items).toMatchObject([
    { assignmentId: lead.id, requestedDeadline: "2024-07-20", requestedReason: "Chờ mẫu." },
  ]);
});

describe("administration", () => {
  it("exists for administrators only", async () => {
    const all = served();
    const address = ["/users", `/users/${all.user.userId}`, "/events", "/mails?state=sent", "/mails/states"];
    const others = [...EVERYONE.filter((who) => who !== "admin"), "nobody"] as const;
    for (const one of address) {
      expect(await askedBy(all, one, others), one).toEqual(Array(others.length).fill(404));
      expect((await all.client("admin", ["read"])(one)).status, one).toBe(200);
    }
  });

  it("shows accounts with their grants, the audit log, and the outbox, and no secret", async () => {
    const { client, db, user, own } = served();
    const ask = client("admin");
    const found = (await ask(`/users/${user.userId}`)).body;
    expect(found.grants).toMatchObject([{ kind: "staff", department: own.name, ended: false }]);
    const events = (await ask("/events?about=token")).body.items;
    expect(events).toMatchObject([{ kind: "token.created", title: expect.stringContaining("Thử") }]);
    const [first, second] = (await ask("/events?limit=2")).body.items;
    expect(first.id).toBeGreaterThan(second.id);

    const mail = { userId: user.userId, kind: "at-once", createdAt: now.toISOString() } as const;
    const failed = { state: "given-up", attempts: 9, lastError: "refused: 550 no such box" } as const;
    const sending = { key: "k", messageId: "<bi-mat@x>", sendAfter: now.toISOString() };
    db.delete(mails).run();
    db.insert(mails)
      .values({ ...mail, ...failed, ...sending })
      .run();
    const shown = await ask("/mails?state=given-up");
    expect(shown.body.items).toMatchObject([
      { attempts: 9, notificationCount: 0, reply: expect.stringContaining("550") },
    ]);
    expect((await ask("/mails/states")).body).toEqual({ "given-up": 1, waiting: 0, sent: 0 });
    const everything = JSON.stringify([found, events, shown.body]);
    for (const secret of ["bi-mat", "scd_", "hash", "password"]) {
      expect(everything.replaceAll("mustChangePassword", "")).not.toContain(secret);
    }
  });
});

describe("a token with fewer grants than its account", () => {
  it("sees what its one grant sees, not what the account's others would", async () => {
    const all = served();
    const { db, own, draft, service } = all;
    const both = makeActor(db, [clerkGrant, staffGrant(own.id)]);
    const asClerk = service(both.userId, "clerk");
    const asStaff = service(both.userId, "staff");
    const statuses = async (ask: typeof asClerk) =>
      Promise.all(
        [`/meetings/${draft.meetingId}`, `/series/${all.line.id}`, "/waiting-reports", "/users"].map(
          async (address) => (await ask(address)).status,
        ),
      );
    expect(await statuses(asClerk)).toEqual([200, 200, 404, 404]);
    expect(await statuses(asStaff)).toEqual([404, 404, 404, 404]);
  });

  it("reads nothing without the scope to read", async () => {
    const all = served();
    const ask = all.client("admin", ["write:progress"]);
    for (const address of ["/articles", "/thematic-reports", "/series", "/notifications", "/saved-views"]) {
      expect((await ask(address)).status, address).toBe(403);
    }
    for (const address of ["/agency", "/days-off", "/users", "/events", "/mails/states"]) {
      expect((await ask(address)).status, address).toBe(403);
    }
  });
});
