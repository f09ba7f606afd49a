import path from "node:path";
import { cookieName, sealToken } from "@/app/_server/session/session-cookie";
import { openDatabase } from "@/db/client";
import { startSession } from "@/db/mutations/sessions/start-session";
import { departments } from "@/db/schema/departments";
import { people, positions } from "@/db/schema/people";
import { grants, users } from "@/db/schema/users";
import { nameSortKey } from "@/domain/people/names";

/** Somebody who is signed in. */
export type Reader = { cookie: string };

/**
 * Adds so many members of staff with accounts to an agency, spread over its departments, and signs each in.
 * SO_CHI_DAO_DATA is the folder.
 */
export async function makePeople(folder: string, count: number): Promise<Reader[]> {
  const db = openDatabase(path.join(folder, "so-chi-dao.sqlite"));
  const now = new Date();
  const units = db.select().from(departments).all();
  const ids = db.transaction((tx) =>
    Array.from({ length: count }, (_, number) => {
      const fullName = `Nguyễn Văn Đông ${number + 1}`;
      const departmentId = units[number % units.length]?.id ?? null;
      const person = tx
        .insert(people)
        .values({ fullName, sortKey: nameSortKey(fullName) })
        .returning()
        .get();
      tx.insert(positions)
        .values({
          personId: person.id,
          title: "Chuyên viên",
          departmentId,
          fromDay: "2020-01-01",
          recordedOn: "2020-01-01",
        })
        .run();
      const user = tx
        .insert(users)
        .values({
          personId: person.id,
          account: `dong.${number + 1}`,
          passwordHash: "!",
          mustChangePassword: false,
          createdAt: now.toISOString(),
        })
        .returning()
        .get();
      tx.insert(grants).values({ userId: user.id, kind: "staff", departmentId }).run();
      return user.id;
    }),
  );
  const readers = ids.map(async (userId) => {
    const token = startSession(db, userId, { address: "127.0.0.1", userAgent: "try-people" }, now);
    return { cookie: `${cookieName()}=${await sealToken(token)}` };
  });
  const made = await Promise.all(readers);
  db.$client.close();
  return made;
}
