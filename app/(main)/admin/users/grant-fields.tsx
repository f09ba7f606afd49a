import { useTranslations } from "next-intl";
import { FormRow } from "@/components/ui/form-row";
import { SelectField } from "@/components/ui/select-field";
import { GRANT_KINDS } from "@/domain/actor";

type Props = {
  departments: readonly { id: number; name: string }[];
  /** The department in which the person works, to be offered; null if it is not known. */
  worksIn?: number | null;
};

/** A grant and, for head and staff, its department. */
export function GrantFields({ departments, worksIn = null }: Props) {
  const t = useTranslations("admin.users");
  return (
    <>
      <FormRow>
        <SelectField
          name="kind"
          label={t("kind")}
          options={GRANT_KINDS.map((kind) => ({ value: kind, label: t(`grant_kinds.${kind}`) }))}
          initial="staff"
        />
        <SelectField
          name="departmentId"
          label={t("department")}
          blank={t("no_department")}
          options={departments.map(({ id, name }) => ({ value: String(id), label: name }))}
          initial={worksIn}
          required={false}
        />
      </FormRow>
      <p className="hint">{t("department_hint")}</p>
    </>
  );
}
