"use server";
import { action } from "@/app/_server/action";
import { saveSettings } from "@/db/mutations/agency/save-settings";
import { findPaperDefaults } from "@/db/queries/meetings/find-paper-defaults";
import { setDefaults } from "@/documents/standard-parts";
import { saveSettingsInput } from "@/domain/agency/agency-input";

export const saveSettingsAction = action(
  "saveSettingsAction",
  saveSettingsInput,
  ({ db, actor, now }, input) => {
    saveSettings(db, actor, { ...input, ...setDefaults(findPaperDefaults(db, actor), input) }, now);
    return { redirectTo: "/admin/settings?notice=saved" };
  },
);
