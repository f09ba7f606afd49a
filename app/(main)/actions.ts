"use server";
import { redirect } from "next/navigation";
import { currentSession } from "@/app/_server/session";
import { forgetSessionCookie } from "@/app/_server/set-cookies";
import { database } from "@/db/client";
import { endSession } from "@/db/mutations/end-session";

/** Ends this session. It stands outside the wrapper: whoever must change the password may leave as well. */
export async function signOutAction(): Promise<void> {
  const session = await currentSession();
  if (session) endSession(database(), session, new Date());
  await forgetSessionCookie();
  redirect("/sign-in?notice=signed_out");
}
