import { useTranslations } from "next-intl";
import { type DirectiveProperties, FACTS, propertyText } from "@/domain/directives/properties";

/** A directive's facts as labels and values in the reader's language; the value is "" if the fact is blank. */
export function useFactWords() {
  const labels = useTranslations("directives.properties");
  const t = useTranslations("directives.choices");
  return (directive: DirectiveProperties): { label: string; value: string }[] =>
    FACTS.map((name) => ({
      label: labels(name),
      value: propertyText(name, directive[name], (key) => t(key)),
    }));
}
