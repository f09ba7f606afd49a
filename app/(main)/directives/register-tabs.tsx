import { useTranslations } from "next-intl";
import { type Tab, Tabs } from "@/components/ui/tabs";
import { type BucketCounts, type Mark, totalOf } from "@/domain/directives/buckets";
import {
  overduePartsOf,
  type RegisterView,
  registerHref,
  type Show,
} from "@/domain/directives/register-view";

/** The six parts whose sum is everything counted. */
const PARTS = [
  "overdue",
  "reported-late",
  "open-in-time",
  "done-on-time",
  "done-late",
  "done-undated",
] as const;

/**
 * The tabs of the register, each with its count: all, its parts, two by state alone, and the view of what coordinating
 * departments owe.
 */
export function RegisterTabs({
  view,
  counts,
  marks,
  overdueParts,
}: {
  view: RegisterView;
  counts: BucketCounts;
  marks: Readonly<Record<Mark, number>>;
  /** How many parts of coordinating departments are overdue; null where the view does not lead there. */
  overdueParts: number | null;
}) {
  const t = useTranslations("directives.register");
  const words = useTranslations("directives.short");
  const tab = (show: Show, label: string, count: number, tone?: Tab["tone"]): Tab => ({
    href: registerHref(view, { show }),
    label,
    count,
    tone,
    current: view.show === show,
  });
  const partsTab = (count: number): Tab => ({
    href: registerHref(overduePartsOf(view)),
    label: t("overdue_parts"),
    count,
    tone: "over",
  });
  // Rare: shown if its count is not 0, or if the address asks for it.
  const parts = PARTS.filter(
    (part) => part !== "reported-late" || counts[part] > 0 || view.show === part,
  ).map((part) =>
    part === "overdue"
      ? tab("mark-overdue", words(part), counts[part], "over")
      : tab(part, words(part), counts[part], part === "reported-late" ? "wait" : undefined),
  );
  return (
    <Tabs
      oneLine
      label={t("views")}
      items={[
        tab("counted", t("shows.counted"), totalOf(counts)),
        // Two parts together, for links from a table of buckets.
        ...(view.show === "open-overdue"
          ? [tab("open-overdue", words("open-overdue"), counts["open-overdue"], "over")]
          : []),
        ...parts,
        tab("mark-reported", t("shows.mark-reported"), marks.reported, "wait"),
        tab("mark-withdrawn", t("shows.mark-withdrawn"), marks.withdrawn),
        ...(overdueParts ? [partsTab(overdueParts)] : []),
      ]}
    />
  );
}
