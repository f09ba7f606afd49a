import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { ActionForm } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice-box";
import { RefreshEvery } from "@/components/ui/refresh-every";
import { SubmitButton } from "@/components/ui/submit-button";
import type { SheetImport } from "@/db/queries/imports/find-import";
import { progressOf } from "@/domain/imports/progress";
import { continueImportAction } from "./actions";
import { TakeBackForm } from "./take-back-form";

const EVERY_MS = 1500;

/** The progress of rows that are being stored or taken back, and what to do if a failure stopped it. */
export function RunningSheet({ sheet }: { sheet: SheetImport }) {
  const t = useTranslations("import");
  const errors = useTranslations("errors");
  const { rows, of, share } = progressOf(sheet);
  const isStoring = sheet.state === "storing";
  const label = isStoring ? t("storing", { rows, of }) : t("taking_back", { rows, of });
  return (
    <div className="rec grid max-w-[760px] gap-3 px-4 py-5 sm:px-5">
      {sheet.failure === null ? (
        <RefreshEvery ms={EVERY_MS} />
      ) : (
        <Notice tone="bad">
          {sheet.failure === "fault"
            ? t("stopped_fault")
            : t("stopped", { reason: errors(sheet.failure as never) })}
        </Notice>
      )}
      <p role="status" className="font-semibold">
        {label}
      </p>
      <progress className="w-full accent-(--red)" value={share} max={1} aria-label={label} />
      <p className="hint">{t("running_hint")}</p>
      <div className="flex flex-wrap gap-2">
        {sheet.failure === null ? (
          <ButtonLink href={`/import?id=${sheet.id}`}>{t("look_again")}</ButtonLink>
        ) : (
          <ActionForm action={continueImportAction} version={sheet.version}>
            <input type="hidden" name="importId" value={sheet.id} />
            <input type="hidden" name="version" value={sheet.version} />
            <SubmitButton>{t("continue")}</SubmitButton>
          </ActionForm>
        )}
      </div>
      {isStoring && <TakeBackForm sheet={sheet} summary={t("stop_and_take_back")} />}
    </div>
  );
}
