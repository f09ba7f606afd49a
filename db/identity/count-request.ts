import "server-only";
import { eq, lt } from "drizzle-orm";
import {
  PER_ADDRESS,
  PER_TOKEN,
  type RateRule,
  type RateState,
  rateState,
  windowAfter,
} from "@/domain/api/rate-limit";
import type { Database, Transaction } from "../client";
import { prepared } from "../prepared";
import { apiTokens, apiWindows } from "../schema/api";
import { sql } from "../sql";
import { writeUnsynced } from "../write-unsynced";
import type { FoundToken } from "./find-token";

/** A token's last use is recorded at most once a minute. */
const NOTE_USE_EVERY_MS = 60_000;

/** Counts one request of a token, and records its use. @returns the state of its window */
export function countRequest(db: Database, token: FoundToken, now: Date): RateState {
  return writeUnsynced(db, (tx) => {
    if (token.lastUsedAt === null || now.getTime() - Date.parse(token.lastUsedAt) >= NOTE_USE_EVERY_MS) {
      tx.update(apiTokens).set({ lastUsedAt: now.toISOString() }).where(eq(apiTokens.id, token.id)).run();
    }
    return countIn(tx, `token:${token.id}`, PER_TOKEN, now);
  });
}

/** Counts one request without a valid token from an address. @returns the state of its window */
export function countRefusal(db: Database, address: string, now: Date): RateState {
  return writeUnsynced(db, (tx) => {
    const old = new Date(now.getTime() - PER_ADDRESS.seconds * 1000).toISOString();
    tx.delete(apiWindows).where(lt(apiWindows.beganAt, old)).run();
    return countIn(tx, `address:${address}`, PER_ADDRESS, now);
  });
}

function countIn(tx: Transaction, key: string, rule: RateRule, now: Date): RateState {
  const { reading, writing } = prepared(tx, "requests in a window", () => ({
    reading: tx
      .select()
      .from(apiWindows)
      .where(eq(apiWindows.key, sql.placeholder("key")))
      .prepare(),
    writing: tx
      .insert(apiWindows)
      .values({
        key: sql.placeholder("key"),
        beganAt: sql.placeholder("beganAt"),
        count: sql.placeholder("count"),
      })
      .onConflictDoUpdate({
        target: apiWindows.key,
        set: { beganAt: sql`excluded.began_at`, count: sql`excluded.count` },
      })
      .prepare(),
  }));
  const row = reading.get({ key });
  const before = row ? { beganAt: new Date(row.beganAt), count: row.count } : null;
  const window = windowAfter(before, rule, now);
  writing.run({ key, beganAt: window.beganAt.toISOString(), count: window.count });
  return rateState(window, rule, now);
}
