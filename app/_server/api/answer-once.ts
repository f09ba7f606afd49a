import "server-only";
import { createHash } from "node:crypto";
import { database } from "@/db/client";
import { claimAnswer, MADE } from "@/db/mutations/api/claim-answer";
import { dropAnswer } from "@/db/mutations/api/drop-answer";
import { keepAnswer } from "@/db/mutations/api/keep-answer";
import { markMadeIn } from "@/db/mutations/api/mark-made";
import { withEachWrite } from "@/db/with-each-write";
import { refuse } from "@/domain/errors";
import type { ApiAnswer } from "./answer";
import type { Asked } from "./read-call";

const KEY = /^[\x21-\x7e]{1,200}$/;

/**
 * Runs a request once for each Idempotency-Key: sent again within a day it gets the first answer. A refusal
 * changed nothing and is not stored.
 * @param run with true if the change is made already and only the answer was lost
 */
export async function answerOnce(
  { request, endpoint, body, token, now }: Asked,
  headers: ApiAnswer["headers"],
  run: (again: boolean) => Promise<ApiAnswer>,
): Promise<ApiAnswer> {
  const sent = request.headers.get("idempotency-key");
  if (sent === null || endpoint.method === "GET") return run(false);
  if (!KEY.test(sent)) refuse("request.invalid", {}, "idempotency-key");
  const db = database();
  const { pathname, search } = request.url;
  const requestHash = createHash("sha256").update(`${pathname}${search}\n`).update(body).digest("hex");
  const key = { tokenId: token.id, key: sent, requestHash };
  const kept = claimAnswer(db, key, now);
  if (kept !== null && kept !== MADE) {
    if (kept.etag !== null) headers.set("etag", kept.etag);
    headers.set("content-type", "application/json");
    headers.set("idempotency-replayed", "true");
    return { status: kept.status, headers, body: kept.body };
  }
  if (kept === MADE) headers.set("idempotency-replayed", "true");
  try {
    // The mark is part of the change: whenever the process dies, the next request knows whether it was made.
    const answer = await (kept === MADE
      ? run(true)
      : withEachWrite(
          (tx) => markMadeIn(tx, key),
          () => run(false),
        ));
    const { status, body: text } = answer;
    if (typeof text !== "string") throw new Error(`${endpoint.id} answers a change with no text`);
    keepAnswer(db, key, { status, body: text, etag: answer.headers.get("etag") ?? null });
    return answer;
  } catch (error) {
    dropAnswer(db, key, now);
    throw error;
  }
}
