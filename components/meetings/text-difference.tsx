import { diffWordsWithSpace } from "diff";
import { useTranslations } from "next-intl";

/**
 * Two texts as one, word by word: deleted words struck through, added words underlined, and both announced to
 * screen readers.
 */
export function TextDifference({ before, after }: { before: string; after: string }) {
  const t = useTranslations("meetings.record");
  let at = 0;
  return (
    <p className="font-(family-name:--text) text-[17px] whitespace-pre-line">
      {diffWordsWithSpace(before, after).map(({ value, added, removed }) => {
        at += value.length;
        const key = `${at}${added ? "+" : removed ? "-" : ""}`;
        if (added) {
          return (
            <ins key={key} className="difference-in">
              <span className="sr-only"> [{t("added")}: </span>
              {value}
              <span className="sr-only">] </span>
            </ins>
          );
        }
        if (removed) {
          return (
            <del key={key} className="difference-out">
              <span className="sr-only"> [{t("removed")}: </span>
              {value}
              <span className="sr-only">] </span>
            </del>
          );
        }
        return <span key={key}>{value}</span>;
      })}
    </p>
  );
}
