"use client";
import { type ReactNode, useEffect, useRef } from "react";

/**
 * What was just done and how to undo it: within reach of the thumb on a phone, visible however far the page is
 * scrolled. It exists before it has content, so that a screen reader announces new content. Its height is in
 * --dock, by which the page's end and the bar of chosen rows move up.
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
