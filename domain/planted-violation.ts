import { database } from "@/db/client";
export const planted = database;
