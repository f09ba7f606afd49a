import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/domain/actor";
import { STEP_NAMES, type StepName } from "@/domain/directives/steps/step-kinds";
import { DomainError } from "@/domain/errors";
import { makeAgency } from "../test-agency";
import { AGENCY } from "./permission-rows/agency";
import { ASSIGNMENTS } from "./permission-rows/assignments";
import { CONTENT } from "./permission-rows/content";
import { EVALUATION } from "./permission-rows/evaluation";
import { EXCHANGE } from "./permission-rows/exchange";
import { MEETINGS } from "./permission-rows/meetings";
import type { Row, Who } from "./permission-rows/tried-agency";

/** Each exported mutation that takes an actor, who may do it, and one valid call. */
const TABLE: readonly Row[] = [
  ...MEETINGS,
  ...ASSIGNMENTS,
  ...EVALUATION,
  ...CONTENT,
  ...AGENCY,
  ...EXCHANGE,
];

/** Allowed without a grant: everyone signed in has their own notifications and tokens, and what they download is
 * recorded. */
const FOR_ALL = ["readNotifications", "makeOwnToken", "noteDataExport", "askPrivacyRequest"];

/** They take every step; each step has its own row. */
const TAKING_STEPS = ["takeStep", "takeSentStep"];
/**
 * Tested with the act that they are part of; a reply is the same form as a comment, and closing a period the same
 * as confirming.
 */
const PART_OF_ACTS: readonly StepName[] = [
  "carry-over",
  "change-lead",
  "close-period",
  "end-by-merger",
  "hand-over",
  "move-to-successor",
  "reply",
];

/** Each act is tried in a transaction that is rolled back: another agency for each takes much longer. */
const agency = makeAgency();
const sqlite = agency.db.$client;
const countChanges = sqlite.prepare("select total_changes()").pluck();

describe("every mutation against the permission table", () => {
  it("has a row for each that takes an actor", () => {
    const folder = import.meta.dirname;
    const verbs = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
      .flatMap((name) => [
        ...readFileSync(path.join(folder, name), "utf8").matchAll(
          /^export function (\w+)\(\s*db: Database,\s*actor: Actor/gm,
        ),
      ])
      .map(([, name]) => name);
    expect(verbs.length).toBeGreaterThan(55);
    const mutations = verbs.filter((name) => !TAKING_STEPS.includes(name ?? ""));
    const steps = STEP_NAMES.filter((name) => !PART_OF_ACTS.includes(name)).map((name) => `step ${name}`);
    expect([...TABLE.map(([name]) => name), ...FOR_ALL].sort()).toEqual([...mutations, ...steps].sort());
  });

  it("has more than a thousand cells", () => {
    const cells = TABLE.length * Object.keys(agency.actors).length;
    process.stdout.write(`access cells of mutations: ${cells}\n`);
    expect(cells).toBeGreaterThan(1000);
  });

  it.each(TABLE)("%s", (_name, allowed, run) => {
    for (const who of Object.keys(agency.actors) as Who[]) {
      const { outcome, leftTrace } = tryAs(agency.actors[who], run);
      if (allowed.includes(who)) {
        expect(outcome, who).toBe("done");
        continue;
      }
      expect(outcome, who).toMatch(/^request\.not_(allowed|found)$|^directive\.nothing_to_undo$/);
      expect(leftTrace, `${who} left a trace`).toBe(false);
    }
  });

  it("notices what a refused act has written", () => {
    const refuseLate: Row[2] = ({ db }) => {
      db.$client.exec("update settings set value = '\"khác\"'");
      throw new DomainError("request.not_allowed");
    };
    expect(tryAs(agency.actors.staff, refuseLate)).toEqual({
      outcome: "request.not_allowed",
      leftTrace: true,
    });
  });
});

/**
 * A row may first prepare data and return the act itself; only the act is tested.
 * @returns how it ended, and of a refused one whether it left a trace
 */
function tryAs(actor: Actor, run: Row[2]): { outcome: string; leftTrace?: boolean } {
  sqlite.exec("begin; savepoint act");
  let changes = countChanges.get();
  try {
    const act = run(agency, actor);
    if (typeof act === "function") {
      sqlite.exec("savepoint act");
      changes = countChanges.get();
      act();
    }
    return { outcome: "done" };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { outcome: error.code, leftTrace: changes !== countChanges.get() && differsFromBefore() };
  } finally {
    sqlite.exec("rollback");
  }
}

/** Whether the data of now, without staged files, is other than at the start of the act. */
function differsFromBefore(): boolean {
  const after = agency.dump();
  // The latest savepoint of the name.
  sqlite.exec("rollback to act");
  return after !== agency.dump();
}
