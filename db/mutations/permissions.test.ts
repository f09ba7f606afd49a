import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/domain/actor";
import { STEP_NAMES, type StepName } from "@/domain/directives/steps/step-kinds";
import { DomainError } from "@/domain/errors";
import { differ, makeAgency } from "../test-agency";
import { AGENCY } from "./permission-rows/agency";
import { ASSIGNMENTS } from "./permission-rows/assignments";
import { CONTENT } from "./permission-rows/content";
import { EVALUATION } from "./permission-rows/evaluation";
import { EXCHANGE } from "./permission-rows/exchange";
import { MEETINGS } from "./permission-rows/meetings";
import type { Agency, Row, Who } from "./permission-rows/tried-agency";

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

/** The agency before anybody acts. */
const untouched = makeAgency().snapshot();

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
    const cells = TABLE.length * Object.keys(makeAgency().actors).length;
    process.stdout.write(`access cells of mutations: ${cells}\n`);
    expect(cells).toBeGreaterThan(1000);
  });

  it.each(TABLE)("%s", (_name, allowed, run) => {
    let agency = makeAgency();
    for (const who of Object.keys(agency.actors) as Who[]) {
      const { outcome, before } = tryAs(agency, agency.actors[who], run);
      if (allowed.includes(who)) {
        expect(outcome, who).toBe("done");
        agency = makeAgency();
        continue;
      }
      expect(outcome, who).toMatch(/^request\.not_(allowed|found)$|^directive\.nothing_to_undo$/);
      expect(differ(before, agency.snapshot()), `${who} left a trace`).toBe(false);
      // What the row prepared for this person must not help the next one.
      if (!before.equals(untouched)) agency = makeAgency();
    }
  });
});

/** A row may first prepare data and return the act itself; only the act is tested. */
function tryAs(agency: Agency, actor: Actor, run: Row[2]): { outcome: string; before: Buffer } {
  let before = untouched;
  try {
    const act = run(agency, actor);
    if (typeof act === "function") {
      before = agency.snapshot();
      act();
    }
    return { outcome: "done", before };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { outcome: error.code, before };
  }
}
