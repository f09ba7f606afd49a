import Link from "next/link";
import type { ReactNode } from "react";
import type { Role } from "@/domain/directives/register-row";
import { readRegisterView, registerHref } from "@/domain/directives/register-view";

/** How much work of a department is overdue, as a link to its rows in the register. */
export const OverdueLink = ({
  departmentId,
  as,
  children,
}: {
  departmentId: number;
  /** The role in which the department has the work. */
  as: Role;
  children: ReactNode;
}) => (
  <Link
    href={registerHref(
      readRegisterView({ department: String(departmentId), role: as, show: "mark-overdue" }),
    )}
    prefetch={false}
    className="over-text whitespace-nowrap"
  >
    {children}
  </Link>
);
