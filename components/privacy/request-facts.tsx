import { useTranslations } from "next-intl";
import { type Day, formatDay } from "@/domain/calendar/day";
import type { PrivacyRequestKind } from "@/domain/privacy/request-clock";
import { formatInstant } from "@/messages/format";

export type ShownRequest = {
  id: number;
  kind: PrivacyRequestKind;
  text: string;
  askedAt: string;
  answeredAt: string | null;
  accepted: boolean | null;
  answer: string;
  extensionReason: string;
  doneAt: string | null;
  result: string;
  answerBy: Day;
  doneBy: Day;
};

/** A request about personal data: what was asked, its clock, and what was answered and done. */
export function RequestFacts({ request }: { request: ShownRequest }) {
  const t = useTranslations("privacy");
  const { id, kind, text, askedAt, answeredAt, accepted, answer, extensionReason, doneAt, result } = request;
  return (
    <>
      <p className="font-medium">{t("numbered", { number: id, kind: t(`kinds.${kind}`) })}</p>
      <p className="whitespace-pre-line">{text}</p>
      <p className="hint">
        {[
          t("asked_at", { at: formatInstant(askedAt) }),
          answeredAt === null && t("answer_by", { day: formatDay(request.answerBy) }),
          doneAt === null && t("done_by", { day: formatDay(request.doneBy) }),
          doneAt !== null && accepted && t("done_at", { at: formatInstant(doneAt) }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {answer && (
        <p className="mt-1 whitespace-pre-line">
          {t(accepted ? "accepted" : "refused")}: {answer}
        </p>
      )}
      {extensionReason && <p className="hint">{t("extended", { reason: extensionReason })}</p>}
      {result && <p className="mt-1 whitespace-pre-line">{t("result", { text: result })}</p>}
    </>
  );
}
