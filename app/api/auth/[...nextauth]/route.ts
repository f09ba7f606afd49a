import NextAuth from "next-auth";
import { nextAuthOptions } from "@/app/_server/session/next-auth-options";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Options are made at the request, because the secret is in the data folder and a build must not need it. */
async function handle(request: Request, context: Context): Promise<Response> {
  return NextAuth(request as never, context as never, nextAuthOptions());
}

export { handle as GET, handle as POST };
