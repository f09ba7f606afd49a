/**
 * Every refusal of the rules. The words for each code are in messages/<locale>/errors.json under the
 * same path, their HTTP statuses in app/_server/request/error-status.ts; only the dispatchers turn a code into words.
 */
export const ERROR_CODES = [
  "request.not_found",
  "request.not_allowed",
  "request.not_signed_in",
  "request.invalid",
  "request.changed_meanwhile",
  "request.unknown",
  "request.no_token",
  "request.scope_missing",
  "request.too_many",
  "request.method_not_allowed",
  "request.version_missing",
  "request.body_kind_not_read",
  "request.body_too_large",
  "request.key_used_otherwise",
  "request.key_in_use",
  "token.too_many",
  "webhook.address_not_allowed",
  "session.wrong_credentials",
  "session.throttled",
  "password.wrong_current",
  "password.too_weak",
  "password.same_as_current",
  "setup.wrong_code",
  "setup.already_done",
  "settings.no_place",
  "settings.no_symbol",
  "settings.no_signer",
  "settings.no_recipients",
  "archive.not_empty",
  "archive.unreadable",
  "archive.damaged",
  "archive.row_refused",
  "archive.broken_reference",
  "archive.signature_broken",
  "user.account_taken",
  "user.last_admin",
  "user.already_disabled",
  "grant.already_given",
  "department.name_taken",
  "department.has_open_work",
  "department.disabled",
  "department.successor_is_itself",
  "department.in_submitted_minutes",
  "deputy.in_past",
  "deputy.ends_before_it_begins",
  "deputy.not_of_department",
  "deputy.days_taken",
  "head.same_person",
  "head.begins_too_early",
  "head.heads_already",
  "work_sheet.no_rows",
  "work_sheet.too_many_changes",
  "work_sheet.not_fitting",
  "work_sheet.none_chosen",
  "day_off.make_up_on_weekday",
  "day_off.nothing_changes",
  "day_off.no_rows",
  "day_off.rows_not_understood",
  "day_off.not_a_calendar",
  "reference.already_there",
  "reference.cited_by_signed",
  "position.ends_before_it_begins",
  "series.symbol_taken",
  "series.already_in_rota",
  "meeting.not_editable",
  "meeting.no_directive_in_line",
  "meeting.not_supplementable",
  "meeting.nothing_supplemented",
  "meeting.correction_same",
  "meeting.corrected_already",
  "meeting.already_signed",
  "meeting.wrong_status",
  "meeting.changed_since_shown",
  "meeting.part_removed",
  "meeting.part_there_again",
  "meeting.announced",
  "meeting.official_date_before",
  "meeting.day_past",
  "meeting.day_waits",
  "meeting.horizon_before_day",
  "meeting.deadline_before_day",
  "meeting.opens_early",
  "meeting.signed_on_impossible",
  "meeting.no_chair",
  "meeting.no_agenda",
  "meeting.not_held_yet",
  "meeting.directive_incomplete",
  "article.not_signed",
  "article.already_there",
  "article.wrong_status",
  "attendance.more_away_than_expected",
  "directive.no_such_step",
  "directive.not_issued",
  "directive.product_missing",
  "directive.lead_required",
  "directive.lead_also_coordinates",
  "directive.deadline_or_undated",
  "directive.department_has_assignment",
  "directive.officer_of_other_department",
  "directive.extension_undated",
  "directive.extension_already_asked",
  "directive.extension_not_asked",
  "directive.extension_not_later",
  "directive.extension_in_past",
  "directive.nothing_reported",
  "directive.period_needs_deadline",
  "directive.undo_too_late",
  "directive.nothing_to_undo",
  "directive.nothing_to_urge",
  "directive.follows_already",
  "view.name_taken",
  "file.too_large",
  "file.kind_not_allowed",
  "file.no_picture",
  "file.broken_picture",
  "file.empty",
  "file.too_many",
  "review.decision_misfit",
  "review.deadline_not_later",
  "review.carry_over_lead_only",
  "figure.name_taken",
  "figure.in_future",
  "figure.signed_with",
  "import.nothing_given",
  "import.kind_not_read",
  "import.broken_file",
  "import.password_protected",
  "import.outside_resources",
  "import.too_large",
  "import.too_many_pages",
  "import.scan_stopped",
  "import.scan_gone",
  "import.too_many_scans",
  "import.broken_sheet",
  "import.no_text",
  "import.too_long",
  "import.too_slow",
  "import.sheet_kind",
  "import.sheet_to_save",
  "import.no_rows",
  "import.too_many_rows",
  "import.too_many_columns",
  "import.cell_too_long",
  "import.column_missing",
  "import.column_twice",
  "import.nothing_new",
  "import.already_stored",
  "import.unanswered",
  "import.wrong_answer",
  "import.not_stored",
  "import.not_stopped",
  "import.another_runs",
  "import.depended_on",
  "import.record_exists",
  "import.nothing_to_take_back",
  "import.worked_on",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Values that fill the placeholders of a message: names, counts, limits. */
export type ErrorValues = Record<string, string | number>;

/** The stored values, shown beside what the person typed when two changes collide. */
export type Conflict = {
  at: string;
  by: string;
  theirs: { field: string; value: string }[];
  /** The current version of the row, for programs that save without loading the page first. */
  version?: string | number;
};

export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly values: ErrorValues = {},
    /** The form field that the error belongs to, if any. */
    readonly field?: string,
    readonly conflict?: Conflict,
  ) {
    super(code);
    this.name = "DomainError";
  }
}

/** Throws a typed refusal. */
export function refuse(code: ErrorCode, values?: ErrorValues, field?: string): never {
  throw new DomainError(code, values, field);
}

/** Throws a conflict: the row changed after it was shown. */
export function refuseAsChanged(conflict: Conflict): never {
  throw new DomainError("request.changed_meanwhile", {}, undefined, conflict);
}
