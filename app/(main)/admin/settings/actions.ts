"use server";
import { action } from "@/app/_server/action/action";
import { saveQuota } from "@/db/mutations/agency/save-quota";
import { saveSettings } from "@/db/mutations/agency/save-settings";
import { saveQuotaInput, saveSettingsInput } from "@/domain/agency/agency-input";

export const saveSettingsAction = action(
  "saveSettingsAction",
  saveSettingsInput,
  ({ db, actor, now }, input) => {
    saveSettings(db, actor, input, now);
    return { redirectTo: "/admin/settings?notice=saved" };
  },
);

export const saveQuotaAction = action("saveQuotaAction", saveQuotaInput, ({ db, actor, now }, input) => {
  saveQuota(db, actor, input, now);
  return { redirectTo: "/admin/settings?notice=saved" };
});
