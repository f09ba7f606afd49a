import { afterEach, describe, expect, it } from "vitest";
import { savePhrase } from "@/db/mutations/phrases/save-phrase";
import { subtasks } from "@/db/schema/subtasks";
import { served } from "./test-served";

afterEach(() => {
  globalThis.soChiDaoDatabase = undefined;
});

const post = (body?: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: "POST",
  headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
});
const on = (version: number) => ({ "if-match": `"${version}"` });

describe("a program keeps the checklist of a department's work", () => {
  it("adds a subtask once under one key, ticks it, and removes it", async () => {
    const { client, issued, user, db } = served();
    const head = client("head");
    const address = `/assignments/${issued.lead.id}/subtasks`;
    const body = { title: "Lập  danh sách ", dueOn: "2024-07-10", personId: user.personId };
    const added = await head(address, post(body, { "idempotency-key": "lan-1" }));
    expect(added).toMatchObject({
      status: 201,
      body: {
        title: "Lập danh sách",
        dueOn: "2024-07-10",
        doneOn: null,
        personId: user.personId,
        version: 1,
      },
    });
    const again = await head(address, post(body, { "idempotency-key": "lan-1" }));
    expect(again.body).toEqual(added.body);
    expect(db.select().from(subtasks).all()).toHaveLength(1);

    const { id } = added.body;
    const staff = client("staff", ["read", "write:progress"]);
    const ticked = await staff(
      `/subtasks/${id}/settlement`,
      post({ done: true }, { "if-match": added.answer.headers.get("etag") ?? "" }),
    );
    expect(ticked).toMatchObject({ status: 200, body: { id, version: 2, doneOn: "2024-07-01" } });
    expect(await staff(`/subtasks/${id}/settlement`, post({ done: false }, on(1)))).toMatchObject({
      status: 412,
      body: { code: "request.changed_meanwhile" },
    });
    expect((await staff(`/subtasks/${id}/settlement`, post({ done: false }))).status).toBe(428);
    expect((await staff(`/subtasks/${id}/settlement`, post({ done: "x" }, on(2)))).status).toBe(422);

    const removed = await head(`/subtasks/${id}/removal`, post(undefined, on(2)));
    expect(removed).toMatchObject({ status: 200, body: { id: issued.lead.id, subtasks: [] } });
    expect((await head(`/subtasks/${id}/removal`, post(undefined, on(3)))).status).toBe(404);
  });

  it("changes what it sends and keeps the rest, in the version that it saw, once under one key", async () => {
    const { client, issued, user, db } = served();
    const head = client("head");
    const { body: added } = await head(
      `/assignments/${issued.lead.id}/subtasks`,
      post({ title: "Lập danh sách", dueOn: "2024-07-10", personId: user.personId }),
    );
    const address = `/subtasks/${added.id}`;
    const patch = (body: object, headers: Record<string, string> = on(1)) => ({
      ...post(body, headers),
      method: "PATCH",
    });
    const key = { ...on(1), "idempotency-key": "sua-1" };
    const changed = await head(address, patch({ dueOn: "2024-07-12" }, key));
    expect(changed).toMatchObject({
      status: 200,
      body: { title: "Lập danh sách", dueOn: "2024-07-12", personId: user.personId, version: 2 },
    });
    expect((await head(address, patch({ dueOn: "2024-07-12" }, key))).body).toEqual(changed.body);
    expect(await head(address, patch({ title: "Khác" }))).toMatchObject({ status: 412 });
    expect((await head(address, patch({ title: "Khác" }, {}))).status).toBe(428);
    expect((await head(address, patch({ title: " " }, on(2)))).status).toBe(422);
    expect((await head(address, patch({ doneOn: null }, on(2)))).status).toBe(422);
    const emptied = await head(address, patch({ dueOn: null, personId: null }, on(2)));
    expect(emptied.body).toMatchObject({ title: "Lập danh sách", dueOn: null, personId: null, version: 3 });
    const scopes = ["read", "write:progress", "write:reports"] as const;
    expect((await client("head", [...scopes])(address, patch({ title: "Khác" }, on(3)))).body.code).toBe(
      "request.scope_missing",
    );
    for (const who of ["staff", "otherHead", "clerk", "leader"] as const) {
      expect((await client(who)(address, patch({ title: "Khác" }, on(3)))).status).toBe(403);
    }
    expect((await client("nobody")(address, patch({ title: "Khác" }, on(3)))).status).toBe(404);
    expect((await head(address, { ...patch({}, on(3)), method: "PUT" })).answer.headers.get("allow")).toBe(
      "PATCH",
    );
    expect(db.select().from(subtasks).all()).toHaveLength(1);
  });

  it("answers the same subtask if the process dies before it stores the answer", async () => {
    const { client, db, issued } = served();
    const head = client("head");
    const address = `/assignments/${issued.lead.id}/subtasks`;
    const body = { title: "Lập danh sách" };
    const dies =
      "create trigger dies before update of status on api_answers begin select raise(abort, 'dead'); end";
    db.$client.exec(dies);
    expect((await head(address, post(body, { "idempotency-key": "lan-2" }))).status).toBe(500);
    db.$client.exec("drop trigger dies");
    expect(await head(address, post(body, { "idempotency-key": "lan-2" }))).toMatchObject({
      status: 201,
      body: { title: "Lập danh sách", version: 1 },
    });
    expect(db.select().from(subtasks).all()).toHaveLength(1);
  });

  it("only for those who may, with the scope for it, and with values that fit", async () => {
    const { client, issued, actors, db } = served();
    const address = `/assignments/${issued.lead.id}/subtasks`;
    const good = { title: "Lập danh sách" };
    const statuses = async (to: string, sent: RequestInit) =>
      Promise.all(
        (["staff", "otherHead", "clerk", "leader", "nobody"] as const).map(
          async (who) => (await client(who)(to, sent)).status,
        ),
      );
    expect(await statuses(address, post(good))).toEqual([403, 403, 403, 403, 404]);
    const head = client("head");
    const fields = async (body: object) => {
      const { status, body: problem } = await head(address, post(body));
      return [status, ...(problem.errors ?? []).map(({ field }: { field: string }) => field)].join(" ");
    };
    expect(await fields({})).toBe("422 title");
    expect(await fields({ title: "  " })).toBe("422 title");
    expect(await fields({ ...good, dueOn: "10/07/2024" })).toBe("422 dueOn");
    expect(await fields({ ...good, done: true })).toMatch(/^422/);
    expect(await fields({ ...good, personId: actors.otherStaff.personId })).toMatch(/ personId$/);
    const narrow = client("head", ["read", "write:progress", "write:reports", "read:evaluation"]);
    expect((await narrow(address, post(good))).body.code).toBe("request.scope_missing");
    expect(db.select().from(subtasks).all()).toEqual([]);

    const { body } = await head(address, post(good));
    expect(await statuses(`/subtasks/${body.id}/settlement`, post({ done: true }, on(1)))).toEqual([
      200, 403, 403, 403, 404,
    ]);
    expect(await statuses(`/subtasks/${body.id}/removal`, post(undefined, on(2)))).toEqual([
      403, 403, 403, 403, 404,
    ]);
    const giving = client("staff", ["read", "write:work-orders"]);
    expect((await giving(`/subtasks/${body.id}/settlement`, post({ done: false }, on(2)))).body.code).toBe(
      "request.scope_missing",
    );
    expect((await narrow(`/subtasks/${body.id}/removal`, post(undefined, on(2)))).body.code).toBe(
      "request.scope_missing",
    );
  });
});

