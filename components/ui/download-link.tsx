import type { ReactNode } from "react";

/** A link that sends a file: a plain one, since what answers it is no page. */
export function DownloadLink({
  href,
  children,
  small,
}: {
  href: string;
  children: ReactNode;
  small?: boolean;
}) {
  return (
    <a href={href} className={`btn${small ? " small" : ""}`} download>
      {children}
    </a>
  );
}
