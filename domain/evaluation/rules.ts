/**
 * What the sources of the evaluation leave open; the agency chooses, and each report names the choice. The first
 * value of a list is the default.
 */
export const EVALUATION_CHOICES = {
  /**
   * A delay lowers progress by 25 % for each late product (Nghị định 335/2025/NĐ-CP, Điều 14.2c), or for each day, as the
   * Ministry's handbook computes (Sổ tay VI.2).
   */
  delay: ["occasion", "day"],
  /** Results above 100 % are capped as a whole (at 70 points, Điều 12.3), or each of a, b and c alone. */
  cap: ["total", "component"],
  /** Unplanned and taken-over work counts as done only (Điều 18.1d), or as assigned too. */
  unplanned: ["numerator", "both"],
  /** A granted extension counts if its objective cause is confirmed, or always. */
  extension: ["cause", "in-force"],
  /** For public employees (Nghị định 233/2026/NĐ-CP): equal thirds as for civil servants, or weights of the agency. */
  publicEmployee: ["thirds", "weights"],
} as const;

export type ChoiceName = keyof typeof EVALUATION_CHOICES;
export const CHOICE_NAMES = Object.keys(EVALUATION_CHOICES) as ChoiceName[];

/** Points of quantity, quality and progress, which add up to 70. */
export type Weights = { quantity: number; quality: number; progress: number };

export type EvaluationRules = { [N in ChoiceName]: (typeof EVALUATION_CHOICES)[N][number] } & {
  weights: Weights;
};

export const DEFAULT_RULES: EvaluationRules = {
  delay: "occasion",
  cap: "total",
  unplanned: "numerator",
  extension: "cause",
  publicEmployee: "thirds",
  weights: { quantity: 20, quality: 30, progress: 20 },
};

/** The share that each major fault and each delay takes from a product's quality and progress (Điều 14.2b, c). */
export const DEDUCTION = 0.25;
/** The points of task results; the general criteria have the other 30 (Điều 12). */
export const TASK_POINTS = 70;
export const GENERAL_POINTS = 30;
