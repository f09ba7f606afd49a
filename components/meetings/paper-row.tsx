import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PAPER_FORMATS } from "@/domain/papers/paper-kinds";
import { Disclosure } from "../ui/disclosure";
import { paperHref, type ShownPaper, usePaperName } from "./paper-links";

/** Characters that are listed; more are only counted. */
const SHOWN = 10;

/** "漢 (U+6F22)": a character that the reader's machine cannot draw either is identified by its number. */
const nameOfLetter = (letter: string): string =>
  `${letter} (U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")})`;

/** One paper of a meeting: downloaded as it is, or with edited parts, whose form is folded into the row. */
export function PaperRow({
  meetingId,
  paper,
  supplement,
  withoutGlyph,
  children,
}: {
  meetingId: number;
  paper: ShownPaper;
  supplement: boolean;
  /** Characters that the PDF shows as a box. */
  withoutGlyph: readonly string[];
  children: ReactNode;
}) {
  const t = useTranslations("documents");
  const name = usePaperName(supplement)(paper);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-(--rule) px-4 py-2.5 last:border-b-0">
      <span className="min-w-0 flex-[1_1_240px] font-medium">
        {/* A row under its kind's name says only for which department it is. */}
        {paper.department || name}
      </span>{" "}
      <span className="flex gap-2">
        {PAPER_FORMATS.map((format) => (
          <a
            key={format}
            href={paperHref(meetingId, paper, format)}
            className="btn small"
            aria-label={`${t("download", { name: t(format) })}: ${name}`}
            download
          >
            {t("download", { name: t(format) })}{" "}
          </a>
        ))}
      </span>
      {withoutGlyph.length > 0 && (
        <p className="basis-full text-[13px] text-(--over)">
          {t("without_glyph", {
            letters: withoutGlyph.slice(0, SHOWN).map(nameOfLetter).join(", "),
            count: withoutGlyph.length,
          })}
        </p>
      )}
      <div className="has-[details[open]]:basis-full">
        <Disclosure
          summary={
            <>
              {t("prepare")}
              <span className="sr-only"> ({name})</span>
            </>
          }
          look="quiet"
          small
        >
          {children}
        </Disclosure>
      </div>
    </li>
  );
}
