import { fill } from "../ui/shared-words";
import type { Chosen } from "./chosen";

/** The words of the chips; names of places to fill in braces. */
export type ChipWords = Record<
  "lead" | "lead_none" | "all" | "coordinating" | "add" | "remove" | "deadline" | "undated",
  string
> & { periods: Record<string, string> };

/** Lead, coordinating departments and deadline of one task, as read, to be mended in place. */
export function WorkChips({
  chosen,
  mend,
  departments,
  errors,
  words,
}: {
  chosen: Chosen;
  mend: (part: Partial<Chosen>) => void;
  departments: readonly { id: number; name: string }[];
  /** The fields that were refused. */
  errors: { leadId: boolean; deadline: boolean };
  words: ChipWords;
}) {
  const nameOf = (departmentId: number) => departments.find((one) => one.id === departmentId)?.name ?? "";
  return (
    <div className="work-chips">
      <label className="work-chip">
        <span>{words.lead}</span>
        <select
          value={chosen.toAll ? "all" : (chosen.leadId ?? "")}
          onChange={({ target: { value } }) =>
            mend(
              value === "all"
                ? { toAll: true, leadId: null }
                : { toAll: false, leadId: value === "" ? null : Number(value) },
            )
          }
          aria-invalid={errors.leadId || undefined}
        >
          <option value="">{words.lead_none}</option>
          <option value="all">{words.all}</option>
          {departments.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      {!chosen.toAll && (
        <>
          {chosen.coordinating.map((departmentId) => (
            <button
              key={departmentId}
              type="button"
              className="work-chip"
              onClick={() =>
                mend({ coordinating: chosen.coordinating.filter((one) => one !== departmentId) })
              }
              aria-label={fill(words.remove, "name", nameOf(departmentId))}
            >
              <span>{words.coordinating}</span> {nameOf(departmentId)} <span aria-hidden>×</span>
            </button>
          ))}
          <label className="work-chip">
            <span>{words.add}</span>
            <select
              value=""
              onChange={({ target: { value } }) =>
                mend({ coordinating: [...chosen.coordinating, Number(value)] })
              }
            >
              <option value="" />
              {departments
                .filter((one) => one.id !== chosen.leadId && !chosen.coordinating.includes(one.id))
                .map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
            </select>
          </label>
        </>
      )}
      {chosen.period ? (
        <button type="button" className="work-chip" onClick={() => mend({ period: null })}>
          {words.periods[chosen.period]} <span aria-hidden>×</span>
        </button>
      ) : (
        <>
          <label className="work-chip">
            <span>{words.deadline}</span>
            <input
              value={chosen.deadline}
              onChange={({ target: { value } }) =>
                mend({ deadline: value, undated: value === "" && chosen.undated })
              }
              inputMode="numeric"
              placeholder="dd/mm/yyyy"
              maxLength={10}
              autoComplete="off"
              aria-invalid={errors.deadline || undefined}
            />
          </label>
          <label className="work-chip">
            <input
              type="checkbox"
              checked={chosen.undated}
              onChange={({ target: { checked } }) =>
                mend(checked ? { undated: true, deadline: "" } : { undated: false })
              }
            />
            {words.undated}
          </label>
        </>
      )}
    </div>
  );
}
