import { z } from "zod";

export const backUpNowInput = z.object({});
