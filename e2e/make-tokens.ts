import { asc, isNull } from "drizzle-orm";
import { databaseFile, openDatabase } from "@/db/client";
import { listGrantsOn } from "@/db/identity/find-session";
import { saveView } from "@/db/mutations/directives/save-view";
import { makeOwnToken } from "@/db/mutations/users/make-own-token";
import { makeServiceToken } from "@/db/mutations/users/make-service-token";
import { revokeToken } from "@/db/mutations/users/revoke-token";
import { apiTokens } from "@/db/schema/api";
import { users } from "@/db/schema/users";
import { SCOPES } from "@/domain/api/scopes";
import { dayInAgency } from "@/domain/calendar/day";
import { readRegisterView } from "@/domain/directives/register-view";

/**
 * Creates tokens for accounts of the demo in SO_CHI_DAO_DATA, and prints them as JSON: several of every grant, a
 * service's limited to one grant, and one each with too few scopes, expired, revoked. The head also gets a saved
 * view, of which the demo has none.
 */
const db = openDatabase(databaseFile());
db.$client.pragma("synchronous = OFF");
const now = new Date();
const long = new Date(now.getTime() - 400 * 86_400_000);
const ACCOUNTS = ["thuky", "lanhdao", "quantri", "truong.vp", "truong.dt", "canbo1.dt", "canbo1.vp"];
const all = { name: "Thử", scopes: [...SCOPES], days: 30 };

db.update(users).set({ mustChangePassword: false }).where(isNull(users.disabledAt)).run();
const byAccount = new Map(
  db
    .select()
    .from(users)
    .orderBy(asc(users.id))
    .all()
    .map((row) => [row.account, row]),
);
const actorOf = (account: string) => {
  const user = byAccount.get(account);
  if (!user) throw new Error(`no account ${account}`);
  const grants = listGrantsOn(db, user.id, dayInAgency(now.toISOString()));
  return { userId: user.id, personId: user.personId, name: account, grants };
};
const head = actorOf("truong.vp");
saveView(db, head, { name: "Quá hạn", view: readRegisterView({ show: "open-overdue" }) });
const service = { ...all, userId: head.userId, grantKinds: ["head" as const] };
const revoked = makeOwnToken(db, head, all, now);
const last = db.select().from(apiTokens).all().at(-1);
revokeToken(db, head, { tokenId: last?.id ?? 0 }, now);
const tokens = {
  full: Object.fromEntries(
    ACCOUNTS.map((account) => [account, [1, 2].map(() => makeOwnToken(db, actorOf(account), all, now))]),
  ),
  service: makeServiceToken(db, actorOf("quantri"), service, now),
  readOnly: makeOwnToken(db, head, { ...all, scopes: ["read"] }, now),
  writeOnly: makeOwnToken(db, head, { ...all, scopes: ["write:progress"] }, now),
  expired: makeOwnToken(db, head, all, long),
  revoked,
};
console.log(JSON.stringify(tokens));
db.$client.close();
