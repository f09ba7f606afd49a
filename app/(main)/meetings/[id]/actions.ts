"use server";
import { action } from "@/app/_server/action";
import type { FormState } from "@/components/ui/form-state";
import { attachScan, recordOfficialNumber } from "@/db/mutations/record-official-number";
import { attachScanInput, recordOfficialNumberInput } from "@/domain/meetings/input";

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

export async function recordOfficialNumberAction(before: FormState, form: FormData): Promise<FormState> {
  return number(before, form);
}

export async function attachScanAction(before: FormState, form: FormData): Promise<FormState> {
  return scan(before, form);
}
