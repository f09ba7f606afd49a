import Link from "next/link";
import { useTranslations } from "next-intl";
import { AddressForm } from "@/components/ui/address-form";
import { Disclosure } from "@/components/ui/disclosure";
import { MirroredBox } from "@/components/ui/mirrored";
import { TextField } from "@/components/ui/text-field";
import type { SavedView } from "@/db/queries/directives/list-saved-views";
import { REGISTER_COLUMNS } from "@/domain/directives/register-columns";
import {
  headOf,
  type RegisterView,
  registerFields,
  writeRegisterView,
} from "@/domain/directives/register-view";
import { Hidden, StepForm } from "../_steps/step-form";
import { removeViewAction, renameViewAction, saveViewAction } from "./views/actions";

/** The actor's own saved views, and actions on the opened one. */
export function ViewsBar({
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
    <div className="views-bar no-print">
      {own.length > 0 && (
        <nav aria-label={t("own")} className="flex flex-wrap gap-2">
          {own.map(({ id, name }) => (
            <Link
              key={id}
              href={`/directives?view=${id}`}
              prefetch={false}
              className="chip"
              aria-current={opened?.id === id ? "page" : undefined}
            >
              {name}
            </Link>
          ))}
        </nav>
      )}
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
      <ColumnChoice view={view} />
    </div>
  );
}

/** Which columns are shown; the rest of the view stays in the address. */
function ColumnChoice({ view }: { view: RegisterView }) {
  const t = useTranslations("directives.saved");
  const heads = useTranslations("directives.columns");
  return (
    <AddressForm action="/directives" className="has-[details[open]]:basis-full">
      <Hidden fields={Object.fromEntries(registerFields(view).filter(([name]) => name !== "cols"))} />
      <Disclosure summary={t("columns")} small>
        <fieldset className="flex flex-wrap items-center gap-x-5">
          <legend className="sr-only">{t("columns_of")}</legend>
          {REGISTER_COLUMNS.map((column) => (
            <label key={column} className="check">
              <MirroredBox name="cols" value={column} drawn={view.columns.includes(column)} />
              {heads(headOf(column, view))}
            </label>
          ))}
          <button type="submit" className="btn small">
            {t("columns_submit")}
          </button>
        </fieldset>
      </Disclosure>
    </AddressForm>
  );
}
