"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** A link to a main page that marks itself as current. The space behind it keeps words apart where styles are off. */
export function NavLink({ href, children }: { href: string; children: ReactNode }) {
  const path = usePathname();
  const [room = href] = href.split("?");
  const current = room === "/" ? path === "/" : path === room || path.startsWith(`${room}/`);
  return (
    <>
      <Link href={href} prefetch={false} aria-current={current ? "page" : undefined}>
        {children}
      </Link>{" "}
    </>
  );
}
