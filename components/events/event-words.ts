import type { Day } from "@/domain/calendar/day";
import { formatDay } from "@/domain/calendar/day";
import type { DomainEvent, EventKind, EventPayloads } from "@/domain/events/event-kinds";
import { type FollowedDay, NOTHING_FOLLOWED } from "@/domain/meetings/followed-day";
import { formatInstant } from "@/messages/format";

/** A translator of messages/events.json. */
export type EventTranslator = (key: string, values?: Record<string, string | number>) => string;

export type EventNames = {
  /** A department's name by its key, "" if unknown. */
  department: (id: number) => string;
};

export type EventText = { title: string; body?: string };

type Context = { t: EventTranslator; who: string; names: EventNames };
type Worded = { [K in EventKind]: (payload: EventPayloads[K], context: Context) => EventText };

const date = (day: Day | null, t: EventTranslator) => (day === null ? t("undated") : formatDay(day));
const product = (number: string, day: Day | null) =>
  [number, day && formatDay(day)].filter(Boolean).join(", ");
const listed = (changes: readonly { field: string; from: string; to: string }[]) =>
  changes.map(({ from, to }) => `${from || "—"} → ${to || "—"}`).join("\n");

/** What changed along with a meeting's day, in one line; "" if nothing did. */
function followedWords(followed: FollowedDay | undefined, { t }: Context): string {
  const {
    title,
    code,
    honouredBefore: before,
    honouredNow: now,
    positions,
    deadlines,
  } = followed ?? NOTHING_FOLLOWED;
  const words = [
    title !== null && t("followed_title", { title }),
    code !== null && t("followed_code", { code }),
    before + now > 0 && t("followed_honoured", { before, now }),
    positions > 0 && t("followed_positions", { count: positions }),
    deadlines > 0 && t("followed_deadlines", { count: deadlines }),
  ].filter(Boolean);
  return words.length > 0 ? t("followed", { words: words.join("; ") }) : "";
}

