import { z } from "zod";
import { ACCOUNT_PATTERN, normalizeAccount } from "./account";
import { accountField, MOST_ACCOUNTS, type NewAccount } from "./new-account";

const kinds = z.enum(["staff", "head", "clerk", "leader"], "invalid");
const account = z
  .string("required")
  .transform(normalizeAccount)
  .pipe(z.string().regex(ACCOUNT_PATTERN, "not_an_account"));

/** Each person with a chosen grant; those without one get no account. */
export const manyAccountsInput = z.looseObject({}).transform((fields, context) => {
  const wanted = Object.entries(fields).filter(([name, value]) => /^grant\.\d+$/.test(name) && value !== "");
  if (wanted.length === 0 || wanted.length > MOST_ACCOUNTS) {
    context.addIssue({ code: "custom", message: wanted.length === 0 ? "required" : "too_many", path: [] });
    return z.NEVER;
  }
  return wanted.flatMap(([name, value]): NewAccount[] => {
    const personId = Number(name.slice("grant.".length));
    const kind = kinds.safeParse(value);
    const typed = account.safeParse(fields[accountField(personId)]);
    if (!kind.success) context.addIssue({ code: "custom", message: "invalid", path: [name] });
    if (!typed.success) {
      context.addIssue({ code: "custom", message: "not_an_account", path: [accountField(personId)] });
    }
    return kind.success && typed.success ? [{ personId, account: typed.data, kind: kind.data }] : [];
  });
});
