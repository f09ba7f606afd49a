"use server";
import { action } from "@/app/_server/action/action";
import { saveSecurity } from "@/db/mutations/security/save-security";
import { saveSecurityInput } from "@/domain/security/security-input";

export const saveSecurityAction = action(
  "saveSecurityAction",
  saveSecurityInput,
  ({ db, actor, now }, input) => {
    saveSecurity(db, actor, input, now);
    return { redirectTo: "/admin/security?notice=saved" };
  },
);
