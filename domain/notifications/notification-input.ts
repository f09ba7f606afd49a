import { z } from "zod";
import { id } from "../forms/fields";

export const readNotificationsInput = z.object({ lastId: id });
export const tryMailAgainInput = z.object({ mailId: id });
