import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { z } from "zod";
import type { FormState } from "@/components/ui/form-state";
import { startSession } from "@/db/mutations/sessions/start-session";
import { grants } from "@/db/schema/users";
import { makeAgency } from "@/db/test-agency";
import type { Actor } from "@/domain/actor";
import { translatorOf } from "@/messages/translator";
import type { FormAction } from "./action/action";
import { mayEnter } from "./request/access";
import { ACTIONS, type ActionName } from "./request/action-access";
import { PAGES, type PagePath } from "./request/page-access";
import { ROUTES, type RoutePath } from "./request/route-access";
import { requireRouteSession } from "./session/route-session";
import { requireSession } from "./session/session";
import { sealToken } from "./session/session-cookie";

/** What the request carries and what came out, for Next's functions below. */
const next = vi.hoisted(() => ({ cookie: "", schemas: [] as unknown[] }));
class Redirected extends Error {}

vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: () => ({ value: next.cookie }),
    set: () => undefined,
    delete: () => undefined,
  }),
  headers: async () => new Headers(),
}));
vi.mock("next/cache", () => ({ revalidatePath: () => undefined }));
vi.mock("next/navigation", () => ({
  redirect: () => {
    throw new Redirected();
  },
  notFound: () => {
    throw new Redirected();
  },
  unstable_rethrow: (error: unknown) => {
    if (error instanceof Redirected) throw error;
  },
}));
vi.mock("next-intl/server", () => ({
  getLocale: async () => "vi",
  getTranslations: async (namespace: Parameters<typeof translatorOf>[1]) => translatorOf("vi", namespace),
}));
vi.mock("./request/refusal", async (importOriginal) => {
  const real = await importOriginal<typeof import("./request/refusal")>();
  const parseInput: typeof real.parseInput = (schema, sent) => {
    next.schemas.push(schema);
    return real.parseInput(schema, sent);
  };
  return { ...real, parseInput };
});
// A backup is a process of its own, which needs a data folder; jobs/backup tries it.
vi.mock("@/jobs/backup/start-backups", () => ({ startBackup: async () => undefined }));
// Hashing takes long and reads no shape: passwords have their own tests.
vi.mock("@node-rs/argon2", () => ({ hash: async () => "$argon2id$x", verify: async () => false }));

