import "server-only";
import { refuse } from "@/domain/errors";
import { nameSortKey } from "@/domain/people/names";
import type { Database } from "../../client";
import { hasUsers } from "../../identity/has-users";
import { newCause, recordEvent } from "../../record-event";
import { settings } from "../../schema/agency";
import { people } from "../../schema/people";
import { grants, users } from "../../schema/users";
import { write } from "../../write";
import { enterAnnouncedYears } from "./enter-days";

/**
 * Creates the agency and its first administrator in an empty installation, with the announced days off. The caller
 * has checked the code printed at start; this checks, under the write lock, that there is no user yet.
 * @returns the administrator's user id
 * @throws setup.already_done
 */
export function setUpAgency(
  db: Database,
  input: { agencyName: string; fullName: string; account: string; passwordHash: string },
  now: Date,
): number {
  return write(db, (tx) => {
    if (hasUsers(tx)) refuse("setup.already_done");
    const { agencyName, fullName, account, passwordHash } = input;
    tx.insert(settings)
      .values({ key: "agency.name", value: agencyName })
      .onConflictDoUpdate({ target: settings.key, set: { value: agencyName } })
      .run();
    const person = tx
      .insert(people)
      .values({ fullName, sortKey: nameSortKey(fullName) })
      .returning({ id: people.id })
      .get();
    const user = tx
      .insert(users)
      .values({
        personId: person.id,
        account,
        passwordHash,
        mustChangePassword: false,
        createdAt: now.toISOString(),
      })
      .returning({ id: users.id })
      .get();
    tx.insert(grants).values({ userId: user.id, kind: "admin", departmentId: null }).run();
    const actor = { userId: user.id, personId: person.id, name: fullName, grants: [] };
    const cause = { causeId: newCause() };
    recordEvent(tx, actor, { kind: "agency.set_up", payload: { name: agencyName } }, {}, now, cause);
    recordEvent(tx, actor, { kind: "user.created", payload: { account, name: fullName } }, {}, now, cause);
    recordEvent(
      tx,
      actor,
      { kind: "grant.given", payload: { account, kind: "admin", department: null } },
      {},
      now,
      cause,
    );
    // Deadlines and reminders count working days from the first day on.
    enterAnnouncedYears(tx, actor, now, cause.causeId);
    return user.id;
  });
}
