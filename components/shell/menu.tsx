"use client";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/**
 * A phone's menu. Its React key closes it after a link in it was followed, because the frame around the pages
 * stays.
 */
export const Menu = ({ label, children }: { label: string; children: ReactNode }) => (
  <details key={usePathname()} className="relative flex-none" name="menu">
    <summary className="btn small quiet">{label}</summary>
    <div className="rec nav absolute right-0 z-30 mt-1 w-52 p-2">{children}</div>
  </details>
);
