import { makeOwnToken } from "@/db/mutations/users/make-own-token";
import { makeServiceToken } from "@/db/mutations/users/make-service-token";
import { makeAgency } from "@/db/test-agency";
import { adminGrant, clerkGrant, JULY_FIRST, makeActor } from "@/db/test-factories";
import type { GrantKind } from "@/domain/actor";
import { SCOPES, type Scope } from "@/domain/api/scopes";
import { answerRequest } from "./answer-request";

export type TestAgency = ReturnType<typeof makeAgency>;
type Who = keyof TestAgency["actors"];

/** An agency behind the API, and a client for each of its people. @param now when they ask */
export const served = (now: Date = JULY_FIRST) => servedOf(makeAgency(), now);

/** The same for an agency that a test has prepared. */
export function servedOf<A extends TestAgency>(agency: A, now: Date) {
  globalThis.soChiDaoDatabase = agency.db;
  const { db, actors } = agency;
  const token = { name: "Thử", days: 30 };
  const client = (who: Who, scopes: readonly Scope[] = SCOPES) =>
    asking(makeOwnToken(db, actors[who], { ...token, scopes: [...scopes] }, now), now);
  const maker = makeActor(db, [adminGrant, clerkGrant]);
  /** A service that acts for a person with only one of their grants. */
  const service = (userId: number, grantKind: GrantKind) => {
    const narrowed = { ...token, scopes: [...SCOPES], userId, grantKinds: [grantKind] };
    return asking(makeServiceToken(db, maker, narrowed, now), now);
  };
  return { ...agency, client, service };
}

const asking =
  (token: string, now: Date) =>
  async (address: string, init: RequestInit = {}) => {
    const headers = { authorization: `Bearer ${token}`, ...init.headers };
    const request = new Request(`http://x/api/v1${address}`, { ...init, headers });
    const answer = await answerRequest(request, now);
    const text = await answer.text();
    return { answer, status: answer.status, body: text === "" ? null : JSON.parse(text) };
  };
