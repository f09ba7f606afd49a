import { type Day, daysBetween, formatDay, runningDate } from "@/domain/calendar/day";
import type { Signer } from "@/domain/papers/signer";
import { withoutTypedNumber } from "@/domain/text/typed-number";
import { drawLetterhead, type Letterhead } from "./letterhead";
import { type Block, line, type Paper } from "./paper";
import { drawEnding } from "./signature";
import { fill, WORDS } from "./words";

/** Work that a department still owes after its deadline. */
export type OverdueWork = {
  code: string;
  summary: string;
  role: "lead" | "coordinating";
  deadline: Day;
};

export type UrgingView = {
  letterhead: Letterhead;
  department: string;
  /** The meeting whose directives are urged; null for those of all meetings. */
  meeting: { title: string; heldOn: Day } | null;
  /** The day as of which the register was read. */
  asOf: Day;
  overdue: readonly OverdueWork[];
  recipients: readonly string[];
  signer: Signer;
};

/** Công văn đôn đốc to one department. Source: Phụ lục III, mẫu 1.5. */
export function drawUrging(view: UrgingView): Paper {
  const words = WORDS.urging;
  const { letterhead, department } = view;
  const late = view.overdue.length > 0;
  return {
    title: `${words.about}: ${department}`,
    author: letterhead.agency,
    blocks: [
      drawLetterhead(letterhead, { about: words.about }),
      line("addressee", fill(words.addressee, { department })),
      ...(late ? drawOverdue(view) : drawNothing(view)),
      line("closing", fill(late ? words.closing : words.closing_nothing, { department })),
      ...drawEnding(view.recipients, view.signer),
    ],
  };
}

const drawNothing = ({ asOf, department }: UrgingView): Block[] => [
  line("body", fill(WORDS.urging.nothing, { asOf: runningDate(asOf), department })),
];

function drawOverdue({ meeting, asOf, department, overdue }: UrgingView): Block[] {
  const words = WORDS.urging;
  const intro = fill(meeting ? words.intro_meeting : words.intro_agency, {
    department,
    asOf: runningDate(asOf),
    count: overdue.length,
    ...(meeting ? { meeting: meeting.title, date: runningDate(meeting.heldOn) } : {}),
  });
  return [
    line("intro", intro),
    {
      kind: "table",
      columns: [
        { title: words.order, share: 0.07, role: "cellNumber" },
        { title: words.directive, share: 0.49, role: "cell" },
        { title: words.role, share: 0.14, role: "cellNumber" },
        { title: words.deadline, share: 0.16, role: "cellNumber" },
        { title: words.late, share: 0.14, role: "cellNumber" },
      ],
      rows: overdue.map(({ code, summary, role, deadline }, index) => [
        String(index + 1),
        fill(words.directive_text, { summary: withoutTypedNumber(summary), code }),
        words[role],
        formatDay(deadline),
        String(daysBetween(deadline, asOf)),
      ]),
    },
    line("gap", ""),
    line("body", fill(words.request, { department })),
  ];
}
