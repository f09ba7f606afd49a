import { type Actor, isAdmin, isClerk } from "../actor";

/** What a new agency does before its first ceremony, in this order. */
export const FIRST_STEPS = ["settings", "departments", "people", "accounts", "series", "ceremony"] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

/** The setting that lists the steps an administrator left out. */
export const SKIPPED_STEPS = "first_steps.skipped";

/** What exists in an agency, by which its first steps are ticked. */
export type FirstStepFacts = {
  settingsMissing: boolean;
  departments: number;
  /** People besides the first administrator. */
  people: number;
  /** Accounts besides the first administrator's. */
  accounts: number;
  series: number;
  meetings: number;
  /** Minutes that were signed: the first day is over. */
  signed: number;
};

export type ShownStep = { step: FirstStep; state: "done" | "skipped" | "open"; mine: boolean };

/**
 * The checklist of a new agency; null once minutes are signed, or no step is open, or for people who take none.
 * @param skipped the steps that were left out
 */
export function firstSteps(
  actor: Actor,
  facts: FirstStepFacts,
  skipped: readonly string[],
): ShownStep[] | null {
  if (facts.signed > 0 || !(isAdmin(actor) || isClerk(actor))) return null;
  const isDone: Record<FirstStep, boolean> = {
    settings: !facts.settingsMissing,
    departments: facts.departments > 0,
    people: facts.people > 0,
    accounts: facts.accounts > 0,
    series: facts.series > 0,
    ceremony: facts.meetings > 0,
  };
  const steps = FIRST_STEPS.map((step): ShownStep => {
    const state = isDone[step] ? "done" : skipped.includes(step) ? "skipped" : "open";
    return { step, state, mine: isOfClerks(step) ? isClerk(actor) : isAdmin(actor) };
  });
  return steps.some(({ state }) => state === "open") ? steps : null;
}

/** The first open step that the actor takes; undefined if only others have steps to take. */
export const nextStep = (steps: readonly ShownStep[]): ShownStep | undefined =>
  steps.find(({ state, mine }) => state === "open" && mine);

/** Minutes are written by clerks; everything before them is the administrators'. */
const isOfClerks = (step: FirstStep): boolean => step === "series" || step === "ceremony";
