import { RegisterTable } from "@/components/directives/register-table";
import { ActionForm } from "@/components/ui/form";
import { type Actor, isClerk, isLeader } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { RegisterRow } from "@/domain/directives/register-row";
import { type RegisterView, registerHref, rowKindOf } from "@/domain/directives/register-view";
import { actOnRowsAction } from "./actions";
import { BulkBar } from "./bulk-bar";

/**
 * The register's table; people who follow up work can act on several rows at once. A past day's table is
 * read-only.
 */
export function RegisterRows({
  actor,
  rows,
  leaders,
  view,
  today,
  total,
}: {
  actor: Actor;
  rows: readonly RegisterRow[];
  /** Leaders who may be named to follow a directive. */
  leaders: readonly { id: number; name: string }[];
  view: RegisterView;
  today: Day;
  /** How many rows the view has on all its pages. */
  total: number;
}) {
  const choosable = isClerk(actor) && view.asOf === null;
  const table = <RegisterTable rows={rows} view={view} today={view.asOf ?? today} choosable={choosable} />;
  if (!choosable) return table;
  // Ticks, typed text and answers belong to one set of rows, in whatever order.
  const listed = registerHref(view, { sort: "code", descending: true, page: view.page });
  return (
    <ActionForm key={listed} action={actOnRowsAction} className="choosing">
      {table}
      <BulkBar
        leaders={isLeader(actor) ? leaders : null}
        rowKind={rowKindOf(view)}
        view={view}
        total={total}
        onPage={rows.length}
      />
    </ActionForm>
  );
}
