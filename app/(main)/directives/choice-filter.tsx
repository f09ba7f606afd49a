import { useTranslations } from "next-intl";
import { FilterSelect } from "@/components/ui/filter-select";
import { REGISTER_FILTERS, type RegisterView, type WordedKey } from "@/domain/directives/register-view";

/** The field of a filter by one value of a list, with the words of its declaration. */
export function ChoiceFilter({ of, view }: { of: WordedKey; view: RegisterView }) {
  const t = useTranslations("directives");
  const { name, values, words } = REGISTER_FILTERS[of];
  return (
    <FilterSelect
      name={name}
      label={t(words.label)}
      blank={t(words.any)}
      value={view[of]}
      options={values.map((value) => ({ value, label: t(`${words.values}.${value}` as typeof words.any) }))}
    />
  );
}
