import type { ReactNode } from "react";

/** A sentence that concerns the whole page. */
export function Notice({
  tone = "plain",
  children,
}: {
  tone?: "plain" | "good" | "bad";
  children: ReactNode;
}) {
  const look = { plain: "notice plain", good: "notice", bad: "alert" }[tone];
  return (
    <div role={tone === "bad" ? "alert" : "note"} className={`${look} mb-5`}>
      {children}
    </div>
  );
}
