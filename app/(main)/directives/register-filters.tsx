import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AddressForm } from "@/components/ui/address-form";
import { type ChipChoice, ChipChoices } from "@/components/ui/chip-choices";
import { FilterChip } from "@/components/ui/filter-chip";
import { FilterDay, FilterSearch } from "@/components/ui/filter-text";
import { formatDay } from "@/domain/calendar/day";
import { MARKS, type Mark } from "@/domain/directives/buckets";
import {
  isNarrowed,
  REGISTER_FILTERS,
  type RegisterView,
  registerFields,
  registerHref,
  rowKindOf,
  SHOWN_MARKS,
  showsMark,
  type WordedKey,
} from "@/domain/directives/register-view";
import { MeetingChoices } from "./meeting-choices";

type Choices = {
  departments: readonly {
    id: number;
    name: string;
    active: boolean;
    successor: { id: number; name: string } | null;
  }[];
  meetings: readonly { id: number; code: string; heldOn: string }[];
  /** Whether there are older meetings than these. */
  olderMeetings: boolean;
  givers: readonly { id: number; name: string }[];
};

/**
 * The filters of the register in one line: words to search, and a chip for each filter. A chip's choices are links,
 * so that a choice is applied at once and works without scripts.
 */
export function RegisterFilters({
  view,
  choices,
  marks,
  children,
}: {
  view: RegisterView;
  choices: Choices;
  marks: Readonly<Record<Mark, number>>;
  /** Chips at the end of the line: saved views and columns. */
  children: ReactNode;
}) {
  const t = useTranslations("directives.register");
  const common = useTranslations("common");
  const { departmentId, givenByPersonId } = view;
  const departments = choices.departments.map(({ id, name, active, successor }) => ({
    href: registerHref(view, { departmentId: id }),
    label: successor ? t("followed_by", { name, successor: successor.name }) : name,
    current: departmentId === id,
    group: active ? t("active") : t("former"),
  }));
  const parts = {
    href: registerHref(view, { departmentId: null, role: "coordinating" }),
    label: t("coordinating_parts"),
    current: rowKindOf(view) === "part",
  };
  const givers = choices.givers.map(({ id, name }) => ({
    href: registerHref(view, { givenByPersonId: id }),
    label: name,
    current: givenByPersonId === id,
  }));
  return (
    <search aria-label={t("filters")} className="chip-line no-print">
      <AddressForm className="chip-search">
        <FilterSearch label={t("query")} hint={t("query_hint")} value={view.query} wide />
        <Kept view={view} but={["q"]} />
        <button type="submit" className="sr-only">
          {common("filter")}
        </button>
      </AddressForm>
      <div className="chips">
        <StateChip view={view} marks={marks} />
        <Chip
          label={t("department")}
          any={{ href: registerHref(view, { departmentId: null, role: null }), label: t("any_department") }}
          choices={[parts, ...departments]}
        />
        {departmentId !== null && <WordedChip of="role" view={view} />}
        <MeetingChip view={view} choices={choices} />
        <Chip
          label={t("given_by")}
          any={{ href: registerHref(view, { givenByPersonId: null }), label: t("any_giver") }}
          choices={givers}
        />
        <WordedChip of="due" view={view} />
        <WordedChip of="attention" view={view} />
        <WordedChip of="origin" view={view} />
        <DaysChip view={view} />
        {isNarrowed(view) && (
          <Link href="/directives" prefetch={false} className="chip-clear">
            {common("clear_filter")}
          </Link>
        )}
        <div className="chips-end">{children}</div>
      </div>
    </search>
  );
}

/** A chip with its choices, the one without the filter first. */
function Chip({
  label,
  any,
  choices,
}: {
  label: string;
  any: { href: string; label: string };
  choices: readonly ChipChoice[];
}) {
  const chosen = choices.find(({ current }) => current);
  return (
    <FilterChip label={label} value={chosen?.label ?? null}>
      <ChipChoices label={label} choices={[{ ...any, current: chosen === undefined }, ...choices]} />
    </FilterChip>
  );
}

