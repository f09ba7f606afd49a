import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { allowed, hostile, hostileText } from "./api-arbitrary";
import { type Described, type Document, judgeOf, operationsOf, type Received } from "./api-document";
import { type Shown, type Survey, shownAt, survey } from "./api-survey";
import { serveData } from "./serve-data";

const SEED = 20;
const ROUNDS = 24;
/** More rounds for operations that were only refused. */
const MOST_MORE = 40;
/** One request in five carries another version than the current one. */
const CURRENT_VERSIONS = [true, true, true, true, false];
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

const WRONGS = ["path", "query", "body", "kind", "method", "token", "header", "json"] as const;

type Tokens = { full: Record<string, string[]> } & Record<
  "service" | "readOnly" | "writeOnly" | "expired" | "revoked",
  string
>;
type Sent = {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
};

const script = (folder: string, ...args: string[]) =>
  execFileSync(process.execPath, ["--import", "tsx", "--conditions=react-server", ...args], {
    env: { ...process.env, SO_CHI_DAO_DATA: folder },
    maxBuffer: 16 * 1024 * 1024,
    encoding: "utf8",
  });

test("every request generated from the API's document, valid or not, is answered as documented", async () => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-api-"));
  cpSync(process.env.E2E_DEMO ?? "", folder, { recursive: true });
  const tokens = JSON.parse(script(folder, "e2e/make-tokens.ts")) as Tokens;
  const server = await serveData(folder);
  try {
    const document = (await (await fetch(`${server.address}/api/v1/openapi.json`)).json()) as Document;
    const root = server.address + (document.servers[0]?.url ?? "");
    const judge = judgeOf(document);
    const operations = operationsOf(document);
    const firsts = Object.values(tokens.full).flatMap(([first]) => first ?? []);
    const surveyed = await survey(root, operations, firsts);
    const seen = new Map<string, number>();
    const complaints: string[] = [];

    const tryOne = async (operation: Described, own: Own, pick: Draw) => {
      const drawn = draw(operation, { tokens, surveyed, ...own }, pick);
      const answer = await send(root, drawn);
      const wrongMethod = drawn.method !== operation.method;
      const responses = wrongMethod ? refusals(document) : operation.responses;
      const wrong = judge(responses, wrongMethod ? "refusals" : operation.operationId, answer);
      if (wrong !== null || answer.status >= 500) {
        complaints.push(`${wrong}: ${JSON.stringify(drawn).slice(0, 600)} ${answer.text.slice(0, 200)}`);
      }
      const counted = `${wrongMethod ? "wrong method" : operation.operationId} ${answer.status}`;
      seen.set(counted, (seen.get(counted) ?? 0) + 1);
    };

    // Every operation once in each round, all in parallel.
    const tryRounds = async (tried: readonly Described[], seed: number, numRuns: number) => {
      const rounds = fc.asyncProperty(fc.gen(), async (pick) => {
        const drawing: Draw = (arbitrary) => pick(() => arbitrary);
        const work = await listWork(root, tokens);
        const checklist = await addOne(root, work);
        await Promise.all(tried.map((operation) => tryOne(operation, { work, checklist }, drawing)));
        return complaints.length === 0;
      });
      const { failed, errorInstance } = await fc.check(rounds, { seed, numRuns, endOnFailure: true });
      if (failed && complaints.length === 0) throw errorInstance;
    };
    const succeeded = ({ operationId }: Described) =>
      [...seen.keys()].some((one) => one.startsWith(`${operationId} 20`));
    await tryRounds(operations, SEED, ROUNDS);
    // What is drawn depends on the demo's work, and so on the day: chance may have left an operation with refusals alone.
    for (let more = 1; more <= MOST_MORE && complaints.length === 0; more++) {
      const refused = operations.filter((operation) => !succeeded(operation));
      if (refused.length === 0) break;
      await tryRounds(refused, SEED + more, 1);
    }

    expect(complaints).toEqual([]);
    const statuses = new Set([...seen.keys()].map((one) => Number(one.split(" ").at(-1))));
    for (const status of [200, 201, 304, 401, 403, 404, 405, 409, 412, 415, 422, 428]) {
      expect([...statuses], JSON.stringify([...seen], null, 1)).toContain(status);
    }
    // A client that only gets refusals would test nothing about the answers.
    expect(operations.filter((one) => !succeeded(one)).map(({ operationId }) => operationId)).toEqual([]);
    const sum = [...seen.values()].reduce((total, count) => total + count, 0);
    console.log(`API requests: ${sum}, answered ${[...statuses].sort((a, b) => a - b).join(" ")}`);
    expect(sum).toBeGreaterThan(500);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

type Draw = <T>(arbitrary: fc.Arbitrary<T>) => T;

/** Current work of a head's own department, with which a sensible client would continue. */
type Work = Held & { state: string; personId: number };
/** What a token may change, in its version. */
type Held = { token: string; id: number; version: number };
type Own = { work: Work[]; checklist: Held[] };

/** The state in which a sensible client takes a step; all others in work under way, or they would use up the rest. */
const STATE_FOR: Record<string, string> = { acknowledge: "assigned", takeBack: "reported" };

/** Requests that only random parts would hardly ever make whole. */
const WHOLE: Record<string, { account: string; body: object }> = {
  giveWork: { account: "lanhdao", body: { text: "Rà soát hồ sơ.", toAllDepartments: true, undated: true } },
};

async function listWork(root: string, { full }: Tokens): Promise<Work[]> {
  const token = full["truong.vp"]?.[0] ?? "";
  const headers = { authorization: `Bearer ${token}` };
  const me = (await (await fetch(`${root}/me`, { headers })).json()) as {
    personId: number;
    grants: { departmentId: number }[];
  };
  const url = `${root}/assignments?limit=200&department=${me.grants[0]?.departmentId}`;
  const { items } = (await (await fetch(url, { headers })).json()) as {
    items: { assignmentId: number; version: number; state: string }[];
  };
  return items
    .filter(({ state }) => state !== "done" && state !== "withdrawn")
    .map(({ assignmentId, version, state }) => ({
      token,
      id: assignmentId,
      version,
      state,
      personId: me.personId,
    }));
}

/** A subtask added to the checklist of one piece of work, to be ticked and removed. */
async function addOne(root: string, work: Work[]): Promise<Held[]> {
  const [first] = work;
  if (first === undefined) return [];
  const answer = await fetch(`${root}/assignments/${first.id}/subtasks`, {
    method: "POST",
    headers: { authorization: `Bearer ${first.token}`, "content-type": "application/json" },
    body: JSON.stringify({ title: "Lập danh sách." }),
  });
  if (answer.status !== 201) return [];
  const { id, version } = (await answer.json()) as { id: number; version: number };
  return [{ token: first.token, id, version }];
}

/** One request for an operation: most parts as documented, some invalid. */
function draw(
  operation: Described,
  { tokens, work, checklist, surveyed }: { tokens: Tokens; surveyed: Survey } & Own,
  pick: Draw,
): Sent {
  const wrong = pick(
    fc.oneof(
      { weight: 6, arbitrary: fc.constant("nothing") },
      {
        weight: 6,
        arbitrary: fc.constantFrom(...WRONGS),
      },
    ),
  );
  const url = drawUrl(operation, wrong, pick);
  const headers: Record<string, string> = {};
  const token = drawToken(tokens, wrong, pick);
  if (token !== null) headers.authorization = token;
  for (const { name, in: place, required } of operation.parameters) {
    if (place !== "header" || (!required && pick(fc.boolean())) || (wrong === "header" && pick(fc.boolean())))
      continue;
    headers[name] = drawHeader(name, wrong, pick);
  }
  const method =
    wrong === "method"
      ? pick(fc.constantFrom(...METHODS.filter((one) => one !== operation.method)))
      : operation.method;
  const sent = { method, url, headers, ...drawBody(operation, wrong, method, headers, pick) };
  if (wrong !== "nothing") return sent;
  const whole = WHOLE[operation.operationId];
  if (whole !== undefined && pick(fc.boolean())) {
    const authorization = `Bearer ${tokens.full[whole.account]?.[0]}`;
    return { ...sent, headers: { ...sent.headers, authorization }, body: JSON.stringify(whole.body) };
  }
  if (operation.path.startsWith("/assignments/{id}/") && work.length > 0) {
    const fitting = work.filter(({ state }) => state === (STATE_FOR[operation.operationId] ?? "in-progress"));
    const chosen = pick(fc.constantFrom(...(fitting.length > 0 ? fitting : work)));
    return onWork(withShares(operation, sent, chosen), chosen, pick);
  }
  const [listed] = checklist;
  if (operation.path.startsWith("/subtasks/{id}") && listed) return onWork(sent, listed, pick);
  const [own] = work;
  if (operation.operationId === "findEvaluation" && own && pick(fc.boolean())) {
    // Few of the random keys are people whom the caller may see: a head reads the own figures.
    const authorization = `Bearer ${own.token}`;
    return {
      ...sent,
      url: `/evaluations/${own.personId}?period=2026-11`,
      headers: { ...sent.headers, authorization },
    };
  }
  const shown = shownAt(surveyed, operation.path);
  return shown.length > 0 && pick(fc.boolean()) ? onShown(sent, pick(fc.constantFrom(...shown)), pick) : sent;
}

/** The request of a token that was shown something there, with a key that it was given. */
function onShown(sent: Sent, { token, ids }: Shown, pick: Draw): Sent {
  const id = ids.length > 0 ? pick(fc.constantFrom(...ids)) : 0;
  const url = sent.url.replace(/\/\d+(?=[/?]|$)/, `/${id}`);
  return { ...sent, url, headers: { ...sent.headers, authorization: `Bearer ${token}` } };
}

/** Random people of random shares are never a division of the work: the head takes all of it. */
const withShares = ({ operationId }: Described, sent: Sent, { personId }: Work): Sent =>
  operationId === "shareWork"
    ? { ...sent, body: JSON.stringify({ personId, shares: [{ personId, percent: 100 }] }) }
    : sent;

/** The request for a piece of work or a subtask, now and then with a version that is not the current one. */
function onWork(sent: Sent, { token, id, version }: Held, pick: Draw): Sent {
  const headers: Record<string, string> = { ...sent.headers, authorization: `Bearer ${token}` };
  const known = pick(fc.constantFrom(...CURRENT_VERSIONS)) ? version : version + 1;
  if (headers["If-Match"] !== undefined) headers["If-Match"] = `"${known}"`;
  return { ...sent, url: sent.url.replace(/\/\d+(?=[/?]|$)/, `/${id}`), headers };
}

function drawUrl({ path: pattern, parameters }: Described, wrong: string, pick: Draw): string {
  const small = fc.integer({ min: 1, max: 40 });
  const place = pattern.replace(/\{\w+\}/g, () => {
    const value = wrong === "path" ? pick(hostileText) : String(pick(small));
    // An empty segment, or one of dots, is another address.
    return /^\.{0,2}$/.test(value) ? "0" : encodeURIComponent(value);
  });
  const query = new URLSearchParams();
  for (const { name, in: where, required, schema } of parameters) {
    if (where !== "query" || (!required && pick(fc.integer({ min: 0, max: 3 })) > 0)) continue;
    // Cursors are opaque: a valid one comes from an answer, so that most generated ones are refused.
    if (name === "cursor" && wrong !== "query") continue;
    const value = wrong === "query" ? pick(hostileText) : String(pick(allowed(schema)));
    // The name of a file says its kind.
    query.append(name, name === "name" && wrong === "nothing" ? `${value.slice(0, 100)}.pdf` : value);
  }
  if (wrong === "query" && pick(fc.boolean())) query.append(pick(hostileText), "1");
  return query.size === 0 ? place : `${place}?${query}`;
}

function drawToken(tokens: Tokens, wrong: string, pick: Draw): string | null {
  const full = Object.values(tokens.full).flat();
  if (wrong !== "token") return `Bearer ${pick(fc.constantFrom(...full, tokens.service))}`;
  const { readOnly, writeOnly, expired, revoked } = tokens;
  return pick(
    fc.constantFrom(
      null,
      ...[readOnly, readOnly, writeOnly, writeOnly, expired, revoked, "scd_khong-co-that-0000000000000"].map(
        (one) => `Bearer ${one}`,
      ),
      `Basic ${btoa("a:b")}`,
      "Bearer",
      `Bearer ${"x".repeat(3000)}`,
    ),
  );
}

function drawHeader(name: string, wrong: string, pick: Draw): string {
  if (wrong === "header")
    return pick(fc.constantFrom("*", '""', '"0"', 'W/"1"', '"99999999999999999"', "x", '"1", "2"'));
  if (name === "If-None-Match") return pick(fc.constantFrom("*", '"x"'));
  if (name === "Idempotency-Key") return `key-${pick(fc.integer({ min: 1, max: 60 }))}`;
  return `"${pick(fc.integer({ min: 1, max: 12 }))}"`;
}

function drawBody(
  { requestBody }: Described,
  wrong: string,
  method: string,
  headers: Record<string, string>,
  pick: Draw,
): Pick<Sent, "body"> {
  if (method === "GET" || method === "OPTIONS") return {};
  if (!requestBody) return wrong === "body" ? { body: pick(hostileText) } : {};
  const kinds = Object.keys(requestBody.content);
  headers["content-type"] =
    wrong === "kind" ? pick(fc.constantFrom("text/plain", "x", "")) : pick(fc.constantFrom(...kinds));
  if (!kinds.includes("application/json")) {
    const whole = wrong === "body" ? pick(hostileText) : "%PDF-1.4\nnội dung";
    return { body: new TextEncoder().encode(whole) };
  }
  if (wrong === "json") return { body: pick(hostileText) };
  const { schema } = requestBody.content["application/json"] ?? { schema: {} };
  const value = pick(allowed(schema));
  if (wrong !== "body") return { body: JSON.stringify(value) };
  const spoilt = {
    ...(value as object),
    [pick(fc.constantFrom("note", "percent", "files", "text", "x"))]: pick(hostile),
  };
  return { body: JSON.stringify(pick(fc.boolean()) ? spoilt : pick(hostile)) };
}

/** The documented answers of an address to a method that it does not support. */
const refusals = (document: Document) =>
  Object.fromEntries(
    ["401", "405", "429"].map((status) => [status, document.components.responses[`Problem${status}`] ?? {}]),
  );

async function send(root: string, { method, url, headers, body }: Sent): Promise<Received> {
  const answer = await fetch(root + url, { method, headers, body, redirect: "manual" });
  return {
    status: answer.status,
    type: (answer.headers.get("content-type") ?? "").split(";")[0] ?? "",
    text: await answer.text(),
  };
}
