import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import { HintLine } from "@/components/ui/hint-line";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { PersonWithoutAccount } from "@/db/queries/users/list-people-without-accounts";
import { accountField, grantField } from "@/domain/access/new-account";
import type { GrantKind } from "@/domain/actor";
import { createUsersAction } from "../actions";
import { BeforeCreated, PasswordSheets } from "./password-sheets";

type Offered = PersonWithoutAccount & { account: string; grant: GrantKind | null };

/** More people are folded by department: the page stays short, and one department is looked at a time. */
const SHOWN_UNFOLDED = 12;

/** One line for each person, by department; what was created stays on the page until it is left. */
export function ManyAccountsForm({
  people,
  more,
  address,
}: {
  people: readonly Offered[];
  more: number;
  /** Where people sign in. */
  address: string;
}) {
  const t = useTranslations("admin.users.many");
  const departments = [...new Set(people.map(({ department }) => department))];
  const peopleOf = (department: string | null) => people.filter((person) => person.department === department);
  const countsOf = (department: string | null) => ({
    people: peopleOf(department).length,
    offered: peopleOf(department).filter(({ grant }) => grant !== null).length,
  });
  const options = (inDepartment: boolean) =>
    (["staff", "head", "clerk", "leader"] as const)
      .filter((kind) => inDepartment || kind === "clerk" || kind === "leader")
      .map((kind) => ({ value: kind, label: t(`grants.${kind}`) }));
  return (
    <ActionForm action={createUsersAction} className="grid gap-4">
      <PasswordSheets
        address={address}
        words={{
          created: t.raw("created"),
          print: t("print"),
          title: t.raw("sheet_title"),
          hint: t.raw("sheet_hint"),
          agency: t("agency"),
          person: t("person"),
          account: t("account"),
          password: t("password"),
        }}
      />
      <BeforeCreated>
        {departments.map((department) => (
          <details key={department ?? ""} className="rec no-print" open={people.length <= SHOWN_UNFOLDED}>
            <summary className="px-4 py-3 sm:px-5">
              <b className="font-semibold">{department ?? t("agency")}</b>
              <span className="hint"> · {t("in_department", countsOf(department))}</span>
            </summary>
            <fieldset className="grid gap-3 px-4 pb-4 sm:px-5">
              <legend className="sr-only">{department ?? t("agency")}</legend>
              {peopleOf(department).map(({ id, name, title, departmentId, email, account, grant }) => (
                <div
                  key={id}
                  className="grid items-end gap-x-4 gap-y-2 sm:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)_minmax(0,1fr)]"
                >
                  <p className="min-w-0 pb-2">
                    <b className="font-semibold">{name}</b>
                    {title !== "" && <HintLine>{title}</HintLine>}
                    {email !== "" && <HintLine look="break-words">{t("email", { email })}</HintLine>}
                  </p>
                  <TextField
                    name={accountField(id)}
                    label={t("account_of", { name })}
                    initial={account}
                    required={false}
                    autoCapitalize="none"
                    autoComplete="off"
                  />
                  <SelectField
                    name={grantField(id)}
                    label={t("grant_of", { name })}
                    required={false}
                    blank={t("none")}
                    initial={grant}
                    options={options(departmentId !== null)}
                  />
                </div>
              ))}
            </fieldset>
          </details>
        ))}
        {more > 0 && <p className="hint no-print">{t("more", { count: more })}</p>}
        {people.length > 0 && (
          <FormActions>
            <SubmitButton>{t("create")}</SubmitButton>
          </FormActions>
        )}
      </BeforeCreated>
    </ActionForm>
  );
}
