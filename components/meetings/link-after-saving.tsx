"use client";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type MouseEvent, type ReactNode, useState } from "react";
import { LEAVING, type Leaving } from "./autosave";

/** A link out of the sheet of minutes to a page that shows them: it follows once everything typed is stored, and else stays. */
export function LinkAfterSaving({
  href,
  look = "plain",
  notStored,
  children,
}: {
  href: string;
  look?: "primary" | "plain";
  /** What is said where something typed cannot be stored. */
  notStored: string;
  children: ReactNode;
}) {
  const router = useRouter();
  const [waits, wait] = useState(false);
  const [said, say] = useState("");
  const follow = async (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (waits) return;
    wait(true);
    say("");
    const stored = await storeAll();
    wait(false);
    if (stored) router.push(href);
    else say(notStored);
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
      {said && (
        <span role="alert" className="field-error">
          {said}
        </span>
      )}
    </>
  );
}

/** Whether everything that was typed into the page's blocks is stored. */
async function storeAll(): Promise<boolean> {
  const detail: Leaving = { stored: [] };
  window.dispatchEvent(new CustomEvent(LEAVING, { detail }));
  return (await Promise.all(detail.stored)).every(Boolean);
}
