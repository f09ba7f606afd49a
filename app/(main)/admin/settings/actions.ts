"use server";
import { action } from "@/app/_server/action";
import type { FormState } from "@/components/ui/form-state";
import { saveSettings } from "@/db/mutations/agency/save-settings";
import { findPaperDefaults } from "@/db/queries/meetings/find-paper-defaults";
import { setDefaults } from "@/documents/standard-parts";
import { saveSettingsInput } from "@/domain/agency/input";

const save = action("saveSettingsAction", saveSettingsInput, ({ db, actor, now }, input) => {
  saveSettings(db, actor, { ...input, ...setDefaults(findPaperDefaults(db, actor), input) }, now);
  return { redirectTo: "/admin/settings?notice=saved" };
});

export async function saveSettingsAction(before: FormState, form: FormData): Promise<FormState> {
  return save(before, form);
}
