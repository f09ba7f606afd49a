"use server";
import { action } from "@/app/_server/action/action";
import { restorePart } from "@/db/mutations/minutes/restore-part";
import { restorePartInput } from "@/domain/meetings/meeting-input";
import { anchorOf } from "./anchor-of";

export const restorePartAction = action(
  "restorePartAction",
  restorePartInput,
  ({ db, actor, now }, input) => {
    const { meetingId, unit } = input;
    const part = restorePart(db, actor, input, now);
    const page = unit === undefined ? "edit?" : `review?unit=${unit}&`;
    return { redirectTo: `/meetings/${meetingId}/${page}notice=part_restored#${anchorOf(part)}` };
  },
);
