import { useTranslations } from "next-intl";
import type { DomainEvent } from "@/domain/events/event-kinds";
import { formatInstant } from "@/messages/format";
import { Timeline } from "../ui/timeline";
import { type EventTranslator, eventWords } from "./event-words";

type Listed = { id: number; at: string; actorName: string; department: string | null; event: DomainEvent };

/** Steps whose sentence names the department, with the person's name beside the time. */
const OF_THE_DEPARTMENT = new Set<string>([
  "assignment.acknowledged",
  "assignment.progress_logged",
  "assignment.reported",
  "assignment.report_taken_back",
  "assignment.extension_requested",
  "assignment.officer_named",
  "assignment.work_shared",
  "assignment.replied",
]);

const NAMES_ITS_DEPARTMENT = new Set<string>(["assignment.issued"]);

/** A longer history shows its newest events and folds the others. */
const MOST = 16;
const SHOWN = 10;

/** Events as sentences, newest first. */
export function History({
  events,
  departmentNames,
}: {
  events: readonly Listed[];
  departmentNames: Readonly<Record<number, string>>;
}) {
  const t = useTranslations("events") as EventTranslator;
  const shell = useTranslations("common");
  const names = { department: (id: number) => departmentNames[id] ?? "" };
  const items = events.map(({ id, at, actorName, department, event }) => {
    const ofDepartment = department !== null && OF_THE_DEPARTMENT.has(event.kind);
    const { title, body } = eventWords(event, ofDepartment ? department : actorName, t, names);
    // Beside the time: the person, or the department concerned, whichever the sentence does not name.
    const beside = ofDepartment ? actorName : NAMES_ITS_DEPARTMENT.has(event.kind) ? null : department;
    return { key: id, at: [formatInstant(at), beside].filter(Boolean).join(" · "), title, body };
  });
  if (items.length <= MOST) return <Timeline items={items} />;
  return (
    <>
      <Timeline items={items.slice(0, SHOWN)} />
      <details className="unfolds-on-paper">
        <summary className="mb-3 text-[13px] text-(--ink-2)">
          {shell("earlier_events", { count: items.length - SHOWN })}
        </summary>
        <Timeline items={items.slice(SHOWN)} />
      </details>
    </>
  );
}
