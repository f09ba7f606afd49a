import { z } from "zod";
import { id } from "../forms/fields";

export const readNotificationsInput = z.object({ lastId: id });
export const tryMailAgainInput = z.object({ mailId: id });
/** The page from which it was requested, and which shows the result. */
export const tryMailNowInput = z.object({ askedOn: z.enum(["home", "mail"], "required") });
