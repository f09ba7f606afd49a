import { useTranslations } from "next-intl";
import type { MeetingStatus } from "@/domain/meetings/life";
import { MarkShape, type Shape } from "../ui/mark-shape";

const LOOKS = {
  planned: { mark: "none", shape: "ring" },
  cancelled: { mark: "withdrawn", shape: "dash" },
  draft: { mark: "assigned", shape: "dotted" },
  submitted: { mark: "reported", shape: "diamond" },
  signed: { mark: "done", shape: "disc" },
  discarded: { mark: "withdrawn", shape: "dash" },
} as const satisfies Record<MeetingStatus, { mark: string; shape: Shape }>;

/** The status of a meeting. The spaces keep its words apart from others where styles are off. */
export function MeetingMark({ status }: { status: MeetingStatus }) {
  const t = useTranslations("meetings.statuses");
  return (
    <>
      {" "}
      <span className={`mark-dot mark-${LOOKS[status].mark}`}>
        <MarkShape shape={LOOKS[status].shape} />
        {t(status)}
      </span>{" "}
    </>
  );
}
