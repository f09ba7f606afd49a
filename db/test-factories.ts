import type { Actor, Grant } from "@/domain/actor";
import { calendarOf } from "@/domain/calendar/working-days";
import { firstPeriod } from "@/domain/directives/periods";
import type { AssignmentState } from "@/domain/directives/states";
import type { MeetingStatus } from "@/domain/meetings/life";
import { nameSortKey } from "@/domain/people/names";
import type { Database } from "./client";
import type { Session } from "./identity/find-session";
import { recordEvent } from "./record-event";
import { settings } from "./schema/agency";
import { departments } from "./schema/departments";
import { assignments, directives } from "./schema/directives";
import { meetings, series } from "./schema/meetings";
import { people, positions } from "./schema/people";
import { grants, users } from "./schema/users";
import { write } from "./write";
import { writeSpan } from "./write-span";

/** Rows with defaults for one test; each function returns the row as stored. */
let serial = 0;

/** Monday 1 July 2024, 10:00 in the agency. */
export const JULY_FIRST = new Date("2024-07-01T03:00:00.000Z");

/**
 * The settings that an agency needs before its first signature: place, symbol, signer, recipients of its papers.
 */
export function makeSettings(db: Database, changes: Readonly<Record<string, string>> = {}): void {
  const recipients = "Các đơn vị (để t/h)\nLưu: VT";
  const values = {
    "agency.name": "Sở Thử nghiệm",
    "agency.place": "Huế",
    "agency.symbol": "STN",
    "papers.signed_by": "chair",
    "papers.head_title": "Giám đốc",
    "papers.recipients_minutes": recipients,
    "papers.recipients_notice": recipients,
    "papers.recipients_extract": "[đơn vị] (để t/h)\nLưu: VT",
    "papers.recipients_urging": "Như trên\nLưu: VT",
    ...changes,
  };
  for (const [key, value] of Object.entries(values)) {
    db.insert(settings)
      .values({ key, value })
      .onConflictDoUpdate({ target: settings.key, set: { value } })
      .run();
  }
}

/** Inserts a department with made-up values, except those given. */
export function makeDepartment(db: Database, values: Partial<typeof departments.$inferInsert> = {}) {
  serial += 1;
  return db
    .insert(departments)
    .values({ name: `Phòng số ${serial}`, sortOrder: serial, ...values })
    .returning()
    .get();
}

/** Inserts a person, with a position if a department is given. */
export function makePerson(
  db: Database,
  values: Partial<typeof people.$inferInsert> & { departmentId?: number; title?: string } = {},
) {
  serial += 1;
  const { departmentId, title, ...rest } = values;
  const fullName = rest.fullName ?? `Nguyễn Văn Thử ${serial}`;
  const person = db
    .insert(people)
    .values({ fullName, sortKey: nameSortKey(fullName), ...rest })
    .returning()
    .get();
  if (departmentId !== undefined || title !== undefined) {
    db.insert(positions)
      .values({
        personId: person.id,
        title: title ?? "Chuyên viên",
        departmentId,
        fromDay: "2020-01-01",
        recordedOn: "2020-01-01",
      })
      .run();
  }
  return person;
}

/** An actor, signed in with the app's first settings. */
export const sessionOf = (actor: Actor & { userId: number; personId: number }): Session => ({
  id: "",
  actor,
  account: "thu",
  duty: null,
  secondFactor: false,
  locale: "vi",
  theme: "system",
  createdAt: "",
  lastSeenAt: "",
  expiresAt: "",
});

/** A user with these grants, as the actor that the session would give. The password hash matches no password. */
export function makeActor(
  db: Database,
  list: readonly Grant[],
  values: Partial<typeof users.$inferInsert> = {},
): Actor & { userId: number; personId: number } {
  serial += 1;
  const departmentId = list.find((g) => g.departmentId !== null)?.departmentId ?? undefined;
  const person = makePerson(db, departmentId === undefined ? {} : { departmentId });
  const user = db
    .insert(users)
    .values({
      personId: person.id,
      account: `thu${serial}`,
      passwordHash: "!",
      mustChangePassword: false,
      createdAt: JULY_FIRST.toISOString(),
      ...values,
    })
    .returning()
    .get();
  for (const grant of list)
    db.insert(grants)
      .values({ userId: user.id, ...grant })
      .run();
  return { userId: user.id, personId: person.id, name: person.fullName, grants: list };
}

