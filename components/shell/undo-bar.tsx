"use client";
import { type ReactNode, useEffect, useState } from "react";

/** Shows its form for as long as a step can still be taken back. */
export function UndoBar({ seconds, children }: { seconds: number; children: ReactNode }) {
  const [open, setOpen] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setOpen(false), seconds * 1000);
    return () => clearTimeout(timer);
  }, [seconds]);
  return open ? <div className="notice">{children}</div> : null;
}
