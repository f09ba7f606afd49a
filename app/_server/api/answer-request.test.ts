import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { apiWindows } from "@/db/schema/api";
import { users } from "@/db/schema/users";
import { JULY_FIRST, makeIssuedDirective, makePerson } from "@/db/test-factories";
import { answerRequest } from "./answer-request";
import { served, type TestAgency } from "./test-served";

const now = JULY_FIRST;
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-api-"));
  process.env.SO_CHI_DAO_DATA = folder;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => {
  globalThis.soChiDaoDatabase = undefined;
});

const post = (body?: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: "POST",
  headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
});

it("a periodic directive is shown as one, with its current period", async () => {
  const { db, own, client } = served();
  const { directive, lead } = makeIssuedDirective(db, { leadId: own.id, period: "quarter" });
  const ask = client("head");
  expect((await ask(`/directives/${directive.id}`)).body).toMatchObject({
    period: "quarter",
    assignments: [{ periodEnd: "2024-09-30" }],
  });
  expect((await ask(`/assignments/${lead.id}`)).body).toMatchObject({ periodEnd: "2024-09-30" });
  const rows = (await ask("/directives")).body.items;
  expect(rows.find(({ directiveId }: { directiveId: number }) => directiveId === directive.id)).toMatchObject(
    {
      period: "quarter",
      periodEnd: "2024-09-30",
    },
  );
});

describe("the caller", () => {
  it("is identified by a bearer token and by nothing else", async () => {
    served();
    const cookie = { cookie: "next-auth.session-token=x" };
    const answer = await answerRequest(new Request("http://x/api/v1/me", { headers: cookie }), now);
    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toContain("Bearer");
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({ code: "request.no_token", status: 401 });
  });

  it("is limited to the token's scopes", async () => {
    const { client, issued } = served();
    const reader = client("head", ["read"]);
    const step = await reader(
      `/assignments/${issued.lead.id}/acknowledgement`,
      post(undefined, { "if-match": '"1"' }),
    );
    expect(step).toMatchObject({ status: 403, body: { code: "request.scope_missing" } });
    expect(step.answer.headers.get("www-authenticate")).toContain('scope="write:progress"');
    const writer = client("head", ["write:progress"]);
    expect((await writer("/directives")).status).toBe(403);
    expect((await writer("/me")).status).toBe(200);
  });

  it("is counted without a token by the address that the proxy saw, whatever the client sent", async () => {
    served();
    const left = async (forwarded: string) => {
      const request = new Request("http://x/api/v1/me", { headers: { "x-forwarded-for": forwarded } });
      return (await answerRequest(request, now)).headers.get("ratelimit")?.match(/r=(\d+)/)?.[1];
    };
    const first = Number(await left("1.1.1.1, 203.0.113.9"));
    expect(Number(await left("2.2.2.2, 203.0.113.9"))).toBe(first - 1);
    expect(Number(await left("1.1.1.1, 198.51.100.4"))).toBe(first);
  });

  it("is rate-limited, and headers say so", async () => {
    const { client, db } = served();
    const ask = client("staff");
    const first = await ask("/me");
    expect(first.answer.headers.get("ratelimit")).toBe('"token";r=599;t=60');
    db.update(apiWindows).set({ count: 600 }).run();
    const last = await ask("/me");
    expect(last).toMatchObject({ status: 429, body: { code: "request.too_many" } });
    expect(last.answer.headers.get("retry-after")).toBe("60");
  });

  it("gets problems in the language of the account", async () => {
    const { client, db } = served();
    const ask = client("staff");
    expect((await ask("/meetings/999")).body.title).toBe("Không tìm thấy");
    db.update(users).set({ locale: "en" }).run();
    expect((await ask("/meetings/999")).body.title).toBe("Not found");
  });
});

