"use client";
import Link from "next/link";

export type ChipChoice = { href: string; label: string; current: boolean; group?: string };

/** The choices of a filter chip: one link for each value, in groups if they have any. */
export function ChipChoices({ label, choices }: { label: string; choices: readonly ChipChoice[] }) {
  const groups = [...new Set(choices.map(({ group }) => group ?? ""))];
  return (
    <nav aria-label={label}>
      {groups.map((group) => (
        <div key={group}>
          {group && <p className="section-title px-3 pt-2">{group}</p>}
          <ul>
            {choices
              .filter((choice) => (choice.group ?? "") === group)
              .map(({ href, label: words, current }) => (
                <li key={href}>
                  <Link
                    href={href}
                    prefetch={false}
                    className="chip-choice"
                    aria-current={current ? "true" : undefined}
                  >
                    {words}
                  </Link>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
