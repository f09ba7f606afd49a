import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FirstStep } from "@/domain/agency/first-steps";
import { createCeremonySeriesAction } from "../actions";

/** Where each step is taken; the series of the ceremony is created here. */
const PLACES: Record<Exclude<FirstStep, "series">, readonly { href: string; key: string }[]> = {
  settings: [{ href: "/admin/settings", key: "fill" }],
  departments: [
    { href: "/import?kind=departments", key: "import" },
    { href: "/admin/departments", key: "one" },
  ],
  people: [
    { href: "/import?kind=staff", key: "import" },
    { href: "/people/new", key: "one" },
  ],
  accounts: [
    { href: "/admin/users/many", key: "many" },
    { href: "/admin/users/new", key: "one" },
  ],
  ceremony: [{ href: "/meetings/new", key: "plan" }],
};

/** The ways to take a first step. @param isNext whether it is the one to take now: its first way stands out */
export function StepLinks({ step, isNext }: { step: FirstStep; isNext: boolean }) {
  const t = useTranslations("home.first_steps");
  if (step === "series") {
    return (
      <ActionForm action={createCeremonySeriesAction}>
        <SubmitButton look={isNext ? "primary" : "plain"}>{t("acts.series")}</SubmitButton>
      </ActionForm>
    );
  }
  return PLACES[step].map(({ href, key }, index) => (
    <ButtonLink key={href} href={href} look={isNext && index === 0 ? "primary" : "plain"}>
      {t(`acts.${key}` as "acts.fill")}
    </ButtonLink>
  ));
}
