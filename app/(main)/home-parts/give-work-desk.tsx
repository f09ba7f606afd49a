import { getTranslations } from "next-intl/server";
import { giveWorksAction, readWorkAction } from "@/app/(main)/directives/new/actions";
import { Section } from "@/components/ui/section";
import { QuickWork } from "@/components/work-orders/quick-work";
import { PERIODS } from "@/domain/directives/periods";

type Choice = { id: number; name: string };

const WORDS = [
  "text",
  "placeholder",
  "give",
  "give_several",
  "more",
  "lead",
  "lead_none",
  "all",
  "coordinating",
  "add",
  "remove",
  "deadline",
  "undated",
  "giver",
  "choose",
  "look_again",
  "guessed",
  "outside",
  "several",
  "join",
  "split",
  "given",
  "given_one",
  "given_periodic",
  "given_undated",
  "open",
  "failed",
  "reading",
] as const;

/** Work given from the first page: by a leader, or recorded by a clerk for one. */
export async function GiveWorkDesk({
  departments,
  givers,
  look,
}: {
  departments: readonly Choice[];
  /** Empty for a leader, who gives the work. */
  givers: readonly Choice[];
  /** Plain where the page's first button is another one. */
  look: "primary" | "plain";
}) {
  const t = await getTranslations("work_orders");
  const edit = await getTranslations("meetings.edit");
  // The component fills the placeholders itself: the message library stays on the server.
  const words = Object.fromEntries(WORDS.map((key) => [key, t.raw(key) as string])) as Record<
    (typeof WORDS)[number],
    string
  >;
  const periods = Object.fromEntries(PERIODS.map((period) => [period, edit(`periods.${period}`)]));
  return (
    <Section title={t("desk")}>
      <QuickWork
        read={readWorkAction}
        give={giveWorksAction}
        look={look}
        departments={departments}
        givers={givers}
        words={{ ...words, periods }}
      />
    </Section>
  );
}