/** The newest meetings, and a field that finds the others if there are any. */
function MeetingChip({
  view,
  choices: { meetings, olderMeetings },
}: {
  view: RegisterView;
  choices: Choices;
}) {
  const t = useTranslations("directives.register");
  const labelOf = ({ code, heldOn }: Choices["meetings"][number]) => `${code} (${formatDay(heldOn)})`;
  const chosen = meetings.find(({ id }) => id === view.meetingId);
  const newest = [
    { href: registerHref(view, { meetingId: null }), label: t("any_meeting"), current: !chosen },
    ...meetings.map((meeting) => ({
      href: registerHref(view, { meetingId: meeting.id }),
      label: labelOf(meeting),
      current: meeting === chosen,
    })),
  ];
  return (
    <FilterChip label={t("meeting")} value={chosen ? labelOf(chosen) : null}>
      {olderMeetings ? (
        <MeetingChoices
          newest={newest}
          fields={String(new URLSearchParams(registerFields(view)))}
          name={REGISTER_FILTERS.meetingId.name}
          words={{ label: t("meeting"), find: t("find_meeting"), none: t("no_meeting_found") }}
        />
      ) : (
        <ChipChoices label={t("meeting")} choices={newest} />
      )}
    </FilterChip>
  );
}

/** The chip of a filter by one value of a list, with the words of its declaration. */
function WordedChip({ of, view }: { of: WordedKey; view: RegisterView }) {
  const t = useTranslations("directives");
  const { values, words } = REGISTER_FILTERS[of];
  return (
    <Chip
      label={t(words.label)}
      any={{ href: registerHref(view, { [of]: null }), label: t(words.any) }}
      choices={values.map((value) => ({
        href: registerHref(view, { [of]: value }),
        label: t(`${words.values}.${value}` as typeof words.any),
        current: view[of] === value,
      }))}
    />
  );
}

/** By mark; a bucket that was chosen in the tabs is named, too. */
function StateChip({ view, marks }: { view: RegisterView; marks: Readonly<Record<Mark, number>> }) {
  const t = useTranslations("directives.register");
  const words = useTranslations("directives");
  const { show } = view;
  const byMark = MARKS.map((mark) => ({
    href: registerHref(view, { show: `mark-${mark}` }),
    label: t("mark_count", { mark: words(`marks.${mark}`), count: marks[mark] }),
    current: show === `mark-${mark}`,
  }));
  const value =
    show === "counted"
      ? null
      : showsMark(show)
        ? words(`marks.${SHOWN_MARKS[show]}`)
        : words(show === "reported-late" ? "short.reported-late" : `buckets.${show}`);
  const label = t("show");
  return (
    <FilterChip label={label} value={value}>
      <ChipChoices
        label={label}
        choices={[
          {
            href: registerHref(view, { show: "counted" }),
            label: t("any_mark"),
            current: show === "counted",
          },
          ...byMark,
        ]}
      />
    </FilterChip>
  );
}

/** The day as of which the register is shown, and the days of issue. */
function DaysChip({ view }: { view: RegisterView }) {
  const t = useTranslations("directives.register");
  const common = useTranslations("common");
  const { asOf, issuedFrom, issuedTo } = view;
  const value = asOf
    ? t("as_of_short", { day: formatDay(asOf) })
    : issuedFrom || issuedTo
      ? t("issued_short", {
          from: issuedFrom ? formatDay(issuedFrom) : t("issued_open"),
          to: issuedTo ? formatDay(issuedTo) : t("issued_now"),
        })
      : null;
  return (
    <FilterChip label={t("days")} value={value}>
      <AddressForm className="grid gap-3 p-3">
        <Kept view={view} but={["asof", "from", "to"]} />
        {(
          [
            ["asof", t("as_of_field"), asOf],
            ["from", t("issued_from_field"), issuedFrom],
            ["to", t("issued_to_field"), issuedTo],
          ] as const
        ).map(([name, label, day]) => (
          <FilterDay key={name} name={name} label={label} hint={label} value={day} />
        ))}
        <button type="submit" className="btn small">
          {common("filter")}
        </button>
      </AddressForm>
    </FilterChip>
  );
}

/** The rest of the view as hidden fields. */
const Kept = ({ view, but }: { view: RegisterView; but: readonly string[] }) =>
  registerFields(view)
    .filter(([name]) => !but.includes(name))
    .map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
