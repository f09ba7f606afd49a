import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { people } from "@/db/schema/people";
import {
  adminGrant,
  clerkGrant,
  headGrant,
  makeActor,
  makeDepartment,
  makeIssuedDirective,
} from "@/db/test-factories";

/** A department with a head who gets mail at once, and another; each has one directive without a deadline. */
export function makeMailedAgency(db: Database) {
  const own = makeDepartment(db);
  const other = makeDepartment(db);
  const head = makeActor(db, [headGrant(own.id)], { email: "truong@thu.example" });
  makeActor(db, [headGrant(other.id)], { email: "khac@thu.example" });
  const clerk = makeActor(db, [clerkGrant]);
  const admin = makeActor(db, [adminGrant]);
  const { directive, lead } = makeIssuedDirective(db, { leadId: own.id, deadline: null });
  const otherLead = makeIssuedDirective(db, { leadId: other.id, deadline: null }).lead;
  const rename = (name: string) =>
    db.update(people).set({ fullName: name }).where(eq(people.id, head.personId)).run();
  return { own, head, clerk, admin, directive, lead, otherLead, rename };
}
