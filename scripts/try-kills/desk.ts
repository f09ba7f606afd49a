import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { addAgendaItem } from "@/db/mutations/minutes/add-agenda-item";
import { people } from "@/db/schema/people";
import {
  adminGrant,
  clerkGrant,
  headGrant,
  makeActor,
  makeDepartment,
  makeIssuedDirective,
  makeMeeting,
} from "@/db/test-factories";
import type { Actor } from "@/domain/actor";

/** What a writer says after a write has returned. */
export type Acknowledged =
  | { kind: "ready" }
  | { kind: "step"; event: number; note: string }
  | { kind: "edit"; item: number; version: number; body: string }
  | { kind: "upload"; id: number; sha256: string }
  | { kind: "import"; names: string[] };

/** The people and rows with which writers work. */
export type Desk = {
  clerk: Actor;
  admin: Actor;
  writers: { assignmentId: number; itemId: number }[];
};

/** An agency with a directive and an agenda item for each writer. */
export function makeDesk(db: Database, writers: number): Desk {
  const own = makeDepartment(db);
  const clerk = makeActor(db, [clerkGrant]);
  const admin = makeActor(db, [adminGrant]);
  const head = makeActor(db, [headGrant(own.id)], { email: "truong@thu.example" });
  db.update(people).set({ fullName: "Trần Văn Thử" }).where(eq(people.id, head.personId)).run();
  const meetingId = makeMeeting(db, { status: "draft" }).id;
  return {
    clerk,
    admin,
    writers: Array.from({ length: writers }, (_, number) => ({
      assignmentId: makeIssuedDirective(db, { leadId: own.id, deadline: null }).lead.id,
      itemId: addAgendaItem(db, clerk, { meetingId, kind: "speech", title: `Mục ${number}` }),
    })),
  };
}
