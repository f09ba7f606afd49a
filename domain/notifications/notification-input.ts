import { z } from "zod";
import { id } from "../forms/fields";

export const readNotificationsInput = z.object({ lastId: id });
export const tryMailAgainInput = z.object({ mailId: id });
/** The page on which it was asked for, and which shows what came of it. */
export const tryMailNowInput = z.object({ askedOn: z.enum(["home", "mail"], "required") });
