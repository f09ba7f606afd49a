import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/form";
import { FormActions, FormRow } from "@/components/ui/form-row";
import { SelectField } from "@/components/ui/select-field";
import { SheetFold } from "@/components/ui/sheet-fold";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { Participant } from "@/domain/meetings/record";
import { PARTICIPANT_ROLES, PRESENCES } from "@/domain/meetings/vocabulary";
import { addParticipantAction, removeParticipantAction } from "./actions";
import type { Choices } from "./choices";
import type { Around } from "./removed/around";
import { RemovedHere } from "./removed/removed-here";

/** Participants by name, the chair first. */
export function ParticipantsBlock({
  meetingId,
  participants,
  choices,
  removed,
  just,
}: Around & {
  meetingId: number;
  participants: readonly Participant[];
  choices: Choices;
}) {
  const t = useTranslations("meetings.edit");
  const roles = useTranslations("meetings.participant_roles");
  const presences = useTranslations("meetings.presence");
  const hasChair = participants.some(({ role }) => role === "chair");
  const officers = participants.filter(({ role }) => role === "chair" || role === "secretary");
  const others = participants.length - officers.length;
  const inShort =
    [
      ...officers.map(({ role, name }) => `${roles(role)}: ${name}`),
      ...(others > 0 ? [t("participants_others", { count: others })] : []),
    ].join(" · ") || t("participants_none");
  return (
    <SheetFold id="participants" title={t("participants")} state={inShort}>
      <ul className="mb-3 divide-y divide-(--rule)">
        {participants.map((p) => (
          <li
            key={p.id}
            id={`participant-${p.id}`}
            className="flex flex-wrap items-center justify-between gap-2 py-1.5"
          >
            <span>
              <b className="font-medium">{p.name}</b>
              {p.position && `, ${p.position}`}
              <span className="hint">
                {" · "}
                {roles(p.role)} · {presences(p.presence)}
              </span>
            </span>
            <ActionForm action={removeParticipantAction}>
              <input type="hidden" name="meetingId" value={meetingId} />
              <input type="hidden" name="participantId" value={p.id} />
              <SubmitButton look="quiet" small>
                {t("remove")}
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
      <RemovedHere
        meetingId={meetingId}
        parts={removed.filter(({ kind }) => kind === "participant")}
        just={just}
      />
      <ActionForm version={participants.length} action={addParticipantAction} className="grid gap-4">
        <input type="hidden" name="meetingId" value={meetingId} />
        <FormRow>
          <SelectField
            name="personId"
            label={t("person")}
            blank={t("person_none")}
            options={choices.people}
            required={false}
          />
          <TextField name="name" label={t("name")} required={false} />
        </FormRow>
        <FormRow>
          <TextField
            name="position"
            label={t("position")}
            placeholder={t("speaker_position_hint")}
            required={false}
          />
          <SelectField
            name="role"
            label={t("role")}
            initial={hasChair ? "participant" : "chair"}
            options={PARTICIPANT_ROLES.map((value) => ({ value, label: roles(value) }))}
          />
          <SelectField
            name="presence"
            label={t("presence")}
            options={PRESENCES.map((value) => ({ value, label: presences(value) }))}
          />
        </FormRow>
        <FormActions>
          <SubmitButton look="yes">{t("add_participant")}</SubmitButton>
        </FormActions>
      </ActionForm>
    </SheetFold>
  );
}
