import type { ReactNode } from "react";

/** A link that sends a file: a plain one, since what answers it is no page. */
export function DownloadLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className="btn quiet" download>
      {children}
    </a>
  );
}
