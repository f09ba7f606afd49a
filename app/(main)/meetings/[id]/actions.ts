"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/app/_server/action/action";
import { attachScan } from "@/db/mutations/meetings/attach-scan";
import { openSupplement } from "@/db/mutations/meetings/open-supplement";
import { recordOfficialNumber } from "@/db/mutations/meetings/record-official-number";
import {
  attachScanInput,
  openSupplementInput,
  recordOfficialNumberInput,
} from "@/domain/meetings/meeting-input";

export const recordOfficialNumberAction = action(
  "recordOfficialNumberAction",
  recordOfficialNumberInput,
  ({ db, actor, now }, input) => {
    recordOfficialNumber(db, actor, input, now);
    return { redirectTo: `/meetings/${input.meetingId}?notice=number_saved` };
  },
);

export const attachScanAction = action("attachScanAction", attachScanInput, ({ db, actor, now }, input) => {
  attachScan(db, actor, input, now);
  return { redirectTo: `/meetings/${input.meetingId}?notice=scan_saved` };
});

export const openSupplementAction = action(
  "openSupplementAction",
  openSupplementInput,
  async ({ db, actor, now }, { meetingId }) => {
    const t = await getTranslations("meetings.edit");
    const titleOf = (ordinal: number, title: string) => t("supplement_title", { ordinal, title });
    const id = openSupplement(db, actor, { meetingId, titleOf }, now);
    return { redirectTo: `/meetings/${id}/edit#corrections` };
  },
);
