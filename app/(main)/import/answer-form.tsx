import { useTranslations } from "next-intl";
import { DateField } from "@/components/ui/date-field";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { SheetImport } from "@/db/queries/imports/find-import";
import type { PersonChoice } from "@/db/queries/meetings/list-choices";
import { isDay } from "@/domain/calendar/day";
import { type Askable, listAskable } from "@/domain/imports/askable";
import {
  AS_ABOVE,
  AT_DEADLINE,
  LEFT_OUT,
  listOldStates,
  NO_MATCH,
  OTHER_PERSON,
  SAME_PERSON,
  UNDATED,
} from "@/domain/imports/questions";
import { foldWords } from "@/domain/text/fold";
import { answerQuestionsAction } from "./actions";
import { answerField, DAY, dayField, SHARED } from "./read-answers";
import { questionWords, readingWords, saysItself } from "./reading-words";

/** More are shown once these are answered. */
const MOST_SHOWN = 60;
/** Row numbers shown beside a question. */
const MOST_ROWS = 8;

type Props = {
  sheet: SheetImport;
  departments: readonly { id: number; name: string; active: boolean }[];
  people: readonly PersonChoice[];
  /** Whether this is the next thing that the page asks for. */
  isNext: boolean;
};

/** Cells that were not understood, one question for all with the same words, and how the others were read. */
export function AnswerForm({ sheet, departments, people, isNext }: Props) {
  const t = useTranslations("import");
  const states = useTranslations("directives.states");
  const all = listAskable(sheet.rows);
  const asked = all.filter(({ isAsked }) => isAsked);
  const isPlain = ({ words, readings }: Askable) =>
    readings.every((reading) => saysItself(words, readingWords(t, states, reading)));
  const read = all.filter((one) => !one.isAsked && (sheet.answers[one.key] !== undefined || !isPlain(one)));
  if (asked.length + read.length === 0) return null;
  const groups = sharedGroups(t, asked);
  const one = (askable: Askable) => (
    <Question
      key={askable.key}
      askable={askable}
      answer={sheet.answers[askable.key]}
      departments={departments}
      people={people}
    />
  );
  const submit = (
    <FormActions>
      <SubmitButton look={isNext && asked.length > 0 ? "primary" : "plain"}>{t("answer")}</SubmitButton>
    </FormActions>
  );
  return (
    <Section title={asked.length > 0 ? t("questions") : t("readings")} count={asked.length || read.length}>
      <ActionForm
        action={answerQuestionsAction}
        version={sheet.version}
        className="rec grid gap-4 px-4 py-5 sm:px-5"
      >
        <input type="hidden" name="importId" value={sheet.id} />
        <input type="hidden" name="version" value={sheet.version} />
        {asked.length > 0 && <p className="hint">{t("questions_hint")}</p>}
        {groups.map(({ field, label, options }) => (
          <SelectField
            key={field}
            name={field}
            label={label}
            required={false}
            blank={t("one_by_one")}
            options={options}
          />
        ))}
        {asked.slice(0, MOST_SHOWN).map(one)}
        {asked.length > MOST_SHOWN && (
          <p className="hint">{t("more_questions", { count: asked.length - MOST_SHOWN })}</p>
        )}
        {read.length > 0 && (
          <Disclosure summary={t("readings_summary", { count: read.length })} look="quiet" small>
            <div className="mt-3 grid gap-4">
              {read.slice(0, MOST_SHOWN).map(one)}
              {asked.length === 0 && submit}
            </div>
          </Disclosure>
        )}
        {asked.length > 0 && submit}
      </ActionForm>
    </Section>
  );
}

/** What can be answered for several questions at once: namesakes, departments, officers. */
function sharedGroups(t: Words, asked: readonly Askable[]) {
  const count = (begins: string) => asked.filter(({ key }) => key.startsWith(begins)).length;
  const { namesake, secondPost, department, officer } = SHARED;
  const groups = [
    {
      ...department,
      label: t("every_department", { count: count(department.begins) }),
      options: [{ value: NO_MATCH, label: t("no_department") }, leave(t)],
    },
    {
      ...officer,
      label: t("every_officer", { count: count(officer.begins) }),
      options: [{ value: NO_MATCH, label: t("no_officer") }, leave(t)],
    },
    {
      ...namesake,
      label: t("every_namesake", { count: count(namesake.begins) }),
      options: namesakeOptions(t, asked.filter(isNamesake).every(isOfSheet)),
    },
    {
      ...secondPost,
      label: t("every_second_post", { count: count(secondPost.begins) }),
      options: namesakeOptions(t, true),
    },
  ];
  return groups.filter(({ begins }) => count(begins) > 1);
}

