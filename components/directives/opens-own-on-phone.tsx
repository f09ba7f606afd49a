"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/**
 * On a phone the register opens on the reader's own department. Only when the page is opened by its address: a
 * person who then follows a link to all departments, or loads the page again, sees all of them.
 */
export function OpensOwnOnPhone({ href }: { href: string }) {
  const router = useRouter();
  useEffect(() => {
    const [loaded] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    if (done || loaded?.type !== "navigate" || loaded.name !== location.href) return;
    done = true;
    if (window.matchMedia("(max-width: 820px)").matches) router.replace(href);
  }, [href, router]);
  return null;
}

/** Whether it was decided for the document that is loaded. */
let done = false;