describe("reading", () => {
  it("returns what the role sees, and 404 for the rest", async () => {
    const { client, draft } = served();
    const address = `/meetings/${draft.meetingId}`;
    expect((await client("clerk")(address)).status).toBe(200);
    expect(await client("staff")(address)).toMatchObject({
      status: 404,
      body: { code: "request.not_found" },
    });
    const seen = async (who: keyof TestAgency["actors"]) =>
      (await client(who)("/meetings?limit=200")).body.items.map(({ id }: { id: number }) => id);
    expect(await seen("clerk")).toContain(draft.meetingId);
    expect(await seen("staff")).not.toContain(draft.meetingId);
    expect(await seen("nobody")).toEqual([]);
  });

  it("gives the year of birth to administrators only", async () => {
    const { client, db } = served();
    const { id } = makePerson(db, { birthDay: 3, birthMonth: 4, birthYear: 1980 });
    expect((await client("admin")(`/people/${id}`)).body).toMatchObject({ birthYear: 1980 });
    expect((await client("leader")(`/people/${id}`)).body).toMatchObject({ birthMonth: 4, birthYear: null });
  });

  it("returns a list page by page, each row once, whatever is added meanwhile", async () => {
    const { client, db } = served();
    const ask = client("leader");
    const whole = (await ask("/people?limit=200")).body.items.map(({ id }: { id: number }) => id);
    const seen: number[] = [];
    let next: string | null = "/people?limit=3";
    while (next !== null) {
      const { body, answer } = await ask(next);
      expect(body.items.length).toBeLessThanOrEqual(3);
      seen.push(...body.items.map(({ id }: { id: number }) => id));
      if (seen.length === 3) makePerson(db);
      if (body.next !== null) expect(answer.headers.get("link")).toBe(`<${body.next}>; rel="next"`);
      next = body.next?.replace("/api/v1", "") ?? null;
    }
    expect(seen.slice(0, whole.length)).toEqual(whole);
    expect(seen).toHaveLength(whole.length + 1);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it("refuses a cursor of another list, an unknown filter, and a filter that is given twice", async () => {
    const { client } = served();
    const ask = client("leader");
    const { body } = await ask("/people?limit=1");
    const cursor = new URL(`http://x${body.next}`).searchParams.get("cursor");
    for (const wrong of [
      `/departments?cursor=${cursor}`,
      "/people?sort=name",
      "/people?q=a&q=b",
      "/people?limit=201",
    ]) {
      const refused = await ask(wrong);
      expect(refused.status, wrong).toBe(422);
      expect(refused.body.errors).toHaveLength(1);
    }
  });

  it("answers 304 to a known ETag, until something changes", async () => {
    const { client, issued } = served();
    const ask = client("head");
    const address = `/assignments/${issued.lead.id}`;
    const tag = (await ask(address)).answer.headers.get("etag") ?? "";
    const again = await ask(address, { headers: { "if-none-match": tag } });
    expect(again).toMatchObject({ status: 304, body: null });
    await ask(`${address}/acknowledgement`, post(undefined, { "if-match": tag }));
    expect((await ask(address, { headers: { "if-none-match": tag } })).status).toBe(200);
  });
});

describe("writing", () => {
  it("takes the steps of the pages, on condition of the version that was read", async () => {
    const { client, issued, assignment } = served();
    const ask = client("head");
    const address = `/assignments/${issued.lead.id}`;
    const missing = await ask(`${address}/acknowledgement`, post());
    expect(missing).toMatchObject({ status: 428, body: { code: "request.version_missing" } });
    expect(assignment(issued.lead.id).state).toBe("assigned");

    const { version } = assignment(issued.lead.id);
    const acknowledged = await ask(
      `${address}/acknowledgement`,
      post(undefined, { "if-match": `"${version}"` }),
    );
    expect(acknowledged).toMatchObject({ status: 200, body: { state: "in-progress", version: version + 1 } });
    const stale = await ask(
      `${address}/progress`,
      post({ note: "Nửa việc" }, { "if-match": `"${version}"` }),
    );
    expect(stale).toMatchObject({ status: 412, body: { code: "request.changed_meanwhile" } });
    expect(stale.body.conflict.theirs.length).toBeGreaterThan(0);

    const tag = acknowledged.answer.headers.get("etag") ?? "";
    const progress = await ask(
      `${address}/progress`,
      post({ note: "Nửa việc", percent: 50 }, { "if-match": tag }),
    );
    expect(progress).toMatchObject({ status: 200, body: { percent: 50 } });
    const report = (body: object) =>
      ask(`${address}/report`, post(body, { "if-match": `"${assignment(issued.lead.id).version}"` }));
    expect(await report({})).toMatchObject({ status: 422, body: { code: "directive.product_missing" } });
    expect((await report({ productNumber: "12/BC", productDate: "2024-07-01" })).body.state).toBe("reported");
    const { version: reported } = assignment(issued.lead.id);
    const back = await ask(`${address}/report-taken-back`, post(undefined, { "if-match": `"${reported}"` }));
    expect(back.body.state).toBe("in-progress");
  });

  it("refuses callers who may not take the step, and changes nothing", async () => {
    const { client, issued, db, actors } = served();
    const ask = client("otherHead");
    const before = db.$client
      .prepare("select count(*) as n from events where assignment_id is not null")
      .get();
    const address = `/assignments/${issued.lead.id}`;
    const refused = await ask(`${address}/acknowledgement`, post(undefined, { "if-match": '"1"' }));
    expect(refused).toMatchObject({ status: 403, body: { code: "request.not_allowed" } });
    expect(
      db.$client.prepare("select count(*) as n from events where assignment_id is not null").get(),
    ).toEqual(before);
    expect(actors.otherHead.grants).toHaveLength(1);
  });

  it("changes nothing twice under one Idempotency-Key", async () => {
    const { client, issued, db } = served();
    const ask = client("staff");
    const count = () =>
      (
        db.$client.prepare("select count(*) as n from events where kind = 'assignment.replied'").get() as {
          n: number;
        }
      ).n;
    const address = `/assignments/${issued.lead.id}/replies`;
    const key = { "idempotency-key": "lan-1" };
    const first = await ask(address, post({ text: "Đã rõ." }, key));
    const second = await ask(address, post({ text: "Đã rõ." }, key));
    expect(second.body).toEqual(first.body);
    expect(second.answer.headers.get("idempotency-replayed")).toBe("true");
    expect(count()).toBe(1);
    expect(await ask(address, post({ text: "Khác." }, key))).toMatchObject({ status: 422 });
    // A refused request changed nothing and may be sent again.
    const other = { "idempotency-key": "lan-2" };
    expect((await ask(address, post({}, other))).status).toBe(422);
    expect((await ask(address, post({ text: "Đã rõ." }, other))).status).toBe(200);
    expect(count()).toBe(2);
  });

  it("changes nothing twice under one Idempotency-Key if the process dies before it stores the answer", async () => {
    const { client, issued, db } = served();
    const ask = client("staff");
    const events = () =>
      db.$client.prepare("select count(*) from events where kind = 'assignment.replied'").pluck().get();
    const staged = () =>
      db.$client.prepare("select count(*) from attachments where place = 'staged'").pluck().get();
    const before = staged();
    // Everything after the change fails, as it does when the process is gone.
    const dies =
      "create trigger dies before update of status on api_answers begin select raise(abort, 'dead'); end";
    const reply = post({ text: "Đã rõ." }, { "idempotency-key": "lan-1" });
    const upload = {
      method: "POST",
      body: "%PDF-1.4\nBáo cáo",
      headers: { "content-type": "application/pdf", "idempotency-key": "lan-2" },
    };
    const address = `/assignments/${issued.lead.id}/replies`;
    db.$client.exec(dies);
    expect((await ask(address, reply)).status).toBe(500);
    expect((await ask("/files?name=a.pdf", upload)).status).toBe(500);
    db.$client.exec("drop trigger dies");
    const [again, file] = [await ask(address, reply), await ask("/files?name=a.pdf", upload)];
    expect(again).toMatchObject({ status: 200, body: { id: issued.lead.id } });
    expect(again.answer.headers.get("idempotency-replayed")).toBe("true");
    expect(file.status).toBe(201);
    expect((await ask("/files?name=a.pdf", upload)).body).toEqual(file.body);
    expect((await ask(address, reply)).body).toEqual(again.body);
    expect([events(), staged()]).toEqual([1, Number(before) + 1]);
  });

  it("stores a file, and a step attaches it", async () => {
    const { client, issued, assignment } = served();
    const ask = client("staff");
    const file = {
      method: "POST",
      body: "%PDF-1.4\nBáo cáo",
      headers: { "content-type": "application/pdf" },
    };
    const kept = await ask("/files?name=bao-cao.pdf", file);
    expect(kept).toMatchObject({ status: 201, body: { name: "bao-cao.pdf", mime: "application/pdf" } });
    const { id, version } = assignment(issued.lead.id);
    const given = { note: "Kèm báo cáo", files: [kept.body.id] };
    const step = await ask(`/assignments/${id}/progress`, post(given, { "if-match": `"${version}"` }));
    expect(step.body.evidence).toMatchObject([
      { name: "bao-cao.pdf", href: `/api/v1/files/${kept.body.id}` },
    ]);
    expect((await client("otherStaff")(`/assignments/${id}`)).body.evidence).toBeNull();
    expect((await client("otherStaff")(`/assignments/${id}/evidence`)).status).toBe(404);
    expect((await client("otherStaff")(`/files/${kept.body.id}`)).status).toBe(404);
    const html = { ...file, headers: { "content-type": "text/html" } };
    expect((await ask("/files?name=x.html", html)).status).toBe(415);
    expect((await ask("/files?name=x.pdf", { ...file, body: "<html>" })).status).toBe(415);
  });
});
