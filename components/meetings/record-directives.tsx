import Link from "next/link";
import { useTranslations } from "next-intl";
import { type Day, formatDay } from "@/domain/calendar/day";
import { daysLate, markOf } from "@/domain/directives/buckets";
import { isIncomplete } from "@/domain/meetings/gaps";
import { saidInItems } from "@/domain/meetings/placed-text";
import { askedAs, type MeetingRecord, type RecordedDirective } from "@/domain/meetings/record";
import { DirectiveMark } from "../directives/directive-mark";
import { useFactWords } from "../directives/fact-words";
import { usePeriodWords } from "../directives/period-words";
import { Facts } from "../ui/facts";
import { Prose } from "../ui/prose";
import { References } from "./record-agenda";

/**
 * The directives under their headings, as signed; once signed, with the current state on a line of its own.
 * @param full every word of every directive, as on the page where it is signed; else each can be unfolded
 */
export function RecordDirectives({
  record,
  today,
  full,
  own = [],
}: {
  record: Pick<MeetingRecord, "directives" | "headings" | "items" | "status">;
  today: Day;
  full: boolean;
  /** The reader's departments: what they are asked is marked, and named first. */
  own?: readonly number[];
}) {
  const t = useTranslations("meetings.record");
  const { directives, headings, items, status } = record;
  if (directives.length === 0) return <p className="text-(--ink-2)">{t("no_directives")}</p>;
  const groups = [{ id: null, title: "" }, ...headings]
    .map(({ id, title }) => ({ id, title, list: directives.filter((d) => d.headingId === id) }))
    .filter(({ list }) => list.length > 0);
  return (
    <>
      <OwnNumbers numbers={directives.filter((one) => ownRole(one, own)).map(({ number }) => number)} />
      {status === "signed" && <p className="live mt-0">{t("live_note", { day: formatDay(today) })}</p>}
      {groups.map(({ id, title, list }) => (
        <div key={id ?? 0}>
          {title && <h3 className="mt-4 mb-1 font-semibold">{title}</h3>}
          <ol>
            {list.map((directive) => (
              <li
                key={directive.id}
                id={`directive-${directive.number}`}
                data-own={ownRole(directive, own) ? true : undefined}
                className="grid grid-cols-[26px_minmax(0,1fr)] border-b border-(--rule) py-2.5 last:border-b-0 sm:py-3"
              >
                <span className="font-semibold">{directive.number}</span>
                <div>
                  <Link href={`/directives/${directive.id}`} prefetch={false} className="font-medium">
                    {directive.summary}
                  </Link>
                  <OwnRole role={ownRole(directive, own)} />
                  <AsSigned directive={directive} />
                  <div className="record-foot">
                    {status === "signed" && <Today directive={directive} today={today} />}
                    <Words directive={directive} items={items} full={full} />
                  </div>
                </div>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </>
  );
}

type Role = RecordedDirective["asked"][number]["role"];

/** How a directive concerns one of these departments; null if it does not. */
function ownRole({ asked, issuedTo }: RecordedDirective, own: readonly number[]): Role | null {
  if (asked.some(({ departmentId, role }) => role === "lead" && own.includes(departmentId))) return "lead";
  return own.some((id) => issuedTo.includes(id)) ? "coordinating" : null;
}

/** Where the reader's own work is in the list. */
function OwnNumbers({ numbers }: { numbers: readonly (number | null)[] }) {
  const t = useTranslations("meetings.record");
  if (numbers.length === 0) return null;
  return (
    <p className="no-print mt-1 mb-2 text-[13px]">
      {t("own_numbers")}{" "}
      {numbers.map((number, index) => (
        <span key={number}>
          {index > 0 && ", "}
          <a href={`#directive-${number}`} className="font-semibold underline underline-offset-3">
            {number}
          </a>
        </span>
      ))}
    </p>
  );
}

function OwnRole({ role }: { role: Role | null }) {
  const t = useTranslations("meetings.record");
  if (!role) return null;
  return <p className="no-print own-work">{t(role === "lead" ? "own_lead" : "own_coordinating")}</p>;
}

/** The asked departments, and the deadline. */
function AsSigned({ directive }: { directive: RecordedDirective }) {
  const t = useTranslations("meetings.record");
  const words = useTranslations("directives");
  const { every } = usePeriodWords();
  const { asksNothing, period, originalDeadline, deadlineWords, undated } = directive;
  const [lead] = askedAs(directive, "lead");
  const coordinating = directive.toAllDepartments
    ? words("all_departments")
    : askedAs(directive, "coordinating").join(", ");
  if (asksNothing) {
    return (
      <p className="mt-1 text-[13px]">
        <span className="mark-dot mark-none">{words("asks_nothing")}</span>
      </p>
    );
  }
  const until = originalDeadline
    ? t("deadline", { date: formatDay(originalDeadline) })
    : !period && (undated || !isIncomplete(directive)) && words("undated");
  return (
    <>
      <p className="text-[13px] text-(--ink-3)">
        {lead ?? <span className="asks-text">{t("no_lead")}</span>}
        {coordinating && `, ${t("with", { names: coordinating })}`}
      </p>
      <p className="mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-[13px]">
        {period && <span>{every(period)}</span>} {until && <span>{until}</span>}{" "}
        {!until && !period && <span className="asks-text">{t("without_deadline")}</span>}{" "}
        {deadlineWords && <span className="text-(--ink-3)">“{deadlineWords}”</span>}
      </p>
    </>
  );
}

/** The current state of the work, which the minutes do not contain. */
function Today({ directive, today }: { directive: RecordedDirective; today: Day }) {
  const t = useTranslations("meetings.record");
  const lead = directive.assignments.find(({ role }) => role === "lead");
  const mark = lead ? markOf(lead, today) : null;
  if (!lead || !mark) return null;
  const asked = directive.asked.find(({ role }) => role === "lead");
  return (
    <p className="live">
      <span className="text-(--ink-3)">{t("live")}</span>{" "}
      <DirectiveMark mark={mark} late={daysLate(lead, today)} />{" "}
      {lead.deadline && lead.deadline !== directive.originalDeadline && (
        <span>{t("deadline", { date: formatDay(lead.deadline) })}</span>
      )}{" "}
      {lead.departmentId !== asked?.departmentId && (
        <span>{t("live_lead", { department: lead.department })}</span>
      )}
    </p>
  );
}

/** Everything else that the signature covers of a directive: its text first. */
function Words({
  directive,
  items,
  full,
}: {
  directive: RecordedDirective;
  items: MeetingRecord["items"];
  full: boolean;
}) {
  const t = useTranslations("meetings.record");
  const words = useTranslations("directives.page");
  const factsOf = useFactWords();
  const { summary, givenByName, givenByPosition, references } = directive;
  // Words that stand in the item are not repeated: the item is named.
  const isSaid = saidInItems(items)(directive);
  const text = isSaid ? summary : directive.text;
  const at = items.findIndex(({ id }) => id === directive.agendaItemId);
  const place = items[at] && `#item-${items[at].id}`;
  const facts = [
    ...factsOf(directive),
    { label: words("given_by"), value: [givenByName, givenByPosition].filter(Boolean).join(", ") },
    { label: t("of_item"), value: place && <a href={place}>{`${at + 1}. ${items[at]?.title}`}</a> },
  ];
  if (text === summary && references.length === 0 && facts.every(({ value }) => !value)) return null;
  const all = (
    <div className="mt-2 grid gap-3">
      {text !== summary && <Prose text={text} />}
      <Facts items={facts} />
      <References list={references} />
    </div>
  );
  if (full) return all;
  return (
    <>
      {isSaid && (
        <a href={place} className="no-print hint underline underline-offset-3">
          {t("words_in_item", { number: at + 1 })}
        </a>
      )}
      <details className="full-words">
        <summary className="hint">{t(isSaid ? "more_facts" : "full_words")}</summary>
        {all}
      </details>
    </>
  );
}
