import { useTranslations } from "next-intl";
import { addressOf } from "@/domain/forms/address";
import {
  isForDepartment,
  PAPER_FORMATS,
  type PaperFormat,
  type PaperKind,
} from "@/domain/papers/paper-kinds";
import { ButtonLink } from "../ui/button-link";
import { Disclosure } from "../ui/disclosure";

export type ShownPaper = { kind: PaperKind; departmentId: number | null; department: string };

/** The address that makes and downloads a paper; the form adds edited parts. */
export const paperHref = (
  meetingId: number,
  { kind, departmentId }: ShownPaper,
  format: PaperFormat,
): string => addressOf(`/meetings/${meetingId}/documents/${kind}/${format}`, { department: departmentId });

/** The name of a paper: "Trích biên bản, Phòng Đầu tư". */
export function usePaperName(supplement: boolean) {
  const t = useTranslations("documents");
  return ({ kind, department }: ShownPaper): string => {
    const name = t(`names.${kind === "minutes" && supplement ? "supplement" : kind}`);
    return department ? t("for_department", { name, department }) : name;
  };
}

/** Every paper of a meeting to download, those for one department folded. */
export function PaperLinks({
  meetingId,
  papers,
  supplement,
  mayPrepare,
}: {
  meetingId: number;
  papers: readonly ShownPaper[];
  supplement: boolean;
  mayPrepare: boolean;
}) {
  const t = useTranslations("documents");
  const nameOf = usePaperName(supplement);
  const row = (paper: ShownPaper) => (
    <li key={`${paper.kind}-${paper.departmentId}`} className="flex flex-wrap items-baseline gap-x-2">
      <span>{nameOf(paper)}</span>{" "}
      {PAPER_FORMATS.map((format) => (
        // A file, not a page: prefetching is off.
        <a
          key={format}
          href={paperHref(meetingId, paper, format)}
          className="btn small"
          aria-label={t("download_one", { name: nameOf(paper), format: t(format) })}
          download
        >
          {t(format)}{" "}
        </a>
      ))}
    </li>
  );
  const own = papers.filter(({ kind }) => !isForDepartment(kind));
  const others = papers.filter(({ kind }) => isForDepartment(kind));
  return (
    <section aria-label={t("title")} className="flex flex-wrap items-start gap-x-2 gap-y-2 sm:gap-x-6">
      <ul className="contents">{own.map(row)}</ul>
      {others.length > 0 && (
        <Disclosure summary={t("more")} small look="quiet">
          <ul className="grid gap-1">{others.map(row)}</ul>
        </Disclosure>
      )}
      {mayPrepare && (
        <ButtonLink href={`/meetings/${meetingId}/documents`} small look="quiet">
          {t("prepare")}
        </ButtonLink>
      )}
    </section>
  );
}
