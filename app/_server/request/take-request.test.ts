import { expect, it, vi } from "vitest";
import { z } from "zod";
import { refuse } from "@/domain/errors";
import { parseInput } from "./refusal";
import { takeRequest } from "./take-request";

const count = z.object({ count: z.coerce.number("not_a_number").max(9, "too_big") });

/** A request that records which of its steps ran, and of which one step can be replaced. */
function noted(replaced: {
  actor?: () => string;
  access?: () => string;
  sent?: unknown;
  run?: () => number;
}) {
  const ran: string[] = [];
  const taken = takeRequest({
    where: "test",
    actor: () => {
      ran.push("actor");
      return replaced.actor?.() ?? "Lan";
    },
    access: (actor: string) => {
      ran.push(`access of ${actor}`);
      return replaced.access?.() ?? "admitted";
    },
    bounds: (admitted: string) => {
      ran.push(`bounds, ${admitted}`);
      return replaced.sent ?? { count: "7" };
    },
    parse: (sent: unknown) => {
      ran.push("parse");
      return parseInput(count, sent);
    },
    run: (input: { count: number }) => {
      ran.push(`run ${input.count}`);
      return replaced.run?.() ?? input.count + 1;
    },
  });
  return taken.then((value) => ({ taken: value, ran }));
}

it("finds the actor, checks access and limits, parses and runs, in this order", async () => {
  expect(await noted({})).toEqual({
    taken: { ok: true, value: 8 },
    ran: ["actor", "access of Lan", "bounds, admitted", "parse", "run 7"],
  });
});

it("reads nothing of the body before the actor is admitted", async () => {
  const nobody = await noted({ actor: () => refuse("request.not_signed_in") });
  expect(nobody.ran).toEqual(["actor"]);
  expect(nobody.taken).toMatchObject({ ok: false, refusal: { code: "request.not_signed_in", status: 401 } });
  const stranger = await noted({ access: () => refuse("request.not_allowed") });
  expect(stranger.ran).toEqual(["actor", "access of Lan"]);
  expect(stranger.taken).toMatchObject({ refusal: { code: "request.not_allowed", status: 403 } });
});

it("does not run input that did not parse, and says which field and why", async () => {
  const { taken, ran } = await noted({ sent: { count: "12" } });
  expect(ran.at(-1)).toBe("parse");
  expect(taken).toMatchObject({
    ok: false,
    refusal: { code: "request.invalid", status: 422, issues: [{ path: ["count"], message: "too_big" }] },
  });
});

it("keeps the code, the values and the field of a refusal", async () => {
  const { taken } = await noted({ run: () => refuse("file.too_many", { limit: 20 }, "files") });
  expect(taken).toMatchObject({
    refusal: { code: "file.too_many", status: 422, values: { limit: 20 }, field: "files", issues: [] },
  });
});

it.each([
  [
    "an error of the program",
    () => {
      throw new Error("secret detail");
    },
  ],
  ["a schema's error in stored data", () => count.parse({ count: "secret detail" }).count],
])("logs %s under an id and reveals nothing else", async (_what, run) => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const { taken } = await noted({ run });
  expect(taken).toMatchObject({ refusal: { code: "request.unknown", status: 500, issues: [] } });
  expect(JSON.stringify(taken)).not.toContain("secret");
  expect(logged.mock.calls[0]?.[0]).toMatch(/^\[[0-9a-f]{8}\] test$/);
  logged.mockRestore();
});
