import Link from "next/link";
import { useTranslations } from "next-intl";
import { formatDay } from "@/domain/calendar/day";
import { spokenText } from "@/domain/meetings/placed-text";
import type { AgendaItem, CitedReference, RecordedDirective, RecordedFile } from "@/domain/meetings/record";
import { fold } from "@/domain/text/fold";
import { FileList } from "../ui/file-list";
import { Prose } from "../ui/prose";

/** The text of the minutes: item by item, with speaker, text, directives where they were said, and citations. */
export function RecordAgenda({
  items,
  directives,
  documents,
}: {
  items: readonly AgendaItem[];
  directives: readonly RecordedDirective[];
  /** Of the whole meeting; each item shows its own. */
  documents: readonly RecordedFile[];
}) {
  const t = useTranslations("meetings");
  if (items.length === 0) return <p className="text-(--ink-2)">{t("record.agenda_empty")}</p>;
  return (
    <ol className="grid gap-6 sm:gap-8">
      {items.map((item, index) => (
        <li key={item.id} id={`item-${item.id}`}>
          {!saysKind(item.title, t(`item_kinds.${item.kind}`)) && (
            <p className="section-title">{t(`item_kinds.${item.kind}`)}</p>
          )}
          <h2 className="font-(family-name:--text) text-[20px] leading-snug font-semibold">
            <span className="font-normal text-(--ink-3)">{index + 1} · </span>
            {item.title}
          </h2>
          {[
            [item.speakerName, item.speakerPosition].filter(Boolean).join(", "),
            item.presentingDepartment && t("record.presented_by", { department: item.presentingDepartment }),
          ]
            .filter(Boolean)
            .map((who) => (
              <p key={who} className="font-(family-name:--text) text-[17px] text-(--ink-2) italic">
                {who}
              </p>
            ))}
          <Spoken item={item} directives={directives} />
          {item.people.length > 0 && (
            <ul
              className="mt-2 flex flex-wrap gap-x-4 leading-snug sm:block sm:leading-[inherit] sm:columns-2 sm:gap-8"
              aria-label={t("record.honoured")}
            >
              {item.people.map(({ name, note }) => (
                <li key={`${name} ${note}`} className="break-inside-avoid">
                  {name}
                  {note && <span className="hint"> · {note}</span>}
                </li>
              ))}
            </ul>
          )}
          <References list={item.references} />
          <ItemDocuments list={documents.filter(({ agendaItemId }) => agendaItemId === item.id)} />
        </li>
      ))}
    </ol>
  );
}

function Spoken({ item, directives }: { item: AgendaItem; directives: readonly RecordedDirective[] }) {
  const own = directives.filter(({ agendaItemId }) => agendaItemId === item.id);
  const text = spokenText(item.body, own);
  if (text === "") return null;
  return (
    <div className="mt-2">
      <Prose text={text} />
    </div>
  );
}

/** Whether a title already begins with the words of its kind: "Nghi lễ chào cờ" of the kind "Nghi lễ". */
const saysKind = (title: string, kind: string): boolean => fold(title).startsWith(fold(kind));

function ItemDocuments({ list }: { list: readonly RecordedFile[] }) {
  const t = useTranslations("meetings.record");
  if (list.length === 0) return null;
  return (
    <section className="mt-3 text-[13px]" aria-label={t("item_files")}>
      <FileList files={list} />
    </section>
  );
}

/** Citations: kind, number, day, issuer. */
export function References({ list }: { list: readonly CitedReference[] }) {
  const t = useTranslations("references");
  if (list.length === 0) return null;
  return (
    <ul className="mt-3 grid gap-1">
      {list.map((reference) => (
        <li key={reference.id} className="border-l-2 border-(--gold) pl-3 text-[13px] text-(--ink-2)">
          <Link href={`/references/${reference.id}`} prefetch={false}>
            {t("citation", {
              kind: reference.kind,
              number: reference.number,
              day: reference.issuedOn ? formatDay(reference.issuedOn) : "none",
              issuer: reference.issuer || "none",
            })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
