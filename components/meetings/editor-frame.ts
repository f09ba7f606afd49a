import type { FormState } from "@/components/ui/form-state";
import type { Option } from "@/components/ui/select-field";
import type { Day } from "@/domain/calendar/day";
import type { Period } from "@/domain/directives/periods";
import type { ChoiceKey, FactName } from "@/domain/directives/properties";
import type { AutosaveWords } from "./autosave";

type Action = (before: FormState, form: FormData) => Promise<FormState>;

/** The words of directives on the sheet; `number`, `day` and the like are placeholders in braces. */
export type SaidWords = Record<
  | "said"
  | "text"
  | "summary"
  | "lead"
  | "lead_none"
  | "coordinating"
  | "none"
  | "to_all"
  | "all_departments"
  | "asks_nothing"
  | "deadline"
  | "deadline_chip"
  | "deadline_missing"
  | "deadline_words"
  | "deadline_words_hint"
  | "undated"
  | "period"
  | "period_none"
  | "horizon_offer"
  | "more"
  | "heading"
  | "no_heading"
  | "item"
  | "given_by"
  | "following"
  | "following_default"
  | "references"
  | "to_text"
  | "remove"
  | "up"
  | "down"
  | "save_directive"
  | "reading",
  string
>;

/** What all directives on the sheet share. */
export type EditorFrame = {
  meetingId: number;
  heldOn: Day;
  horizonWords: string;
  horizonDay: Day | null;
  choices: {
    people: readonly Option[];
    departments: readonly Option[];
    leaders: readonly Option[];
    references: readonly Option[];
    headings: readonly Option[];
    items: readonly Option[];
  };
  /** Whether the list of people is left out until it is opened. */
  lean: boolean;
  words: SaidWords;
  periods: Record<Period, string>;
  facts: Record<FactName, string>;
  factChoices: Partial<Record<ChoiceKey, string>>;
  autosave: AutosaveWords;
  actions: { change: Action; remove: Action; move: Action };
};
