"use server";
import { action } from "@/app/_server/action/action";
import { removePhrase } from "@/db/mutations/phrases/remove-phrase";
import { savePhrase } from "@/db/mutations/phrases/save-phrase";
import { removePhraseInput, savePhraseInput } from "@/domain/phrases/phrase-input";

const back = { redirectTo: "/account/phrases?notice=saved" };

export const savePhraseAction = action("savePhraseAction", savePhraseInput, ({ db, actor }, input) => {
  savePhrase(db, actor, input);
  return back;
});

export const removePhraseAction = action("removePhraseAction", removePhraseInput, ({ db, actor }, input) => {
  removePhrase(db, actor, input);
  return back;
});