describe("a program shares the work of a department", () => {
  it("in whole percent among its people, with the version that it saw", async () => {
    const { client, issued, user, actors } = served();
    const head = client("head");
    const address = `/assignments/${issued.lead.id}/shares`;
    const personId = actors.staff.personId;
    const shares = [
      { personId, percent: 60 },
      { personId: user.personId, percent: 40 },
    ];
    const seen = await head(`/assignments/${issued.lead.id}`);
    const tag = { "if-match": seen.answer.headers.get("etag") ?? "" };
    expect(await head(address, post({ personId, shares }, tag))).toMatchObject({
      status: 200,
      body: { version: seen.body.version + 1, officerPersonId: personId, shares },
    });
    expect((await head(address, post({ personId, shares }, tag))).status).toBe(412);
    expect((await head(address, post({ personId, shares }))).status).toBe(428);
  });

  it("never in parts that are not whole, twice to one person, to others, or without the right", async () => {
    const { client, issued, user, actors, assignment } = served();
    const before = assignment(issued.lead.id);
    const a = actors.staff.personId;
    const b = user.personId;
    const sent = (body: object, who: Parameters<typeof client>[0] = "head") =>
      client(who)(`/assignments/${issued.lead.id}/shares`, post(body, on(before.version)));
    const shared = (...parts: [number | null, number][]) => ({
      personId: a,
      shares: parts.map(([personId, percent]) => ({ personId, percent })),
    });
    const said = async (body: object) => {
      const answer = await sent(body);
      const named = (answer.body.errors ?? []).map(({ field }: { field: string }) => field);
      return [answer.status, ...named].join(" ");
    };
    expect(await said(shared([a, 60], [b, 30]))).toBe("422 shares");
    expect(await said(shared([b, 100]))).toBe("422 personId");
    expect(await said(shared([a, 40], [a, 60], [b, 40]))).toBe("422 shares");
    expect(await said(shared([a, 100], [b, 0]))).toBe("422 shares.1.percent");
    expect(await said(shared([a, 99.5], [b, 0.5]))).toMatch(/^422 shares.0.percent/);
    expect(await said(shared())).toBe("422 shares");
    const other = actors.otherStaff.personId;
    expect(await said(shared([a, 60], [other, 40]))).toMatch(` share.${other}`);
    const good = shared([a, 100]);
    for (const who of ["staff", "otherHead", "clerk", "leader"] as const) {
      expect((await sent(good, who)).status, who).toBe(403);
    }
    expect((await sent(good, "nobody")).status).toBe(404);
    const narrow = client("head", ["read", "write:progress"]);
    const refused = await narrow(`/assignments/${issued.lead.id}/shares`, post(good, on(before.version)));
    expect(refused.body.code).toBe("request.scope_missing");
    expect(assignment(issued.lead.id)).toEqual(before);
  });
});

it("a program reads the stock phrases of the agency and of its account, and no one else's", async () => {
  const { client, db, actors } = served();
  savePhrase(db, actors.clerk, { letters: "kt", words: "Kính thưa,", whose: "agency" });
  savePhrase(db, actors.staff, { letters: "kt", words: "Kính trình,", whose: "own" });
  const phrases = async (who: Parameters<typeof client>[0]) =>
    (await client(who, ["read"])("/phrases")).body.items.map(
      ({ letters, words, own }: { letters: string; words: string; own: boolean }) => [letters, words, own],
    );
  expect(await phrases("staff")).toEqual([
    ["kt", "Kính thưa,", false],
    ["kt", "Kính trình,", true],
  ]);
  expect(await phrases("leader")).toEqual([["kt", "Kính thưa,", false]]);
  expect(await phrases("nobody")).toEqual([]);
  expect((await client("staff", ["write:progress"])("/phrases")).status).toBe(403);
});
