"use server";
import { action } from "@/app/_server/action";
import type { FormState } from "@/components/ui/form-state";
import { removeView } from "@/db/mutations/directives/remove-view";
import { renameView } from "@/db/mutations/directives/rename-view";
import { saveView } from "@/db/mutations/directives/save-view";
import { removeViewInput, renameViewInput, saveViewInput } from "@/domain/directives/input";

const save = action("saveViewAction", saveViewInput, ({ db, actor }, input) => ({
  redirectTo: `/directives?view=${saveView(db, actor, input)}&notice=view_saved`,
}));
const rename = action("renameViewAction", renameViewInput, ({ db, actor }, input) => {
  renameView(db, actor, input);
  return { redirectTo: `/directives?view=${input.viewId}&notice=view_renamed` };
});
const remove = action("removeViewAction", removeViewInput, ({ db, actor }, input) => {
  removeView(db, actor, input);
  return { redirectTo: "/directives?notice=view_removed" };
});

export async function saveViewAction(before: FormState, form: FormData): Promise<FormState> {
  return save(before, form);
}

export async function renameViewAction(before: FormState, form: FormData): Promise<FormState> {
  return rename(before, form);
}

export async function removeViewAction(before: FormState, form: FormData): Promise<FormState> {
  return remove(before, form);
}