export const clerkGrant: Grant = { kind: "clerk", departmentId: null };
export const leaderGrant: Grant = { kind: "leader", departmentId: null };
export const personnelGrant: Grant = { kind: "personnel", departmentId: null };
export const adminGrant: Grant = { kind: "admin", departmentId: null };
/** The grant of a department's head. */
export const headGrant = (departmentId: number): Grant => ({ kind: "head", departmentId });
/** The grant of a department's officer. */
export const staffGrant = (departmentId: number): Grant => ({ kind: "staff", departmentId });

/** Inserts a series of meetings with made-up values, except those given. */
export function makeSeries(db: Database, values: Partial<typeof series.$inferInsert> = {}) {
  serial += 1;
  return db
    .insert(series)
    .values({ name: `Chuỗi họp ${serial}`, symbol: `T${serial}`, kind: "flag-ceremony", ...values })
    .returning()
    .get();
}

/** Inserts a meeting with made-up values, except those given. */
export function makeMeeting(
  db: Database,
  values: Partial<Omit<typeof meetings.$inferInsert, "status">> & { status?: MeetingStatus } = {},
) {
  serial += 1;
  const status = values.status ?? "draft";
  const signed: Partial<typeof meetings.$inferInsert> =
    status === "signed"
      ? {
          contentHash: "0".repeat(64),
          signedContent: "",
          signedAt: JULY_FIRST.toISOString(),
          signedOn: "2024-07-01",
          signature: "in-app",
        }
      : {};
  return db
    .insert(meetings)
    .values({
      seriesId: values.seriesId ?? makeSeries(db).id,
      code: `T ${serial}`,
      title: `Buổi họp thử ${serial}`,
      heldOn: "2024-07-01",
      createdAt: JULY_FIRST.toISOString(),
      announced: status === "planned" || status === "cancelled",
      ...signed,
      ...values,
      status,
    })
    .returning()
    .get();
}

type IssuedValues = Partial<typeof directives.$inferInsert> & {
  leadId?: number;
  coordinatingIds?: readonly number[];
  deadline?: string | null;
};

/** A signed meeting with one issued directive: its assignments, events and spans as signing leaves them. */
export function makeIssuedDirective(db: Database, values: IssuedValues = {}, now: Date = JULY_FIRST) {
  const { leadId = makeDepartment(db).id, coordinatingIds = [], ...given } = values;
  const { deadline: original = given.period ? null : "2024-07-31", ...rest } = given;
  const meetingId = rest.meetingId ?? makeMeeting(db, { status: "submitted" }).id;
  serial += 1;
  const day = now.toISOString().slice(0, 10);
  const first = rest.period ? firstPeriod(rest.period, day, calendarOf([])) : undefined;
  const deadline = first?.deadline ?? original;
  const directive = db
    .insert(directives)
    .values({
      summary: `Việc thử ${serial}`,
      text: `Thực hiện việc thử số ${serial}.`,
      sortOrder: serial,
      number: serial,
      code: `T ${serial} · ${serial}`,
      issuedOn: day,
      originalDeadline: original,
      undated: deadline === null,
      ...rest,
      meetingId,
    })
    .returning()
    .get();
  const actor: Actor = { userId: null, personId: null, name: "Lãnh đạo", grants: [] };
  const rows = [leadId, ...coordinatingIds].map((departmentId, index) =>
    write(db, (tx) => {
      const role = index === 0 ? ("lead" as const) : ("coordinating" as const);
      const row = tx
        .insert(assignments)
        .values({ directiveId: directive.id, departmentId, role, state: "assigned", deadline, ...first })
        .returning()
        .get();
      const payload = { role, departmentId, deadline, ...first, officerPersonId: null };
      const subject = { directiveId: directive.id, assignmentId: row.id, departmentId };
      recordEvent(tx, actor, { kind: "assignment.issued", payload }, subject, now);
      writeSpan(tx, row.id, { ...emptySnapshot, role, departmentId, deadline, ...first }, day);
      return row;
    }),
  );
  return { directive, assignments: rows, lead: rows[0] as (typeof rows)[number] };
}

const emptySnapshot = {
  state: "assigned" as AssignmentState,
  officerPersonId: null,
  officerShares: [],
  percent: null,
  periodEnd: null,
  reportedOn: null,
  closedOn: null,
  productNumber: "",
  productDate: null,
  productText: "",
  requestedDeadline: null,
  requestedReason: "",
  requestedOn: null,
  extensions: 0,
};
