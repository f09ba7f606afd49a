import { and, asc, eq, isNull } from "drizzle-orm";
import { draftFromRecord } from "@/app/_server/papers/draft-from-record";
import type { Database } from "@/db/client";
import { createArticle } from "@/db/mutations/articles/create-article";
import { readyArticle } from "@/db/mutations/articles/ready-article";
import { meetings } from "@/db/schema/meetings";
import { people } from "@/db/schema/people";
import { users } from "@/db/schema/users";
import type { Actor } from "@/domain/actor";

/**
 * The demo's articles, drafted from the signed minutes on the day after the signature: all open to readers, except
 * that of the latest ceremony, which is still a draft.
 */
export function seedArticles(db: Database, now: Date): void {
  const clerk = findClerk(db);
  const signed = db
    .select({ id: meetings.id, signedAt: meetings.signedAt })
    .from(meetings)
    .where(and(eq(meetings.status, "signed"), isNull(meetings.supplementsId)))
    .orderBy(asc(meetings.heldOn), asc(meetings.id))
    .all();
  for (const [index, { id: meetingId, signedAt }] of signed.entries()) {
    const article = draftFromRecord(db, clerk, meetingId);
    if (!article) continue;
    const drafted = new Date(Math.min(Date.parse(signedAt ?? "") + DAY_MS, now.getTime()));
    createArticle(db, clerk, { meetingId, article }, drafted);
    if (index < signed.length - 1) readyArticle(db, clerk, { meetingId, version: 1 }, drafted);
  }
}

const DAY_MS = 86_400_000;

function findClerk(db: Database): Actor {
  const found = db
    .select({ userId: users.id, personId: users.personId, name: people.fullName })
    .from(users)
    .innerJoin(people, eq(people.id, users.personId))
    .where(eq(users.account, "thuky"))
    .get();
  if (!found) throw new Error("the demo has no clerk");
  return { ...found, grants: [{ kind: "clerk", departmentId: null }] };
}
