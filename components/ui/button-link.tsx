import Link from "next/link";
import type { ReactNode } from "react";

/** A link that looks like the button beside it. The space behind it keeps words apart where styles are off. */
export function ButtonLink({
  href,
  children,
  look = "plain",
  small,
}: {
  href: string;
  children: ReactNode;
  look?: "primary" | "plain" | "yes" | "quiet";
  small?: boolean;
}) {
  return (
    <>
      <Link href={href} prefetch={false} className={`btn ${look}${small ? " small" : ""}`}>
        {children}
      </Link>{" "}
    </>
  );
}
