import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { FormRow } from "@/components/ui/form-row";
import { TextField } from "@/components/ui/text-field";

type Shown = { name: string; abbreviation: string; sortOrder: number; collectsForAll: boolean };

/** The fields of a department, for a new one or for changing one. */
export function DepartmentFields({ department, next }: { department?: Shown; next?: number }) {
  const t = useTranslations("admin.departments");
  return (
    <>
      <TextField name="name" label={t("name")} initial={department?.name} />
      <FormRow>
        <TextField
          name="abbreviation"
          label={t("abbreviation")}
          initial={department?.abbreviation}
          required={false}
        />
        <TextField
          name="sortOrder"
          label={t("sort_order")}
          initial={department?.sortOrder ?? next}
          inputMode="numeric"
        />
      </FormRow>
      <CheckboxField name="collectsForAll" label={t("collects")} initial={department?.collectsForAll} />
    </>
  );
}
