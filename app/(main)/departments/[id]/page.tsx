import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { currentSession, requireSession } from "@/app/_server/session/session";
import { BucketFigures } from "@/components/directives/bucket-figures";
import { MonthTrend } from "@/components/directives/month-trend";
import { RegisterTable } from "@/components/directives/register-table";
import { WorkOrderCount } from "@/components/directives/work-order-count";
import { Notice } from "@/components/ui/notice-box";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { database } from "@/db/client";
import { type FoundDepartment, findDepartment } from "@/db/queries/departments/find-department";
import { listDeputies, listDeputyChoices } from "@/db/queries/departments/list-deputies";
import { listHeads } from "@/db/queries/departments/list-heads";
import { listLoad } from "@/db/queries/departments/list-load";
import {
  countDepartmentBuckets,
  countMonthlyBuckets,
  type DepartmentCounts,
} from "@/db/queries/directives/count-buckets";
import { countWorkOrders } from "@/db/queries/directives/count-work-orders";
import { listRegister } from "@/db/queries/directives/list-register";
import { headsItself, isAdmin } from "@/domain/actor";
import { addMonths, type Day, dayInAgency, formatDay } from "@/domain/calendar/day";
import { noCounts, totalOf } from "@/domain/directives/buckets";
import { readRegisterView, registerHref } from "@/domain/directives/register-view";
import { InChargeBlock } from "./in-charge-block";
import { LoadTable } from "./load-table";

type Props = { params: Promise<{ id: string }> };

/** Rows of open work before the link to the register. */
const SHOWN = 8;
const MONTHS = 12;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const session = await currentSession();
  const today = dayInAgency(new Date().toISOString());
  const found = session && findDepartment(database(), session.actor, Number((await params).id), today);
  return found ? { title: found.name } : {};
}

/** One department: its open work, each officer's load, and its trend. Not found for an unknown id. */
export default async function DepartmentPage({ params }: Props) {
  const id = Number((await params).id);
  const { actor } = await requireSession("/departments/[id]", `/departments/${id}`);
  const db = database();
  const today = dayInAgency(new Date().toISOString());
  const department = Number.isSafeInteger(id) ? findDepartment(db, actor, id, today) : null;
  if (!department) notFound();
  const t = await getTranslations("departments.page");
  const { lead, coordinating } = countDepartmentBuckets(db, actor, today).get(id) ?? {
    lead: noCounts(),
    coordinating: noCounts(),
  };
  const view = { ...readRegisterView({ department: String(id), sort: "deadline" }) };
  const overdue = listRegister(db, actor, { ...view, show: "open-overdue" }, today);
  const inTime = listRegister(db, actor, { ...view, show: "open-in-time" }, today);
  const open = [...overdue.rows, ...inTime.rows].slice(0, SHOWN);
  const total = totalOf(lead) + totalOf(coordinating);
  return (
    <>
      <PageHeader
        title={department.name}
        sub={<About department={department} />}
        crumbs={[{ href: "/departments", label: t("all") }]}
      />
      {!department.active && (
        <Notice>
          {t("disabled")}{" "}
          {department.successor && (
            <>
              {t("successor")}{" "}
              <Link href={`/departments/${department.successor.id}`} className="underline underline-offset-3">
                {department.successor.name}
              </Link>
            </>
          )}
        </Notice>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <BucketFigures title={t("leading")} counts={lead}>
          <WorkOrderCount
            count={countWorkOrders(db, actor, today, { departmentId: id })}
            narrowed={{ department: String(id), role: "lead" }}
          />
        </BucketFigures>
        <BucketFigures title={t("coordinating")} counts={coordinating} />
      </div>
      <Section
        title={t("open")}
        count={overdue.total + inTime.total}
        more={total > 0 ? { href: registerHref(view), label: t("all_work", { count: total }) } : undefined}
      >
        <div className="rec">
          {open.length > 0 ? (
            <RegisterTable rows={open} view={view} today={today} />
          ) : (
            <p className="px-4 py-6 text-(--ink-2)">{t(total > 0 ? "open_none" : "work_none")}</p>
          )}
        </div>
      </Section>
      <LoadTable loads={listLoad(db, actor, id, today)} />
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-x-9 gap-y-6 lg:grid-cols-[minmax(0,1fr)_300px]">
        <div>
          <Section title={t("trend")} folds>
            <MonthTrend months={monthsUpTo(today, countMonthly(id))} />
          </Section>
        </div>
        <div>
          <InChargeBlock
            active={department.active}
            departmentId={id}
            heads={listHeads(db, actor, id)}
            deputies={listDeputies(db, actor, id, today)}
            choices={headsItself(actor, id) ? listDeputyChoices(db, actor, id, today) : null}
            mayEnd={headsItself(actor, id) || isAdmin(actor)}
            today={today}
          />
          <Section title={t("people")} count={department.staff.length} folds>
            {department.staff.length === 0 ? (
              <p className="text-(--ink-2)">{t("no_people")}</p>
            ) : (
              <ul className="grid gap-1.5">
                {department.staff.map((person) => (
                  <li key={`${person.id} ${person.title}`}>
                    <Link href={`/people/${person.id}`} prefetch={false}>
                      {person.name}
                    </Link>
                    <span className="hint"> · {person.title}</span>
                  </li>
                ))}
              </ul>
            )}
          </Section>
        </div>
      </div>
    </>
  );

  function countMonthly(departmentId: number) {
    const from = `${addMonths(today, 1 - MONTHS).slice(0, 7)}-01`;
    return countMonthlyBuckets(db, actor, departmentId, today, { from });
  }
}

async function About({ department }: { department: FoundDepartment }) {
  const t = await getTranslations("departments.page");
  const words = [
    department.abbreviation && t("abbreviation", { abbreviation: department.abbreviation }),
    ...department.formerNames.map(({ name, untilDay }) =>
      t("former_name", { name, day: formatDay(untilDay) }),
    ),
    department.predecessors.length > 0 &&
      t("follows", { names: department.predecessors.map(({ name }) => name).join(", ") }),
    department.collectsForAll && t("collects"),
  ];
  return <p>{words.filter(Boolean).join(" · ")}</p>;
}

/** The last twelve months, the newest first, including months without work. */
function monthsUpTo(today: Day, counted: ReadonlyMap<string, DepartmentCounts>) {
  return Array.from({ length: MONTHS }, (_, index) => {
    const month = addMonths(today, -index).slice(0, 7);
    return { month, ...(counted.get(month) ?? { lead: noCounts(), coordinating: noCounts() }) };
  });
}
