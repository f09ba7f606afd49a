"use server";
import { action } from "@/app/_server/action/action";
import { removeView } from "@/db/mutations/directives/remove-view";
import { renameView } from "@/db/mutations/directives/rename-view";
import { saveView } from "@/db/mutations/directives/save-view";
import { rememberColumns } from "@/db/mutations/users/remember-columns";
import {
  rememberColumnsInput,
  removeViewInput,
  renameViewInput,
  saveViewInput,
} from "@/domain/directives/directive-input";
import { registerHref } from "@/domain/directives/register-view";

export const saveViewAction = action("saveViewAction", saveViewInput, ({ db, actor }, input) => ({
  redirectTo: `/directives?view=${saveView(db, actor, input)}&notice=view_saved`,
}));

export const renameViewAction = action("renameViewAction", renameViewInput, ({ db, actor }, input) => {
  renameView(db, actor, input);
  return { redirectTo: `/directives?view=${input.viewId}&notice=view_renamed` };
});

export const removeViewAction = action("removeViewAction", removeViewInput, ({ db, actor }, input) => {
  removeView(db, actor, input);
  return { redirectTo: "/directives?notice=view_removed" };
});

export const rememberColumnsAction = action(
  "rememberColumnsAction",
  rememberColumnsInput,
  ({ db, actor }, input) => {
    rememberColumns(db, actor, input);
    return { redirectTo: registerHref(input.view, { columns: input.columns }) };
  },
);
