"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

const EVERY_MS = 2000;

/** Reads the page again every two seconds while it is shown. */
export function RefreshSoon() {
  const router = useRouter();
  useEffect(() => {
    const again = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, EVERY_MS);
    return () => clearInterval(again);
  }, [router]);
  return null;
}
