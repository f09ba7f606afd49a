"use client";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type MouseEvent, type ReactNode, useState } from "react";
import { LEAVING, type Leaving } from "./autosave";

/** A link out of the sheet of minutes to a page that shows them: it follows once everything typed is stored, and else stays. */
export function LinkAfterSaving({
  href,
  look = "plain",
  children,
}: {
  href: string;
  look?: "primary" | "plain";
  children: ReactNode;
}) {
  const router = useRouter();
  const [waits, wait] = useState(false);
  const follow = async (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (waits) return;
    wait(true);
    const stored = await storeAll();
    wait(false);
    if (stored) router.push(href);
    // The block whose words are not stored says why.
    else document.querySelector(".notice[role=status]")?.scrollIntoView({ block: "center" });
  };
  return (
    <>
      <Link
        href={href}
        prefetch={false}
        className={`btn ${look}`}
        aria-disabled={waits || undefined}
        onClick={follow}
      >
        {children}
      </Link>{" "}
    </>
  );
}

/** Whether everything that was typed into the page's blocks is stored. */
async function storeAll(): Promise<boolean> {
  const detail: Leaving = { stored: [] };
  window.dispatchEvent(new CustomEvent(LEAVING, { detail }));
  return (await Promise.all(detail.stored)).every(Boolean);
}
