import type { ReactNode } from "react";

/** A link that downloads a file: a plain one, because the answer is not a page. */
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
    <>
      <a href={href} className={`btn${small ? " small" : ""}`} download>
        {children}
      </a>{" "}
    </>
  );
}
