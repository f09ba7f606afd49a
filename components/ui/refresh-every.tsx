"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Renders the page again at an interval, while it shows something that goes on in the background. */
export function RefreshEvery({ ms }: { ms: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, ms);
    return () => clearInterval(timer);
  }, [ms, router]);
  return null;
}
