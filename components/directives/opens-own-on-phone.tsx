"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/**
 * On a phone the register opens on the reader's own department. Only when the page is opened by its address: a
 * person who then follows a link to all departments, or loads the page again, sees all of them, and so does one who has
 * opened a filter before the scripts ran: it would be closed under the hand.
 */
export function OpensOwnOnPhone({ href }: { href: string }) {
  const router = useRouter();
  useEffect(() => {
    const [loaded] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    if (done || loaded?.type !== "navigate" || loaded.name !== location.href) return;
    done = true;
    if (window.matchMedia("(max-width: 820px)").matches && !isFiltering()) router.replace(href);
  }, [href, router]);
  return null;
}

/** Whether it was decided for the document that is loaded. */
let done = false;

const isFiltering = (): boolean =>
  document.querySelector("#main .filter-chip[open], #main :is(input, select):focus") !== null;
