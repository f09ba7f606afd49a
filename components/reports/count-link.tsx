import Link from "next/link";
import { type RegisterView, registerHref } from "@/domain/directives/register-view";

/** A number that links to its directives; a dash if there are none. */
export function CountLink({
  count,
  view,
  over,
}: {
  count: number;
  view: RegisterView | null;
  over?: boolean;
}) {
  if (count === 0) return <>—</>;
  const look = over ? "over-text" : undefined;
  if (view === null) return <span className={look}>{count}</span>;
  return (
    <Link href={registerHref(view)} prefetch={false} className={look ?? "underline underline-offset-3"}>
      {count}
    </Link>
  );
}
