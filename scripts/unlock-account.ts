// Ends the lock of an account after wrong passwords, on the server itself: for the case that every administrator is
// locked out. Usage: npm run --silent unlock-account -- ACCOUNT
import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { unlockIn } from "@/db/mutations/users/unlock-user";
import { users } from "@/db/schema/users";
import { write } from "@/db/write";
import { normalizeAccount } from "@/domain/access/account";
import { SYSTEM } from "@/domain/actor";

const account = normalizeAccount(process.argv[2] ?? "");
const ended = write(database(), (tx) => {
  const user = tx.select().from(users).where(eq(users.account, account)).get();
  return user ? unlockIn(tx, SYSTEM, { userId: user.id, account }, new Date()) : null;
});
if (ended === null) {
  console.error(`no account "${account}"`);
  process.exitCode = 1;
} else {
  console.log(ended ? `unlocked ${account}` : `${account} was not locked`);
}
