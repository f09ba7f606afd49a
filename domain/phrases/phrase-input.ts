import { z } from "zod";
import { id, text } from "../forms/fields";
import { fold } from "../text/fold";

const MOST_CHARACTERS = 1000;

export const savePhraseInput = z.object({
  letters: z
    .string("required")
    .transform((typed) => fold(typed.trim()))
    .pipe(z.string().regex(/^[a-z]{2}$/, "not_two_letters")),
  words: text(MOST_CHARACTERS),
  /** For everybody in the agency, or for the person alone. */
  whose: z.enum(["own", "agency"], "invalid").default("own"),
});
export type SavePhraseInput = z.output<typeof savePhraseInput>;
export const removePhraseInput = z.object({ phraseId: id });
