import Link from "next/link";
import { useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { FilterChip } from "@/components/ui/filter-chip";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { SavedView } from "@/db/queries/directives/list-saved-views";
import { REGISTER_COLUMNS } from "@/domain/directives/register-columns";
import { headOf, type RegisterView, writeRegisterView } from "@/domain/directives/register-view";
import { StepForm } from "../_steps/step-form";
import { rememberColumnsAction, removeViewAction, renameViewAction, saveViewAction } from "./views/actions";

/** The actor's own saved views, and actions on the opened one. */
export function ViewsChip({
  view,
  own,
  opened,
}: {
  view: RegisterView;
  own: readonly { id: number; name: string }[];
  /** The opened saved view, the actor's own or a shared one. */
  opened: SavedView | null;
}) {
  const t = useTranslations("directives.saved");
  return (
    <FilterChip label={t("chip")} value={opened?.own ? opened.name : null} end>
      {own.length > 0 && (
        <nav aria-label={t("own")}>
          <ul>
            {own.map(({ id, name }) => (
              <li key={id}>
                <Link
                  href={`/directives?view=${id}`}
                  prefetch={false}
                  className="chip-choice"
                  aria-current={opened?.id === id ? "page" : undefined}
                >
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div className="grid gap-2 p-3">
        <StepForm
          key={`save ${opened?.id}`}
          summary={t(opened && !opened.own ? "copy" : "save")}
          submit={t("save_submit")}
          action={saveViewAction}
          hidden={{ view: writeRegisterView(view) }}
          consequence={t("save_hint")}
        >
          <TextField name="name" label={t("name")} initial={opened?.name} maxLength={80} />
        </StepForm>
        {opened?.own && (
          <>
            <StepForm
              key={`rename ${opened.id}`}
              summary={t("rename")}
              submit={t("rename_submit")}
              action={renameViewAction}
              hidden={{ viewId: opened.id }}
            >
              <TextField name="name" label={t("name")} initial={opened.name} maxLength={80} />
            </StepForm>
            <StepForm
              key={`remove ${opened.id}`}
              summary={t("remove")}
              submit={t("remove_submit")}
              action={removeViewAction}
              hidden={{ viewId: opened.id }}
              consequence={t("remove_consequence")}
              danger
            />
          </>
        )}
      </div>
    </FilterChip>
  );
}

/** Which columns are shown; they are remembered for the person. */
export function ColumnsChip({ view }: { view: RegisterView }) {
  const t = useTranslations("directives.saved");
  const heads = useTranslations("directives.columns");
  return (
    <FilterChip label={t("columns")} end>
      <ActionForm key={view.columns.join()} action={rememberColumnsAction} className="grid gap-3 p-3">
        <input type="hidden" name="view" value={writeRegisterView(view)} />
        <CheckboxGroup
          name="columns"
          label={t("columns_of")}
          hint={t("columns_hint")}
          initial={view.columns}
          options={REGISTER_COLUMNS.map((column) => ({ value: column, label: heads(headOf(column, view)) }))}
        />
        <SubmitButton look="yes" small>
          {t("columns_submit")}
        </SubmitButton>
      </ActionForm>
    </FilterChip>
  );
}
