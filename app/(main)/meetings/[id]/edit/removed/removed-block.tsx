import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/form";
import { SheetFold } from "@/components/ui/sheet-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import type { RemovedPart } from "@/domain/meetings/removed";
import { formatInstant } from "@/messages/format";
import { restorePartAction } from "./actions";

/** All removed parts of these minutes, with who removed them and when, to restore until they are submitted. */
export function RemovedBlock({ meetingId, parts }: { meetingId: number; parts: readonly RemovedPart[] }) {
  const t = useTranslations("meetings.removed");
  if (parts.length === 0) return null;
  return (
    <SheetFold id="removed" title={t("title")} state={parts.length}>
      <p className="hint">{t("hint")}</p>
      <ul className="mt-3 divide-y divide-(--rule)">
        {parts.toReversed().map(({ id, kind, label, words, at, by }) => (
          <li key={id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3">
            <div className="min-w-0 basis-[420px] grow">
              <p className="font-medium [overflow-wrap:anywhere]">{t(`kinds.${kind}`, { label })}</p>
              {words && (
                <p className="mt-1 line-clamp-4 font-(family-name:--text) text-[16px] whitespace-pre-line">
                  {words}
                </p>
              )}
              <p className="hint mt-1">{t("by", { by, time: formatInstant(at) })}</p>
            </div>
            <ActionForm action={restorePartAction}>
              <input type="hidden" name="meetingId" value={meetingId} />
              <input type="hidden" name="partId" value={id} />
              <SubmitButton look="yes" small>
                {t("restore")}
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </SheetFold>
  );
}
