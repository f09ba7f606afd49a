import Link from "next/link";
import { useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { ChosenError } from "@/components/ui/chosen-error";
import { SelectField } from "@/components/ui/select-field";
import type { FoundMove, MoveRights } from "@/db/queries/people/find-move";
import { offeredGrant } from "@/domain/access/offered-grant";
import type { GrantKind } from "@/domain/actor";
import { addDays, type Day, formatDay } from "@/domain/calendar/day";
import { type AskMoveInput, MOVE_GRANTS, rightsOfMove } from "@/domain/people/move";

/** Rights of the old department that end with a move, and the one to give in the new department. */
export function RightsFields({
  asked,
  move: { held, to, staysThere },
  rights: { userId, ending, agency, there, heads },
  today,
}: {
  asked: AskMoveInput;
  move: FoundMove;
  rights: MoveRights;
  today: Day;
}) {
  const t = useTranslations("people.move");
  const kindWords = useTranslations("admin.users.grant_kinds");
  const wordsOf = (kinds: readonly GrantKind[]) => kinds.map((kind) => kindWords(kind)).join(", ");
  const { over, begin } = rightsOfMove(asked, today);
  const offered = offeredGrant(asked.title, asked.departmentId);
  // A head may do all that the staff may.
  const isCovered = offered === null || there.includes(offered) || there.includes("head");
  const overWords = over > today ? t("over_after", { day: formatDay(addDays(over, -1)) }) : t("over_now");
  if (userId === null) return <p>{t("no_account")}</p>;
  return (
    <>
      {ending.length === 0 ? (
        <p>{t("none_ending", { department: held.department })}</p>
      ) : (
        <CheckboxGroup
          name="endedGrantIds"
          label={t("ending", { department: held.department })}
          hint={staysThere ? `${overWords} ${t("stays_there", { department: held.department })}` : overWords}
          options={ending.map(({ grantId, kind }) => ({ value: String(grantId), label: kindWords(kind) }))}
          initial={staysThere ? [] : ending.map(({ grantId }) => String(grantId))}
        />
      )}
      {ending.some(({ kind }) => kind === "head") && (
        <HeadsHint departmentId={held.departmentId} department={held.department}>
          {t("headless")}
        </HeadsHint>
      )}
      {there.length > 0 && <p>{t("there", { department: to, kinds: wordsOf(there) })}</p>}
      <SelectField
        name="grant"
        label={t("given", { department: to })}
        hint={begin > today ? t("given_from", { day: formatDay(begin) }) : t("given_now")}
        blank={t("given_none")}
        options={MOVE_GRANTS.filter((kind) => !there.includes(kind)).map((kind) => ({
          value: kind,
          label: kindWords(kind),
        }))}
        initial={isCovered ? null : heads.length > 0 ? "staff" : offered}
        required={false}
      />
      <ChosenError name="kind" />
      {offered === "head" && heads.length > 0 && (
        <HeadsHint departmentId={asked.departmentId} department={to}>
          {t("headed", { department: to, names: heads.join(", ") })}
        </HeadsHint>
      )}
      {agency.length > 0 && <p className="hint">{t("agency", { kinds: wordsOf(agency) })}</p>}
    </>
  );
}

/** A sentence about the heads of a department, with the way to where they are named. */
const HeadsHint = ({
  departmentId,
  department,
  children,
}: {
  departmentId: number;
  department: string;
  children: string;
}) => (
  <p className="hint">
    {children}{" "}
    <Link
      href={`/admin/departments/${departmentId}#heads`}
      prefetch={false}
      className="underline underline-offset-3"
    >
      {department}
    </Link>
  </p>
);
