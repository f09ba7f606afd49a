"use server";
import { action } from "@/app/_server/action/action";
import { saveSettings } from "@/db/mutations/agency/save-settings";
import { saveSettingsInput } from "@/domain/agency/agency-input";

export const saveSettingsAction = action(
  "saveSettingsAction",
  saveSettingsInput,
  ({ db, actor, now }, input) => {
    saveSettings(db, actor, input, now);
    return { redirectTo: "/admin/settings?notice=saved" };
  },
);