/** The sentence of each kind of event; a kind without words does not compile. */
const WORDS = {
  "meeting.planned": ({ title, heldOn }, c) => plain(c, "meeting_planned", `${title}, ${formatDay(heldOn)}`),
  "meeting.opened": (_, c) => plain(c, "meeting_opened"),
  "meeting.postponed": ({ from, to, reason, followed }, c) =>
    plain(c, "meeting_postponed", [reason, followedWords(followed, c)].filter(Boolean).join("\n"), {
      from: formatDay(from),
      to: formatDay(to),
    }),
  "meeting.day_changed": ({ from, to, followed }, c) =>
    plain(c, "meeting_day_changed", followedWords(followed, c), { from: formatDay(from), to: formatDay(to) }),
  "meeting.cancelled": ({ reason }, c) => plain(c, "meeting_cancelled", reason),
  "meeting.closed": (_, c) => plain(c, "meeting_closed"),
  "meeting.text_imported": ({ items, directives }, c) =>
    plain(c, "meeting_text_imported", "", { items, directives }),
  "meeting.import_taken_back": (_, c) => plain(c, "meeting_import_taken_back"),
  "meeting.discarded": (_, c) => plain(c, "meeting_discarded"),
  "meeting.part_removed": ({ part, number }, c) =>
    plain(c, "part_removed", undefined, { part, number: number ?? 0 }),
  "meeting.part_restored": ({ part, number }, c) =>
    plain(c, "part_restored", undefined, { part, number: number ?? 0 }),
  "meeting.submitted": (_, c) => plain(c, "meeting_submitted"),
  "meeting.sent_back": ({ reason }, c) => plain(c, "meeting_sent_back", reason),
  "meeting.signed": ({ signature, signedBy, signedOn, directives }, c) =>
    signature === "paper"
      ? plain(c, "meeting_signed_on_paper", undefined, { signedBy, day: formatDay(signedOn), directives })
      : plain(c, "meeting_signed", undefined, { directives }),
  "meeting.supplemented": ({ code, title }, c) => plain(c, "meeting_supplemented", `${code}, ${title}`),
  "meeting.official_number_recorded": ({ number, date: day }, c) =>
    plain(c, "official_number", `${number}, ${formatDay(day)}`),
  "meeting.scan_attached": ({ name }, c) => plain(c, "scan_attached", name),
  "article.drafted": (_, c) => plain(c, "article_drafted"),
  "article.changed": ({ parts }, c) => plain(c, "article_changed", undefined, { parts: parts.length }),
  "article.readied": (_, c) => plain(c, "article_readied"),
  "article.taken_back": (_, c) => plain(c, "article_taken_back"),
  "article.published": ({ address, on }, c) => plain(c, "article_published", address, { day: formatDay(on) }),
  "directive.issued": ({ code, order }, c) => {
    if (!order) return plain(c, "directive_issued", undefined, { code });
    const { origin, givenBy, notedBy } = order;
    return plain(c, notedBy === null ? "work_given" : "work_noted", c.t(`origin_${origin}`), {
      code,
      giver: givenBy,
    });
  },
  "directive.scans_added": (_, c) => plain(c, "scan_attached"),
  "directive.review_chosen": ({ reviewed }, c) => plain(c, reviewed ? "review_chosen" : "review_left_out"),
  "directive.following_leader_named": ({ name }, c) => plain(c, "following_leader", undefined, { name }),
  "assignment.issued": ({ role, departmentId, deadline, reason }, { t, who, names }) => ({
    title: t(reason === undefined ? "issued" : "joined", { who, department: names.department(departmentId) }),
    body: [t(role), deadline ? t("due", { day: formatDay(deadline) }) : t("undated"), reason]
      .filter(Boolean)
      .join(" · "),
  }),
  "assignment.acknowledged": (_, c) => plain(c, "acknowledged"),
  "assignment.progress_logged": ({ note, percent }, c) =>
    plain(c, "progress", percent === null ? note : `${note} (${percent}%)`),
  "assignment.reported": ({ productNumber, productDate, note, files, periodEnd, requested }, { t, who }) => ({
    title: periodEnd ? t("period_reported", { who, day: formatDay(periodEnd) }) : t("reported", { who }),
    body: [
      product(productNumber, productDate),
      note,
      files > 0 ? t("files", { files }) : "",
      requested ? t("request_ended", { day: formatDay(requested) }) : "",
    ]
      .filter(Boolean)
      .join("\n"),
  }),
  "assignment.report_taken_back": (_, c) => plain(c, "taken_back"),
  "assignment.report_confirmed": ({ note }, c) => plain(c, "confirmed", note),
  "assignment.period_closed": ({ periodEnd, next, note }, c) =>
    plain(
      c,
      "period_closed",
      [c.t("period_next", { day: formatDay(next.deadline) }), note].filter(Boolean).join("\n"),
      { day: formatDay(periodEnd) },
    ),
  "assignment.ended": ({ reason }, c) => plain(c, "ended", reason),
  "assignment.report_returned": ({ reason }, c) => plain(c, "returned", reason),
  "assignment.reopened": ({ reason }, c) => plain(c, "reopened", reason),
  "assignment.withdrawn": ({ reason }, c) => plain(c, "withdrawn", reason),
  "assignment.deadline_set": ({ from, to, reason }, c) =>
    plain(c, "deadline_set", reason, { from: date(from, c.t), to: date(to, c.t) }),
  "assignment.extension_requested": ({ from, to, reason }, c) =>
    plain(c, "extension_requested", reason, { from: formatDay(from), to: formatDay(to) }),
  "assignment.extension_granted": ({ from, to, requested, note }, c) =>
    plain(
      c,
      "extension_granted",
      [to === requested ? "" : c.t("requested_until", { day: formatDay(requested) }), note]
        .filter(Boolean)
        .join("\n"),
      { from: formatDay(from), to: formatDay(to) },
    ),
  "assignment.extension_refused": ({ requested, reason }, c) =>
    plain(c, "extension_refused", reason, { day: formatDay(requested) }),
  "assignment.urged": ({ n, note }, c) => plain(c, "urged", note, { n: String(n) }),
  "assignment.carried_over": ({ code }, c) => plain(c, "carried_over", undefined, { code }),
  "directive.decision_lapsed": ({ decision, meeting, department }, c) =>
    plain(c, `lapsed_${decision}`, undefined, { meeting, department }),
  "assignment.role_changed": ({ to, reason }, c) =>
    plain(c, to === "lead" ? "made_lead" : "made_coordinating", reason),
  "assignment.work_shared": ({ shares }, c) =>
    plain(c, "work_shared", shares.map(({ name, percent }) => `${name} ${percent}%`).join(", ")),
  "subtask.added": ({ title, dueOn, name }, c) =>
    plain(
      c,
      "subtask_added",
      [title, name, dueOn && c.t("due", { day: formatDay(dueOn) })].filter(Boolean).join(" · "),
    ),
  "subtask.changed": ({ before, after }, c) =>
    plain(
      c,
      "subtask_changed",
      [
        before.title === after.title ? after.title : `${before.title} → ${after.title}`,
        before.personId !== after.personId &&
          `${before.name ?? c.t("nobody_yet")} → ${after.name ?? c.t("nobody_yet")}`,
        before.dueOn !== after.dueOn && `${date(before.dueOn, c.t)} → ${date(after.dueOn, c.t)}`,
      ]
        .filter(Boolean)
        .join(" · "),
    ),
  "subtask.change_undone": ({ title }, c) => plain(c, "subtask_change_undone", title),
  "subtask.settled": ({ title, done }, c) => plain(c, done ? "subtask_done" : "subtask_reopened", title),
  "subtask.removed": ({ title }, c) => plain(c, "subtask_removed", title),
  "evaluation.decided": ({ what, about, period }, c) =>
    plain(c, `evaluation_${what}`, [about, period].filter(Boolean).join(" · ")),
  "evaluation.confirmed": ({ name, period, version }, c) =>
    plain(c, "evaluation_confirmed", undefined, { name, period, version }),
  "evaluation.catalogue_changed": ({ name }, c) => plain(c, "catalogue_changed", name),
  "evaluation.rules_changed": ({ changes }, c) => plain(c, "evaluation_rules_changed", listed(changes)),
  "assignment.officer_named": ({ name }, c) => plain(c, "officer_named", undefined, { name }),
  "assignment.moved_to_successor": ({ from, to }, c) =>
    plain(c, "moved_to_successor", undefined, { from: from.name, to: to.name }),
  "assignment.commented": ({ text }, c) => plain(c, "commented", text),
  "assignment.replied": ({ text }, c) => plain(c, "replied", text),
  "assignment.undone": (_, c) => plain(c, "undone"),
  "agency.set_up": ({ name }, c) => plain(c, "agency_set_up", name),
  "agency.exported": (_, c) => plain(c, "agency_exported"),
  "settings.changed": ({ changes }, c) => plain(c, "settings_changed", listed(changes)),
  "day_off.changed": ({ announced, added, removed, changed, confirmed, moved }, c) =>
    plain(
      c,
      "day_off_changed",
      [
        announced.length > 0 ? c.t("day_off_announced", { years: announced.join(", ") }) : "",
        c.t("day_off_moved", {
          added: added.length,
          removed: removed.length,
          changed: changed.length,
          confirmed: confirmed.length,
          ...moved,
        }),
      ]
        .filter(Boolean)
        .join(" "),
    ),
  "department.created": ({ name }, c) => plain(c, "department_created", undefined, { name }),
  "department.changed": ({ name, changes }, c) => plain(c, "department_changed", listed(changes), { name }),
  "department.disabled": ({ name, successor }, c) =>
    plain(c, "department_disabled", successor ? c.t("successor", { name: successor }) : undefined, { name }),
  "department.enabled": ({ name }, c) => plain(c, "department_enabled", undefined, { name }),
  "department.merged": ({ name, successor, moved, withdrawn }, c) =>
    plain(c, "department_merged", c.t("merged_work", { moved, withdrawn }), { name, successor }),
  "department.deputy_named": ({ department, name, from, to }, c) =>
    plain(c, "deputy_named", department, { name, from: formatDay(from), to: formatDay(to) }),
  "department.deputy_ended": ({ department, name, on }, c) =>
    plain(c, "deputy_ended", department, { name, day: formatDay(on) }),
  "department.head_named": ({ department, name, from, leaving }, c) =>
    plain(c, "head_named", leaving ? c.t("head_leaving", { name: leaving }) : undefined, {
      name,
      department,
      day: formatDay(from),
    }),
  "person.created": ({ name }, c) => plain(c, "person_created", undefined, { name }),
  "person.birthday_consent": ({ name, consents, bySelf }, c) =>
    plain(
      c,
      `person_birthday_${consents ? "consented" : "withdrawn"}${bySelf ? "" : "_on_paper"}`,
      undefined,
      { name },
    ),
  "person.changed": ({ name, changes }, c) => plain(c, "person_changed", listed(changes), { name }),
  "person.removed": ({ name }, c) => plain(c, "person_removed", undefined, { name }),
  "import.begun": ({ file, count }, c) => plain(c, "import_begun", undefined, { file, count }),
  "import.taking_back": ({ file, count }, c) => plain(c, "import_taking_back", undefined, { file, count }),
  "import.stored": ({ file, count }, c) => plain(c, "import_stored", undefined, { file, count }),
  "import.taken_back": ({ file, count }, c) => plain(c, "import_taken_back", undefined, { file, count }),
  "position.added": ({ name, title, department }, c) =>
    plain(c, "position_added", [title, department].filter(Boolean).join(" · "), { name }),
  "position.removed": ({ name, title }, c) => plain(c, "position_removed", title, { name }),
  "position.continued": ({ name, title, department }, c) =>
    plain(c, "position_continued", [title, department].filter(Boolean).join(" · "), { name }),
  "position.ended": ({ name, title, department, on }, c) =>
    plain(c, "position_ended", [title, department].filter(Boolean).join(" · "), {
      name,
      day: formatDay(on),
    }),
  "reference.created": ({ number }, c) => plain(c, "reference_created", undefined, { number }),
  "reference.changed": ({ number, changes }, c) => plain(c, "reference_changed", listed(changes), { number }),
  "series.created": ({ name, symbol }, c) => plain(c, "series_created", undefined, { name, symbol }),
  "series.changed": ({ name, changes }, c) => plain(c, "series_changed", listed(changes), { name }),
  "series.rota_changed": ({ name, order }, c) => plain(c, "series_rota_changed", order.join(" → "), { name }),
  "indicator.created": ({ name }, c) => plain(c, "indicator_created", name),
  "indicator.changed": ({ name, changes }, c) => plain(c, "indicator_changed", listed(changes), { name }),
  "figure.recorded": ({ name, value, unit, asOf }, c) =>
    plain(c, "figure_recorded", `${value} ${unit}, ${formatDay(asOf)}`, { name }),
  "figure.removed": ({ name, value, unit, asOf }, c) =>
    plain(c, "figure_removed", `${value} ${unit}, ${formatDay(asOf)}`, { name }),
  "target.set": ({ name, year, value, unit }, c) =>
    plain(c, "target_set", `${year}: ${value} ${unit}`, { name }),
  "target.removed": ({ name, year }, c) => plain(c, "target_removed", String(year), { name }),
  "user.created": ({ account, name }, c) => plain(c, "user_created", undefined, { account, name }),
  "mail.tried_now": ({ count }, c) => plain(c, "mail_tried_now", undefined, { count }),
  "mailbox.tried_now": ({ tries }, c) => plain(c, "mailbox_tried_now", undefined, { tries }),
  "mail.tried_again": ({ account }, c) => plain(c, "mail_tried_again", undefined, { account }),
  "privacy.notice_published": ({ version }, c) => plain(c, "notice_published", undefined, { version }),
  "privacy.asked": ({ number }, c) => plain(c, "privacy_asked", undefined, { number }),
  "privacy.answered": ({ number, accepted, answer }, c) =>
    plain(c, accepted ? "privacy_accepted" : "privacy_refused", answer, { number }),
  "privacy.extended": ({ number, reason }, c) => plain(c, "privacy_extended", reason, { number }),
  "privacy.done": ({ number, result }, c) => plain(c, "privacy_done", result, { number }),
  "incident.recorded": ({ number }, c) => plain(c, "incident_recorded", undefined, { number }),
  "incident.reported": ({ number, step }, c) =>
    plain(c, step === "report" ? "incident_reported" : "incident_noticed", undefined, { number }),
  "user.sign_in_failed": ({ account }, c) =>
    plain(c, account === "" ? "sign_in_failed_unknown" : "sign_in_failed", undefined, { account }),
  "data.exported": ({ list, of }, c) => plain(c, `exported_${list.replaceAll("-", "_")}`, of),
  "data.purged": (removed, c) => plain(c, "data_purged", undefined, removed),
  "data.restored": ({ madeAt, rows, files }, c) =>
    plain(c, "data_restored", undefined, { madeAt: formatInstant(madeAt), rows, files }),
  "audit.checked": ({ rows, fault, at }, c) =>
    plain(c, fault === null ? "audit_in_order" : "audit_at_fault", undefined, { rows, at: at ?? 0 }),
  "audit.reviewed": ({ upTo, note }, c) => plain(c, "audit_reviewed", note, { upTo }),
  "user.locked": ({ account, device }, c) =>
    plain(c, device ? "user_locked_device" : "user_locked", undefined, { account }),
  "user.unlocked": ({ account }, c) => plain(c, "user_unlocked", undefined, { account }),
  "user.unused_warned": ({ account, on }, c) =>
    plain(c, "unused_warned", undefined, { account, day: formatDay(on) }),
  "user.disabled_unused": ({ account, days }, c) => plain(c, "disabled_unused", undefined, { account, days }),
  "user.device_forgotten": ({ account }, c) => plain(c, "device_forgotten", undefined, { account }),
  "accounts.reviewed": ({ active, disabled, note }, c) =>
    plain(c, "accounts_reviewed", note, { active, disabled }),
  "user.reset_asked": ({ account }, c) => plain(c, "reset_asked", undefined, { account }),
  "user.reset_by_mail": ({ account }, c) => plain(c, "reset_by_mail", undefined, { account }),
  "user.factor_added": ({ account, factor, name }, c) =>
    plain(c, factor === "totp" ? "totp_added" : "passkey_added", name, { account }),
  "user.factor_removed": ({ account, factor, name }, c) =>
    plain(c, factor === "totp" ? "totp_removed" : "passkey_removed", name, { account }),
  "user.factors_reset": ({ account }, c) => plain(c, "factors_reset", undefined, { account }),
  "user.recovery_codes_made": ({ account }, c) => plain(c, "recovery_codes_made", undefined, { account }),
  "security.changed": ({ changes }, c) => plain(c, "security_changed", listed(changes)),
  "user.disabled": ({ account }, c) => plain(c, "user_disabled", undefined, { account }),
  "user.enabled": ({ account }, c) => plain(c, "user_enabled", undefined, { account }),
  "user.password_reset": ({ account }, c) => plain(c, "password_reset", undefined, { account }),
  "user.password_changed": (_, c) => plain(c, "password_changed"),
  "user.email_changed": ({ account, removed }, c) =>
    plain(c, removed ? "email_removed" : "email_changed", undefined, { account }),
  "user.signed_in": ({ by }, c) => plain(c, by === "provider" ? "signed_in_by_provider" : "signed_in"),
  "user.provider_linked": ({ account, issuer }, c) => plain(c, "provider_linked", issuer, { account }),
  "user.provider_unlinked": ({ account }, c) => plain(c, "provider_unlinked", undefined, { account }),
  "user.provider_refused": ({ account }, c) =>
    plain(c, account === "" ? "provider_refused_unknown" : "provider_refused", undefined, { account }),
  "user.signed_out": (_, c) => plain(c, "signed_out"),
  "user.session_ended": (_, c) => plain(c, "session_ended"),
  "user.calendar_address_made": (_, c) => plain(c, "calendar_address_made"),
  "user.calendar_address_revoked": (_, c) => plain(c, "calendar_address_revoked"),
  "user.push_started": (_, c) => plain(c, "push_started"),
  "user.push_ended": (_, c) => plain(c, "push_ended"),
  "grant.given": ({ account, kind, department, from }, c) =>
    plain(c, from ? "grant_given_from" : "grant_given", department ?? undefined, {
      account,
      grant: c.t(`grant_${kind}`),
      day: from ? formatDay(from) : "",
    }),
  "grant.taken": ({ account, kind, department, last }, c) =>
    plain(c, last ? "grant_taken_after" : "grant_taken", department ?? undefined, {
      account,
      grant: c.t(`grant_${kind}`),
      day: last ? formatDay(last) : "",
    }),
  "token.created": ({ account, name, kind, scopes }, c) =>
    plain(c, `token_created_${kind}`, scopes.join(", "), { account, name }),
  "token.revoked": ({ account, name }, c) => plain(c, "token_revoked", undefined, { account, name }),
  "webhook.created": ({ address }, c) => plain(c, "webhook_created", undefined, { address }),
  "webhook.stopped": ({ address }, c) => plain(c, "webhook_stopped", undefined, { address }),
  "webhook.resumed": ({ address }, c) => plain(c, "webhook_resumed", undefined, { address }),
  "webhook.sent_again": ({ address }, c) => plain(c, "webhook_sent_again", undefined, { address }),
} satisfies Worded;

/**
 * An event as a sentence, and the text written with it.
 * @param who the person, or the department on whose behalf it was done
 */
export function eventWords(
  event: DomainEvent,
  who: string,
  t: EventTranslator,
  names: EventNames,
): EventText {
  const word = WORDS[event.kind] as (payload: unknown, context: Context) => EventText;
  return word(event.payload, { t, who, names });
}

function plain(
  c: Context,
  key: string,
  body?: string,
  values: Record<string, string | number> = {},
): EventText {
  return { title: c.t(key, { who: c.who, ...values }), body: body || undefined };
}
