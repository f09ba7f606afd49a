import { formatDay } from "@/domain/calendar/day";
import { saidInItems, spokenText } from "@/domain/meetings/placed-text";
import type { AgendaItem, MeetingRecord, RecordedDirective, RecordedFigure } from "@/domain/meetings/record";
import { withoutTypedNumber } from "@/domain/text/typed-number";
import { formatNumber } from "@/messages/format";
import { drawCorrections } from "./draw-corrections";
import { drawDirectives, referencesInWords } from "./draw-directives";
import { drawReview } from "./draw-review";
import { type Block, line, lines } from "./paper";
import { capitals, fill, WORDS } from "./words";

/**
 * The course of the meeting, in order: a supplement's corrections, the agenda items, the review, figures,
 * directives.
 */
export function drawCourse(record: MeetingRecord): Block[] {
  const { items, figures, directives } = record;
  const corrected = drawCorrections(record.corrections);
  const reviewed = drawReview(record);
  const parts = [
    ...(corrected.length > 0 ? [{ title: WORDS.minutes.corrections, blocks: corrected }] : []),
    ...items.map((item) => ({ title: item.title, blocks: drawItem(item, directives) })),
    ...(reviewed.length > 0 ? [{ title: WORDS.minutes.review, blocks: reviewed }] : []),
    ...(figures.length > 0 ? [{ title: WORDS.minutes.figures, blocks: drawFigures(figures) }] : []),
    ...(directives.length > 0
      ? [
          {
            title: WORDS.minutes.directives,
            blocks: [...drawHorizon(record), ...drawDirectives(record, saidInItems(items))],
          },
        ]
      : []),
  ];
  return parts.flatMap(({ title, blocks }, index) => {
    const number = roman(index + 1);
    return [
      line("section", fill(WORDS.minutes.item, { number, title: capitals(withoutTypedNumber(title)) })),
      ...blocks,
    ];
  });
}

function drawItem(item: AgendaItem, directives: readonly RecordedDirective[]): Block[] {
  const words = WORDS.minutes;
  const own = directives.filter(({ agendaItemId }) => agendaItemId === item.id);
  const speaker = [item.speakerName, item.speakerPosition].filter(Boolean).join(", ");
  const department = item.presentingDepartment;
  const references = referencesInWords(item.references);
  const people = item.people.map(({ name, note }) => (note ? `${name} (${note})` : name)).join("; ");
  return [
    ...(department ? [line("body", fill(words.department, { department }))] : []),
    ...(speaker ? [line("body", fill(words.speaker, { name: speaker }))] : []),
    ...lines("body", spokenText(item.body, own)),
    ...(references ? [line("body", fill(words.references, { list: references }))] : []),
    ...(people ? [line("body", fill(words.people, { list: people }))] : []),
  ];
}

const drawHorizon = ({ horizonWords }: MeetingRecord): Block[] =>
  horizonWords ? [line("body", fill(WORDS.minutes.horizon, { words: horizonWords }))] : [];

function drawFigures(figures: readonly RecordedFigure[]): Block[] {
  const words = WORDS.figures;
  return [
    {
      kind: "table",
      columns: [
        { title: words.order, share: 0.07, role: "cellNumber" },
        { title: words.indicator, share: 0.33, role: "cell" },
        { title: words.value, share: 0.14, role: "cellNumber" },
        { title: words.unit, share: 0.14, role: "cellNumber" },
        { title: words.as_of, share: 0.17, role: "cellNumber" },
        { title: words.note, share: 0.15, role: "cell" },
      ],
      rows: figures.map(({ indicator, value, unit, asOf, note }, index) => [
        String(index + 1),
        withoutTypedNumber(indicator),
        formatNumber(value, "vi"),
        unit,
        formatDay(asOf),
        note,
      ]),
    },
    line("gap", ""),
  ];
}

const ROMAN = [
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
] as const;

/** "IV" for 4, as sections are numbered. */
function roman(number: number): string {
  const step = ROMAN.find(([, value]) => value <= number);
  return step ? step[0] + roman(number - step[1]) : "";
}
