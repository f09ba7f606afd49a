import { useTranslations } from "next-intl";
import { RemovedPlace } from "@/components/meetings/removed-place";
import type { RemovedPart } from "@/domain/meetings/removed";
import { formatInstant } from "@/messages/format";
import { restorePartAction } from "./actions";

/** Parts whose form keeps unsaved typing in the browser, under a name that begins with this. */
const KEEPING: readonly string[] = [
  "item",
  "directive",
  "correction",
  "heading",
  "file",
] satisfies RemovedPart["kind"][];

/** Parts removed from one place of the page, offered to be restored to those whom it concerns. */
export function RemovedHere({
  meetingId,
  parts,
  just,
  unit,
}: {
  meetingId: number;
  parts: readonly RemovedPart[];
  /** The part that the reader has just removed; null if none. */
  just: number | null;
  /** The department whose review is shown. */
  unit?: number | "urged";
}) {
  const t = useTranslations("meetings.removed");
  return parts.map(({ id, kind, rowId, version, label, at, by }) => {
    const what = t(`kinds.${kind}`, { label });
    return (
      <RemovedPlace
        key={id}
        id={id}
        form={KEEPING.includes(kind) ? `${kind}-${rowId}` : null}
        version={version}
        just={id === just}
        action={restorePartAction}
        hidden={{ meetingId, partId: id, ...(unit === undefined ? {} : { unit }) }}
        words={{
          done: t("done", { what }),
          undo: t("undo"),
          under_hands: t("under_hands", { by, what, time: formatInstant(at) }),
          back_with_mine: t("back_with_mine"),
          drop_mine: t("drop_mine"),
          mine_dropped: t("mine_dropped"),
        }}
      />
    );
  });
}
