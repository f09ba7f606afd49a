"use client";
import { type ReactNode, useEffect, useRef } from "react";

/**
 * Fields that stand beside their form: tells the form when one of them is typed into, as if it were inside. Forms in
 * between keep their own.
 */
export function BesideForm({
  form,
  children,
  className,
}: {
  form: string;
  children: ReactNode;
  className?: string;
}) {
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const space = here.current;
    if (!space) return;
    const typed = ({ target }: Event) => {
      const field =
        target instanceof HTMLTextAreaElement ||
        target instanceof HTMLInputElement ||
        target instanceof HTMLSelectElement;
      if (field && target.form?.id === form) target.form.dispatchEvent(new Event("input"));
    };
    space.addEventListener("input", typed);
    return () => space.removeEventListener("input", typed);
  }, [form]);
  return (
    <div ref={here} className={className}>
      {children}
    </div>
  );
}
