import Link from "next/link";
import { useTranslations } from "next-intl";
import { StepForm } from "@/app/(main)/_steps/step-form";
import { judgeWorkAction } from "@/app/(main)/evaluation/actions";
import { useEvaluationNumbers } from "@/components/evaluation/numbers";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { CatalogueItem } from "@/db/queries/evaluation/list-catalogue";
import type { Actor } from "@/domain/actor";
import { formatDay } from "@/domain/calendar/day";
import { WORK_KINDS } from "@/domain/evaluation/figures";
import { canClassifyWork, canJudgeWork } from "@/domain/evaluation/policy";
import type { ReportRow } from "@/domain/evaluation/report";

type Shown = { personId: number; period: string };

/** The products of a section with what each adds and loses, the events behind it, and what is still to be decided. */
export function WorkRows({
  rows,
  shown,
  actor,
  catalogue,
  frozen,
}: {
  rows: readonly ReportRow[];
  shown: Shown;
  actor: Actor;
  catalogue: readonly CatalogueItem[];
  /** A past day is shown: nothing is decided there. */
  frozen: boolean;
}) {
  const t = useTranslations("evaluation");
  const { weight, plain, missing } = useEvaluationNumbers();
  return (
    <ul className="rec">
      {rows.map((row) => (
        <li
          key={`${row.assignmentId} ${row.periodEnd} ${row.isUnable}`}
          id={["work", row.assignmentId, row.periodEnd].filter(Boolean).join("-")}
          className="grid gap-2 border-b border-(--rule) px-4 py-3 last:border-b-0 sm:px-5"
        >
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <p className="min-w-0 flex-[1_1_320px]">
              <span className="code mr-2">{row.code}</span>{" "}
              <Link href={`/directives/${row.directiveId}`} prefetch={false} className="font-medium">
                {row.summary}
              </Link>
              {row.periodEnd && (
                <span className="hint"> {t("period_to", { day: formatDay(row.periodEnd) })}</span>
              )}
            </p>
            <p className="num text-[13px]">
              {row.weight === null
                ? missing
                : t("converted", {
                    coefficient: plain(row.coefficient ?? 0),
                    share: plain(row.share * 100),
                    weight: weight(row.weight),
                    done: weight(row.weight * row.done),
                  })}
            </p>
          </div>
          <p className="text-[13px] text-(--ink-2)">{wordsOf(row).filter(Boolean).join(" · ")}</p>
          {!frozen && <Decisions row={row} shown={shown} actor={actor} catalogue={catalogue} />}
        </li>
      ))}
    </ul>
  );

  function wordsOf(row: ReportRow) {
    return [
      row.item?.name ?? t("no_item"),
      t(`work_kinds.${row.kind}`),
      row.deadline ? t("due", { day: formatDay(row.deadline) }) : t("undated"),
      row.originalDeadline &&
        row.originalDeadline !== row.deadline &&
        t("original", { day: formatDay(row.originalDeadline) }),
      row.judgedBy && row.judgedBy !== row.deadline && t("judged_by", { day: formatDay(row.judgedBy) }),
      row.reportedOn && t(row.waits ? "reported" : "done_on", { day: formatDay(row.reportedOn) }),
      row.handedIn,
      row.isUnable && t("unable"),
      row.done > 0 && row.done < 1 && t("part", { percent: plain(row.done * 100) }),
      row.daysLate > 0 && t("days_late", { days: row.daysLate, points: weight(row.lostByDelays) }),
      row.faults > 0 && t("faults", { count: row.faults, points: weight(row.lostByFaults) }),
      row.objective > 0 && t("objective", { count: row.objective }),
      row.notCounted && t(`not_counted.${row.notCounted}`),
    ];
  }
}

/** The forms of those who may decide: each judged event says what was decided so far. */
function Decisions({
  row,
  shown,
  actor,
  catalogue,
}: {
  row: ReportRow;
  shown: Shown;
  actor: Actor;
  catalogue: readonly CatalogueItem[];
}) {
  const t = useTranslations("evaluation");
  const judges = canJudgeWork(actor);
  const classifies = canClassifyWork(actor, row.departmentId);
  if (!judges && !classifies) return null;
  const hidden = { assignmentId: row.assignmentId, ...shown };
  const common = { submit: t("decide"), action: judgeWorkAction };
  return (
    <div className="no-print flex flex-wrap gap-2">
      {classifies && (
        <StepForm {...common} summary={t("classify")} hidden={{ ...hidden, kind: "classified" }}>
          <SelectField
            name="itemId"
            label={t("item")}
            blank={t("no_item")}
            initial={row.item?.id}
            options={catalogue.map(({ id, name, complexity }) => ({
              value: String(id),
              label: name,
              group: t("complexity_of", { number: complexity }),
            }))}
            required={false}
          />
          <SelectField
            name="value"
            label={t("kind")}
            initial={row.kind}
            options={WORK_KINDS.map((kind) => ({ value: kind, label: t(`work_kinds.${kind}`) }))}
          />
        </StepForm>
      )}
      {judges &&
        row.returns.map((returned) => (
          <StepForm
            key={returned.eventId}
            {...common}
            summary={t("judge_return", {
              day: formatDay(returned.on),
              judged: returned.judged ? t(`judged.${returned.judged}`) : t("judged.open"),
            })}
            hidden={{ ...hidden, kind: "return", eventId: returned.eventId }}
            consequence={`“${returned.reason}”`}
          >
            <SelectField
              name="value"
              label={t("return_value")}
              initial={returned.judged ?? "minor"}
              options={(["minor", "major", "objective"] as const).map((value) => ({
                value,
                label: t(`judged.${value}`),
              }))}
            />
          </StepForm>
        ))}
      {judges &&
        row.extensions.map((extension) => (
          <StepForm
            key={extension.eventId}
            {...common}
            summary={t("judge_extension", {
              from: formatDay(extension.from),
              to: formatDay(extension.to),
              judged: extension.judged ? t(`judged.${extension.judged}`) : t("judged.open"),
            })}
            hidden={{ ...hidden, kind: "extension", eventId: extension.eventId }}
          >
            <SelectField
              name="value"
              label={t("extension_value")}
              initial={extension.judged ?? "objective"}
              options={(["objective", "own"] as const).map((value) => ({
                value,
                label: t(`judged.${value}`),
              }))}
            />
          </StepForm>
        ))}
      {classifies &&
        row.changes.map((change) => (
          <StepForm
            key={change.eventId}
            {...common}
            summary={t("judge_change", {
              day: formatDay(change.on),
              name: change.to,
              judged: t(change.judged === "unable" ? "judged.unable" : "judged.passed"),
            })}
            hidden={{ ...hidden, kind: "change", eventId: change.eventId }}
            consequence={t("change_hint")}
          >
            <SelectField
              name="value"
              label={t("change_value")}
              initial={change.judged ?? "passed"}
              options={(["passed", "unable"] as const).map((value) => ({
                value,
                label: t(`judged.${value}`),
              }))}
            />
          </StepForm>
        ))}
      {classifies && row.reportedOn === null && !row.isUnable && row.notCounted === null && (
        <StepForm
          {...common}
          summary={t("judge_part")}
          hidden={{
            ...hidden,
            kind: "part",
            periodEnd: row.periodEnd ? formatDay(row.periodEnd) : "",
          }}
          consequence={t("part_hint")}
        >
          <TextField
            name="value"
            label={t("part_value")}
            inputMode="numeric"
            initial={Math.round(row.done * 100)}
            maxLength={3}
          />
        </StepForm>
      )}
    </div>
  );
}
