import { z } from "zod";
import { GRANT_KINDS } from "../actor";
import { handOversIn } from "../departments/hand-overs";
import { id, line, optionalId, optionalLine, ticked } from "../forms/fields";
import { MAIL_PACES } from "../notifications/pace";
import { ACCOUNT_PATTERN, normalizeAccount } from "./account";
import { MAX_EMAIL, normalizeEmail } from "./email";

/** checkPassword judges the length of a password; this only limits how much text is hashed. */
const password = z.string("required").min(1, "required").max(1000, "too_long");

const account = line(40)
  .transform(normalizeAccount)
  .pipe(z.string().regex(ACCOUNT_PATTERN, "not_an_account"));

export const signInInput = z.object({
  account: line(200).transform(normalizeAccount),
  password,
  next: z.string().optional(),
});

export const setUpInput = z
  .object({
    code: line(100),
    agencyName: line(200),
    fullName: line(100),
    account,
    password,
    passwordAgain: password,
  })
  .refine(({ password, passwordAgain }) => password === passwordAgain, {
    path: ["passwordAgain"],
    message: "passwords_differ",
  });

export const forgottenInput = z.object({ account: line(200).transform(normalizeAccount) });

export const resetPasswordInput = z
  .object({ link: z.string("invalid").max(500, "invalid"), password, passwordAgain: password })
  .refine(({ password, passwordAgain }) => password === passwordAgain, {
    path: ["passwordAgain"],
    message: "passwords_differ",
  });

export const changePasswordInput = z
  .object({
    currentPassword: password,
    password,
    passwordAgain: password,
    /** Whether tokens and the calendar address end too. */
    endAccess: ticked,
  })
  .refine(({ password, passwordAgain }) => password === passwordAgain, {
    path: ["passwordAgain"],
    message: "passwords_differ",
  });

export const changePreferencesInput = z.object({
  locale: z.enum(["vi", "en"], "invalid"),
  theme: z.enum(["system", "light", "dark"], "invalid"),
});
export type ChangePreferencesInput = z.output<typeof changePreferencesInput>;

/** An address, or "" for none. */
const email = z
  .string()
  .default("")
  .transform(normalizeEmail)
  .pipe(z.union([z.literal(""), z.email("not_an_email").max(MAX_EMAIL, "too_long")], "not_an_email"));

export const changeMailInput = z.object({ email, mailPace: z.enum(MAIL_PACES, "invalid") });

export const endOwnSessionInput = z.object({
  sessionId: z.string("invalid").regex(/^[0-9a-f]{64}$/, "invalid"),
});
export const forgetDeviceInput = z.object({ deviceId: id });
export const nothingInput = z.object({});

const grant = z.enum(GRANT_KINDS, "invalid");
const inDepartment = ({ kind, departmentId }: { kind: string; departmentId: number | null }) =>
  (kind === "head" || kind === "staff") === (departmentId !== null);
const departmentMatters = { path: ["departmentId"], message: "department_with_grant" };

export const createUserInput = z
  .object({ personId: id, account, kind: grant, departmentId: optionalId })
  .refine(inDepartment, departmentMatters);
export type CreateUserInput = z.output<typeof createUserInput>;
export const accountReviewInput = z.object({ note: optionalLine(500) });
export const userInput = z.object({ userId: id });
export const giveGrantInput = z
  .object({ userId: id, kind: grant, departmentId: optionalId })
  .refine(inDepartment, departmentMatters);
export type GiveGrantInput = z.output<typeof giveGrantInput>;
export const setUserEmailInput = z.object({ userId: id, email });
export const takeGrantInput = z
  .looseObject({ userId: id, grantId: id })
  .transform(({ userId, grantId, ...typed }) => ({ userId, grantId, handOvers: handOversIn(typed) }));
export const disableUserInput = z
  .looseObject({ userId: id })
  .transform(({ userId, ...typed }) => ({ userId, handOvers: handOversIn(typed) }));