type Words = ReturnType<typeof useTranslations<"import">>;
type StateWords = ReturnType<typeof useTranslations<"directives.states">>;

function Question({
  askable,
  answer,
  departments,
  people,
}: {
  askable: Askable;
  answer: string | undefined;
  departments: Props["departments"];
  people: Props["people"];
}) {
  const t = useTranslations("import");
  const states = useTranslations("directives.states");
  const { field, key, rows, readings } = askable;
  const shown = rows.slice(0, MOST_ROWS).join(", ");
  const where = t("question_rows", {
    count: rows.length,
    rows: rows.length > MOST_ROWS ? `${shown}…` : shown,
  });
  const as = readings
    .map((reading) => readingWords(t, states, reading))
    .slice(0, 3)
    .join("; ");
  const blank = readings.length > 0 && answer === undefined ? t("as_read", { as }) : t("choose");
  const day = answer !== undefined && isDay(answer) ? answer : null;
  return (
    <div className="grid items-end gap-x-4 gap-y-2 sm:grid-cols-2 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
      <SelectField
        name={answerField(key)}
        label={questionWords(t, askable)}
        hint={[where, aboutNamesake(t, askable, departments)].filter(Boolean).join(". ")}
        required={false}
        blank={blank}
        initial={day ? DAY : answer}
        options={optionsOf(t, states, askable, { departments, people })}
      />
      {(field === "deadline" || field === "reportedOn") && (
        <DateField name={dayField(key)} label={t("question_day")} required={false} initial={day} />
      )}
    </div>
  );
}

function optionsOf(
  t: Words,
  states: StateWords,
  { field, words, namesake }: Askable,
  { departments, people }: Pick<Props, "departments" | "people">,
) {
  switch (field) {
    case "heldOn":
      return [{ value: AS_ABOVE, label: t("as_above") }, leave(t)];
    case "lead":
    case "coordinating":
    case "department": {
      const own = departments.filter(({ active }) => active);
      const named = own.map(({ id, name }) => ({ value: String(id), label: name }));
      return [...named, { value: NO_MATCH, label: t("no_department") }, leave(t)];
    }
    case "officer": {
      const named = peopleLike(words, people).map(({ id, name, department }) => ({
        value: String(id),
        label: department ? `${name} · ${department}` : name,
      }));
      return [...named, { value: NO_MATCH, label: t("no_officer") }, leave(t)];
    }
    case "state":
      return [...listOldStates().map((state) => ({ value: state, label: states(state) })), leave(t)];
    case "deadline":
      return [{ value: UNDATED, label: t("undated") }, { value: DAY, label: t("on_day") }, leave(t)];
    case "reportedOn":
      return [{ value: AT_DEADLINE, label: t("at_deadline") }, { value: DAY, label: t("on_day") }, leave(t)];
    case "fullName":
      return namesakeOptions(t, isOfSheet({ namesake }));
  }
}

/** People whose given name is among the words. */
function peopleLike(words: string, people: Props["people"]): Props["people"] {
  const said = foldWords(words);
  return people.filter(({ name }) => said.includes(foldWords(name).at(-1) ?? ""));
}

const isNamesake = ({ key }: Askable) => key.startsWith(SHARED.namesake.begins);
const isOfSheet = ({ namesake }: Pick<Askable, "namesake">) => (namesake?.row ?? null) !== null;

/** @param isInSheet whether the other person is in an earlier row, and not in the agency */
const namesakeOptions = (t: Words, isInSheet: boolean) => [
  { value: SAME_PERSON, label: t(isInSheet ? "both_posts" : "same_person") },
  { value: OTHER_PERSON, label: t("other_person") },
  leave(t),
];

const leave = (t: Words) => ({ value: LEFT_OUT, label: t("leave_out") });

/** The existing person with the same name: in the agency, or earlier in the sheet. */
function aboutNamesake(t: Words, { namesake }: Askable, departments: Props["departments"]): string {
  if (!namesake) return "";
  const { title, departmentId, row, knownAs } = namesake;
  const name = departments.find(({ id }) => id === departmentId)?.name;
  const post = [title, name].filter(Boolean).join(", ") || t("no_post");
  if (knownAs !== null) return t("renamed_there", { name: knownAs, post });
  return row === null ? t("namesake_there", { post }) : t("namesake_above", { row, post });
}
