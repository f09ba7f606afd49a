import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { asc, eq, isNull } from "drizzle-orm";
import { cookieName, sealToken } from "@/app/_server/session/session-cookie";
import { type Database, openDatabase } from "@/db/client";
import { listGrantsOn } from "@/db/identity/find-session";
import { addAgendaItem } from "@/db/mutations/minutes/add-agenda-item";
import { startSession } from "@/db/mutations/sessions/start-session";
import { makeOwnToken } from "@/db/mutations/users/make-own-token";
import { listRegister, REGISTER_PAGE } from "@/db/queries/directives/list-register";
import { agendaItems, meetings } from "@/db/schema/meetings";
import { people } from "@/db/schema/people";
import { users } from "@/db/schema/users";
import { sql } from "@/db/sql";
import type { Actor } from "@/domain/actor";
import { SCOPES } from "@/domain/api/scopes";
import { dayInAgency } from "@/domain/calendar/day";
import { readRegisterView } from "@/domain/directives/register-view";
import { multiplyHistory } from "./multiply-history";

const root = path.resolve(import.meta.dirname, "..", "..");
const fileIn = (folder: string) => path.join(folder, "so-chi-dao.sqlite");

/** Tokens of one account: its most. Each may send 600 requests a minute. */
const TOKENS = 20;
/** Items of a draft that are saved at the same time. */
const EDITED_ITEMS = 20;

/** Who asks, and what they ask about, in an agency of a size. */
export type Agency = {
  /** The header `cookie` of each account's session. */
  cookies: ReadonlyMap<string, string>;
  /** Tokens of accounts that only read here. */
  readers: readonly string[];
  /** Heads' tokens, each with an assignment of the department. */
  writers: readonly { token: string; assignmentId: number }[];
  meetingId: number;
  directiveId: number;
  personId: number;
  departmentId: number;
  /** The last page of the register that is full: at each size it has as many rows. */
  registerPage: number;
  draft: { meetingId: number; items: readonly { id: number; version: number }[] };
};

/**
 * Makes the data folder of the demo's agency with so many times as much history, unless it is there.
 * @param folder under which each size has a folder
 * @returns the folder of the size
 */
export function makeAgency(folder: string, scale: number): string {
  const made = path.join(folder, `${scale}x`);
  if (existsSync(fileIn(made))) return made;
  const part = `${made}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  if (scale === 1) {
    execFileSync(process.execPath, ["--import", "tsx", "--conditions=react-server", "scripts/seed-demo.ts"], {
      cwd: root,
      env: { ...process.env, SO_CHI_DAO_DATA: part },
      stdio: ["ignore", "ignore", "inherit"],
    });
  } else {
    cpSync(makeAgency(folder, 1), part, { recursive: true });
    const db = openDatabase(fileIn(part));
    db.$client.pragma("synchronous = OFF");
    multiplyHistory(db, scale);
    db.$client.close();
  }
  // Renamed last: an interrupted one is made again.
  cpSync(part, made, { recursive: true });
  rmSync(part, { recursive: true, force: true });
  return made;
}

/** Signs in the accounts, makes the tokens and chooses the rows that the work is about. SO_CHI_DAO_DATA is the folder. */
export async function openAgency(folder: string): Promise<Agency> {
  const db = openDatabase(fileIn(folder));
  const now = new Date();
  db.update(users).set({ mustChangePassword: false }).where(isNull(users.disabledAt)).run();
  const cookies = new Map<string, string>();
  for (const account of ["thuky", "lanhdao", "quantri", "truong.vp", "canbo1.vp"]) {
    const from = { address: "127.0.0.1", userAgent: "bench" };
    const token = startSession(db, actorOf(db, account).userId, from, now);
    cookies.set(account, `${cookieName()}=${await sealToken(token)}`);
  }
  const tokensOf = (account: string) =>
    Array.from({ length: TOKENS }, () =>
      makeOwnToken(db, actorOf(db, account), { name: "bench", scopes: [...SCOPES], days: 30 }, now),
    );
  const one = <T>(query: string, ...values: unknown[]) =>
    db.$client
      .prepare<unknown[], T>(query)
      .pluck()
      .get(...values) as T;
  const heads = ["truong.vp", "truong.dt"].map((account) => ({ account, ...actorOf(db, account) }));
  const agency = {
    cookies,
    readers: ["lanhdao", "thuky", "quantri", "canbo1.vp"].flatMap(tokensOf),
    writers: heads.flatMap(({ account, grants }) => {
      const departmentId = grants.flatMap((grant) => grant.departmentId ?? [])[0] ?? 0;
      const assignments = db.all<{ id: number }>(
        sql`select id from assignments where department_id = ${departmentId} and state <> 'proposed' order by id limit ${TOKENS}`,
      );
      return tokensOf(account).flatMap((token, index) => {
        const assignmentId = assignments[index % assignments.length]?.id;
        return assignmentId === undefined ? [] : [{ token, assignmentId }];
      });
    }),
    meetingId: one<number>("select id from meetings where status = 'signed' order by held_on desc"),
    directiveId: one<number>(
      "select directive_id from events where directive_id is not null and id < 4000 group by 1 order by count(*) desc",
    ),
    personId: one<number>(
      "select officer_person_id from assignments where officer_person_id is not null group by 1 order by count(*) desc",
    ),
    departmentId: heads[0]?.grants.flatMap((grant) => grant.departmentId ?? [])[0] ?? 0,
    registerPage: Math.floor(
      listRegister(db, actorOf(db, "lanhdao"), readRegisterView({}), dayInAgency(now.toISOString())).total /
        REGISTER_PAGE,
    ),
    draft: draftOf(db, actorOf(db, "thuky")),
  };
  db.$client.close();
  return agency;
}

function actorOf(db: Database, account: string): Actor & { userId: number } {
  const user = db
    .select({ id: users.id, personId: users.personId, name: people.fullName })
    .from(users)
    .innerJoin(people, eq(people.id, users.personId))
    .where(eq(users.account, account))
    .get();
  if (!user) throw new Error(`no account ${account}`);
  const grants = listGrantsOn(db, user.id, dayInAgency(new Date().toISOString()));
  return { userId: user.id, personId: user.personId, name: user.name, grants };
}

/** Minutes that are being written, with an item for each writer. */
function draftOf(db: Database, clerk: Actor): Agency["draft"] {
  const meeting = db
    .select()
    .from(meetings)
    .where(eq(meetings.status, "draft"))
    .orderBy(asc(meetings.id))
    .get();
  if (!meeting) throw new Error("the agency has no draft");
  const added = Array.from({ length: EDITED_ITEMS }, (_, n) =>
    addAgendaItem(db, clerk, { meetingId: meeting.id, kind: "speech", title: `Phát biểu ${n + 1}` }),
  );
  const items = added.map((id) => {
    const item = db.select().from(agendaItems).where(eq(agendaItems.id, id)).get();
    return { id, version: item?.version ?? 1 };
  });
  return { meetingId: meeting.id, items };
}
