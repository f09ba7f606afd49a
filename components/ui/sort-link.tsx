import Link from "next/link";

/** A column's heading that sorts by it; the cell says the direction (aria-sort), the arrow shows it. */
export function SortLink({
  href,
  label,
  direction = null,
}: {
  href: string;
  label: string;
  direction?: "ascending" | "descending" | null;
}) {
  return (
    <Link href={href} prefetch={false}>
      {label}
      {direction && <span aria-hidden="true"> {direction === "ascending" ? "↑" : "↓"}</span>}
    </Link>
  );
}
