"use client";
import { type ReactNode, useEffect, useState } from "react";

/** Shows its form while a step can still be undone. */
export function UndoBar({ seconds, children }: { seconds: number; children: ReactNode }) {
  const [open, setOpen] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setOpen(false), seconds * 1000);
    return () => clearTimeout(timer);
  }, [seconds]);
  return open ? <div className="notice">{children}</div> : null;
}
