import { useTranslations } from "next-intl";
import { DayDocumentMark } from "@/components/calendar/day-document";
import { HintLine } from "@/components/ui/hint-line";
import type { DayCount, DayQuestion, PassedDay } from "@/domain/calendar/count-days";
import { type Day, formatDay, weekday } from "@/domain/calendar/day";

/** The resulting day or number, and every skipped day on the way, with the reason. */
export function CountAnswer({ question, answer }: { question: DayQuestion; answer: DayCount }) {
  const t = useTranslations("working_days");
  const weekdays = useTranslations("common.weekdays");
  const nameOf = (day: string) => `${weekdays(String(weekday(day)) as "1")}, ${formatDay(day)}`;
  const isProjected = answer.passed.some(({ day, entry }) => entry?.projected && weekday(day) <= 5);
  const skipped = answer.passed.filter(({ counted }) => !counted);
  const madeUp = answer.passed.filter(({ counted }) => counted);
  return (
    <section className="grid gap-3 max-lg:order-first" aria-live="polite">
      <div className="rec px-4 py-4">
        <p className="text-[20px] font-semibold">
          {question.way === "between" ? t("answer_count", { count: answer.count }) : nameOf(answer.day)}
        </p>
        <p className="text-(--ink-2)">
          {question.way === "between"
            ? t("between_of", betweenOf(question))
            : t(`answer_${question.way}`, { count: question.count, from: formatDay(question.from) })}
        </p>
        {question.way === "between" && !answer.isWorked && (
          <p className="mt-1 text-(--ink-2)">{t("ends_off", { day: formatDay(answer.day) })}</p>
        )}
        {isProjected && <p className="mt-3 border-l-2 border-(--gold) pl-3">{t("rests_on_projected")}</p>}
      </div>
      <PassedList title={t("skipped", { count: skipped.length })} days={skipped} nameOf={nameOf} />
      <PassedList title={t("made_up", { count: madeUp.length })} days={madeUp} nameOf={nameOf} />
    </section>
  );
}

/** Plain weekends share one line; a day with a name has a line of its own. */
function PassedList({
  title,
  days,
  nameOf,
}: {
  title: string;
  days: readonly PassedDay[];
  nameOf: (day: string) => string;
}) {
  const t = useTranslations("working_days");
  const named = days.filter(({ entry }) => entry !== null);
  const plain = days.filter(({ entry }) => entry === null);
  if (days.length === 0) return null;
  return (
    <div>
      <h3 className="section-title mb-2">{title}</h3>
      <ul className="rec">
        {named.map(({ day, entry }) => (
          <li
            key={day}
            className="grid gap-x-4 border-b border-(--rule) px-4 py-2 last:border-b-0 sm:grid-cols-[190px_minmax(0,1fr)]"
          >
            <span className="tabular-nums">{nameOf(day)}</span>{" "}
            {entry && (
              <span>
                {entry.name}
                {entry.projected && <strong className="font-semibold"> · {t("projected")}</strong>}
                <HintLine>
                  <DayDocumentMark {...entry} />
                </HintLine>
              </span>
            )}
          </li>
        ))}
        {plain.length > 0 && (
          <li className="px-4 py-2 text-(--ink-2)">
            {t("weekend", {
              count: plain.length,
              days: plain.map(({ day }) => formatDay(day).slice(0, 5)).join(", "),
            })}
          </li>
        )}
      </ul>
    </div>
  );
}

/** The earlier day first: it is the one that is not counted. */
function betweenOf({ from, to }: { from: Day; to: Day }) {
  const [earlier, later] = from < to ? [from, to] : [to, from];
  return { from: formatDay(earlier), to: formatDay(later) };
}
