import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { BucketBar } from "@/components/directives/bucket-bar";
import { OnTimeRate } from "@/components/directives/on-time-rate";
import { OverdueLink } from "@/components/directives/overdue-link";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { HintLine } from "@/components/ui/hint-line";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { database } from "@/db/client";
import { listDepartments } from "@/db/queries/departments/list-departments";
import { countDepartmentBuckets } from "@/db/queries/directives/count-buckets";
import { countWorkOrdersByLead } from "@/db/queries/directives/count-work-orders";
import { isAdmin } from "@/domain/actor";
import { dayInAgency, formatDay } from "@/domain/calendar/day";
import { noCounts, runningOf, totalOf } from "@/domain/directives/buckets";
import { ratesOf } from "@/domain/directives/rates";
import { readRegisterView, registerHref } from "@/domain/directives/register-view";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("departments.list"))("title") };
}

/** The register of what was given to a department outside meetings. */
const ordersOf = (departmentId: number): string =>
  registerHref(readRegisterView({ department: String(departmentId), role: "lead", origin: "work-order" }));

/** The departments with their open and overdue work. */
export default async function DepartmentsPage() {
  const { actor } = await requireSession("/departments");
  const t = await getTranslations("departments.list");
  const figures = await getTranslations("directives.figures");
  const sheets = await getTranslations("import");
  const db = database();
  const today = dayInAgency(new Date().toISOString());
  const all = listDepartments(db, actor, today);
  const counted = countDepartmentBuckets(db, actor, today);
  const orders = countWorkOrdersByLead(db, actor, today);
  const former = all.filter(({ active }) => !active);
  if (all.length === 0) {
    return (
      <>
        <PageHeader title={t("title")} />
        <EmptyState
          title={t("empty")}
          action={
            isAdmin(actor) && (
              <>
                <ButtonLink href="/import?kind=departments">{sheets("link")}</ButtonLink>
                <ButtonLink href="/admin/departments" look="primary">
                  {t("begin")}
                </ButtonLink>
              </>
            )
          }
        >
          <p>{t("empty_body")}</p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t("title")} sub={t("sub", { day: formatDay(today) })} />
      <div className="rec frame">
        <table className="table as-cards">
          <thead>
            <tr>
              <th>{t("name")}</th>
              <th className="num">{t("leading")}</th>
              <th className="num w-28 whitespace-normal">{t("work_orders")}</th>
              <th className="w-52">
                <span className="sr-only">{t("lines")}</span>
              </th>
              <th className="num">{figures("running_head")}</th>
              <th className="num">{t("overdue")}</th>
              <th className="num">{figures("on_time_dated")}</th>
              <th className="num">{t("coordinating")}</th>
            </tr>
          </thead>
          <tbody>
            {all
              .filter(({ active }) => active)
              .map(({ id, name, heads }) => {
                const { lead, coordinating } = counted.get(id) ?? {
                  lead: noCounts(),
                  coordinating: noCounts(),
                };
                return (
                  <tr key={id}>
                    <td className="what">
                      <Link href={`/departments/${id}`} prefetch={false}>
                        {name}
                      </Link>
                      <HintLine>{heads.join(", ")}</HintLine>
                    </td>
                    <td className="num" data-label={t("leading")}>
                      {totalOf(lead)}
                    </td>
                    <td className="num" data-label={t("work_orders")}>
                      {orders.has(id) ? (
                        <Link href={ordersOf(id)} prefetch={false} className="underline underline-offset-3">
                          {orders.get(id)}
                        </Link>
                      ) : (
                        "—"
                      )}
                    </td>
                    <td className="align-middle max-sm:basis-full">
                      {totalOf(lead) > 0 && <BucketBar counts={lead} thin />}
                    </td>
                    <td className="num" data-label={figures("running_head")}>
                      {runningOf(lead)}
                    </td>
                    <td className="num" data-label={t("overdue")}>
                      {lead.overdue > 0 ? (
                        <OverdueLink departmentId={id} as="lead">
                          {lead.overdue}
                        </OverdueLink>
                      ) : (
                        "—"
                      )}
                    </td>
                    <td className="num" data-label={figures("on_time_dated")}>
                      <OnTimeRate rate={ratesOf(lead).onTime.ofDated} />
                    </td>
                    <td className="num" data-label={t("coordinating")}>
                      {totalOf(coordinating)}
                      {coordinating.overdue > 0 && (
                        <HintLine look="max-sm:inline">
                          <OverdueLink departmentId={id} as="coordinating">
                            {t("coordinating_overdue", { count: coordinating.overdue })}
                          </OverdueLink>
                        </HintLine>
                      )}
                    </td>
                  </tr>
                );
              })}
          </tbody>
        </table>
      </div>
      {former.length > 0 && (
        <Section title={t("former")} count={former.length}>
          <ul className="rec">
            {former.map(({ id, name, successor }) => (
              <li key={id} className="border-b border-(--rule) px-4 py-2.5 last:border-b-0">
                <Link href={`/departments/${id}`} prefetch={false} className="font-medium">
                  {name}
                </Link>
                <span className="hint">
                  {" · "}
                  {successor ? t("followed_by", { name: successor.name }) : t("no_successor")}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
