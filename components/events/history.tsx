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

/** Events as sentences, newest first. */
export function History({
  events,
  departmentNames,
}: {
  events: readonly Listed[];
  departmentNames: Readonly<Record<number, string>>;
}) {
  const t = useTranslations("events") as EventTranslator;
  const names = { department: (id: number) => departmentNames[id] ?? "" };
  return (
    <Timeline
      items={events.map(({ id, at, actorName, department, event }) => {
        const ofDepartment = department !== null && OF_THE_DEPARTMENT.has(event.kind);
        const { title, body } = eventWords(event, ofDepartment ? department : actorName, t, names);
        // Beside the time: the person, or the department concerned, whichever the sentence does not name.
        const beside = ofDepartment ? actorName : NAMES_ITS_DEPARTMENT.has(event.kind) ? null : department;
        return { key: id, at: [formatInstant(at), beside].filter(Boolean).join(" · "), title, body };
      })}
    />
  );
}
