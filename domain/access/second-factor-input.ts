import { z } from "zod";
import { id, line } from "../forms/fields";
import { normalizeCode } from "./second-factor";

const code = line(60).transform(normalizeCode).pipe(z.string().min(1, "required"));
/** What a browser answers for a passkey, as JSON. */
const answer = z.string("required").min(1, "required").max(20_000, "too_long");
const password = z.string("required").min(1, "required").max(1000, "too_long");

export const secondCodeInput = z.object({ code, next: z.string().optional() });
export const passkeySignInInput = z.object({ answer, next: z.string().optional() });
export const provedInput = z.object({ currentPassword: password });
export const confirmTotpInput = z.object({ code });
export const addPasskeyInput = z.object({ currentPassword: password, name: line(60), answer });
export const removeFactorInput = z.object({ currentPassword: password, factorId: id });
