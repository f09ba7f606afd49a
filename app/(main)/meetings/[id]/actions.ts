"use server";
import { getTranslations } from "next-intl/server";
import { action } from "@/app/_server/action";
import type { FormState } from "@/components/ui/form-state";
import { openSupplement } from "@/db/mutations/meetings/open-supplement";
import { attachScan, recordOfficialNumber } from "@/db/mutations/meetings/record-official-number";
import { attachScanInput, openSupplementInput, recordOfficialNumberInput } from "@/domain/meetings/input";

const number = action(
  "recordOfficialNumberAction",
  recordOfficialNumberInput,
  ({ db, actor, now }, input) => {
    recordOfficialNumber(db, actor, input, now);
    return { redirectTo: `/meetings/${input.meetingId}?notice=number_saved` };
  },
);

const scan = action("attachScanAction", attachScanInput, ({ db, actor, now }, input) => {
  attachScan(db, actor, input, now);
  return { redirectTo: `/meetings/${input.meetingId}?notice=scan_saved` };
});

const supplement = action(
  "openSupplementAction",
  openSupplementInput,
  async ({ db, actor, now }, { meetingId }) => {
    const t = await getTranslations("meetings.edit");
    const titleOf = (ordinal: number, title: string) => t("supplement_title", { ordinal, title });
    const id = openSupplement(db, actor, { meetingId, titleOf }, now);
    return { redirectTo: `/meetings/${id}/edit#corrections` };
  },
);

export async function openSupplementAction(before: FormState, form: FormData): Promise<FormState> {
  return supplement(before, form);
}

export async function recordOfficialNumberAction(before: FormState, form: FormData): Promise<FormState> {
  return number(before, form);
}

export async function attachScanAction(before: FormState, form: FormData): Promise<FormState> {
  return scan(before, form);
}