const APP = path.resolve(import.meta.dirname, "..");
const BEFORE: FormState = { ok: false };
/** They end the session that tries them, or need what no form has. */
const LEFT_OUT: readonly ActionName[] = ["signOutAction"];
let folder = "";
let actions: [ActionName, FormAction][] = [];
const faults: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "so-chi-dao-inputs-"));
  process.env.SO_CHI_DAO_DATA = folder;
  const files = readdirSync(APP, { recursive: true, encoding: "utf8" }).filter((file) =>
    /(^|\/)actions\.ts$/.test(file),
  );
  const modules = await Promise.all(
    files.map((file) => import(path.join(APP, file)) as Promise<Record<string, FormAction>>),
  );
  const known = new Set<string>(Object.keys(ACTIONS));
  actions = modules
    .flatMap((module) => Object.entries(module))
    .filter(([name]) => known.has(name))
    .map(([name, run]) => [name as ActionName, run]);
  vi.spyOn(console, "error").mockImplementation((...said) => {
    faults.push(said.map(String).join(" ").slice(0, 400));
  });
}, 120_000);
afterAll(() => {
  globalThis.soChiDaoDatabase = undefined;
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** The app's own database; what a test writes there is rolled back. */
const { db, actors } = makeAgency();
beforeEach(() => {
  globalThis.soChiDaoDatabase = db;
  db.$client.exec("begin");
});
afterEach(() => {
  db.$client.exec("rollback");
});

/** What is sent next comes from this person. */
async function signIn(userId: number): Promise<void> {
  const from = { address: "127.0.0.1", userAgent: "test" };
  next.cookie = await sealToken(startSession(db, userId, from, new Date()));
}

/** @returns the form's answer; null if the action leads to another page */
async function send(run: FormAction, fields: Iterable<[string, string]>): Promise<FormState | null> {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  try {
    return await run(BEFORE, form);
  } catch (error) {
    if (error instanceof Redirected) return null;
    throw error;
  }
}

/** The names of a schema's fields, also of those that are chosen between. */
function fieldsOf(schema: unknown): string[] {
  const { def } = (schema as z.ZodType)._zod as unknown as { def: Record<string, unknown> };
  const inner = [def.in, def.innerType, ...((def.options as unknown[] | undefined) ?? [])].filter(Boolean);
  return [...Object.keys((def.shape as object | undefined) ?? {}), ...inner.flatMap(fieldsOf)];
}

const BAD = [
  "",
  "-1",
  "1e309",
  "99999999999999999999",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "__proto__",
  "'; DROP TABLE users; --",
  "<script>alert(1)</script>",
  "=cmd|' /C calc'!A0",
  "2024-02-30",
  "31/02/2024",
  '{"a":{"b":[',
  "../../etc/passwd",
  "\r\nSet-Cookie: a=b",
  "\u202e\u200b",
  "x".repeat(20_000),
] as const;

describe("every action", () => {
  it("is found in the code", () => {
    expect(actions.map(([name]) => name).sort()).toEqual(Object.keys(ACTIONS).sort());
  });

  it("refuses who may not send it, and reads the form of who may", async () => {
    const refused = translatorOf("vi", "errors")("request.not_allowed");
    const ended = translatorOf("vi", "errors")("request.not_signed_in");
    let cells = 0;
    // An empty form changes nothing that another action's access depends on.
    for (const [name, run] of actions) {
      if (LEFT_OUT.includes(name)) continue;
      next.cookie = "";
      if (ACTIONS[name] !== "anyone") {
        expect((await send(run, []))?.message, `${name} of a stranger`).toBe(ended);
        cells += 1;
      }
      for (const [who, actor] of Object.entries(actors)) {
        await signIn(actor.userId);
        const answer = await send(run, []);
        expect(answer?.message === refused, `${name} of ${who}`).toBe(!mayEnter(ACTIONS[name], actor));
        cells += 1;
      }
    }
    expect(faults).toEqual([]);
    process.stdout.write(`access cells of actions: ${cells}\n`);
    expect(cells).toBeGreaterThan(1100);
  }, 240_000);

  it("answers bad input with a refusal, never with a fault", async () => {
    let inputs = 0;
    for (const [name, run] of actions) {
      if (LEFT_OUT.includes(name)) continue;
      db.$client.exec("savepoint sent");
      // One person with every grant: the rules of the input are reached, not those of access.
      db.insert(grants)
        .values(
          (["clerk", "leader", "admin"] as const).map((kind) => ({
            userId: actors.head.userId,
            kind,
            departmentId: null,
            createdAt: new Date().toISOString(),
          })),
        )
        .onConflictDoNothing()
        .run();
      await signIn(actors.head.userId);
      next.schemas.length = 0;
      await send(run, []);
      const fields = [...new Set(next.schemas.flatMap(fieldsOf))];
      const tried = fields.length === 0 ? ["nothing"] : fields;
      for (const field of tried) {
        for (const bad of BAD) {
          const others = tried.filter((one) => one !== field).map((one): [string, string] => [one, "1"]);
          const shapes: [string, string][][] = [[[field, bad]]];
          // A list instead of a value, for one field of each form.
          if (field === tried[0]) {
            shapes.push([
              [`${field}[]`, bad],
              [`${field}[]`, "1"],
            ]);
          }
          for (const shape of shapes) {
            await send(run, [...others, ...shape]);
            inputs += 1;
            expect(faults, `${name}: ${field} = ${JSON.stringify(bad.slice(0, 40))}`).toEqual([]);
          }
        }
      }
      db.$client.exec("rollback to sent; release sent");
    }
    process.stdout.write(`bad inputs: ${inputs}\n`);
    expect(inputs).toBeGreaterThan(10_000);
  }, 240_000);
});

describe("every page and route", () => {
  it("opens for those of the access table, and does not exist for others", async () => {
    let cells = 0;
    const people: [string, Actor | null][] = [["stranger", null], ...Object.entries(actors)];
    for (const [who, actor] of people) {
      next.cookie = "";
      if (actor?.userId) await signIn(actor.userId);
      for (const page of Object.keys(PAGES) as PagePath[]) {
        if (PAGES[page] === "anyone") continue;
        const opened = await requireSession(page).then(
          () => true,
          () => false,
        );
        expect(opened, `${page} for ${who}`).toBe(mayEnter(PAGES[page], actor));
        cells += 1;
      }
      for (const route of Object.keys(ROUTES) as RoutePath[]) {
        if (ROUTES[route] === "anyone") continue;
        const answer = await requireRouteSession(route);
        const status = answer instanceof Response ? answer.status : 200;
        const wanted = actor === null ? 401 : mayEnter(ROUTES[route], actor) ? 200 : 404;
        expect(status, `${route} for ${who}`).toBe(wanted);
        cells += 1;
      }
    }
    process.stdout.write(`access cells of pages and routes: ${cells}\n`);
    expect(cells).toBeGreaterThan(550);
  });
});
