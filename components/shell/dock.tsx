"use client";
import { type ReactNode, useEffect, useRef } from "react";

/**
 * What was just done and how to take it back: in reach of the thumb on a phone, in sight however far the page is
 * scrolled. It is there before anything is said in it, so that a screen reader hears what comes. How high it is stands
 * in --dock, by which the page ends lower and the bar of chosen rows moves up.
 */
export function Dock({ children }: { children: ReactNode }) {
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const dock = here.current;
    if (!dock) return;
    const { style } = document.documentElement;
    const measured = new ResizeObserver(() => style.setProperty("--dock", `${dock.offsetHeight}px`));
    measured.observe(dock);
    return () => {
      measured.disconnect();
      style.removeProperty("--dock");
    };
  }, []);
  return (
    <div ref={here} className="dock no-print" aria-live="polite">
      {children}
    </div>
  );
}
