import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { database } from "@/db/client";
import { findSession } from "@/db/identity/find-session";
import { endSession } from "@/db/mutations/sessions/end-session";
import { signInInput } from "@/domain/access/account-input";
import { normalizeCode } from "@/domain/access/second-factor";
import { DomainError } from "@/domain/errors";
import { sessionSecret } from "@/files/secret";
import { COOKIE_SECONDS, cookieName, isSecure } from "./session-cookie";
import { openSession } from "./verify-credentials";

/** Letters; longer than a recovery code. */
const MOST_CODE = 60;

/**
 * next-auth's own endpoints, with the same check and the same cookie as our form. The token contains only the
 * session's identifier: person and rights are read from the rows at each request.
 */
export const nextAuthOptions = (): NextAuthOptions => ({
  secret: sessionSecret(),
  session: { strategy: "jwt", maxAge: COOKIE_SECONDS },
  pages: { signIn: "/sign-in", signOut: "/", error: "/sign-in" },
  useSecureCookies: isSecure(),
  cookies: {
    sessionToken: {
      name: cookieName(),
      options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() },
    },
  },
  providers: [
    CredentialsProvider({
      credentials: { account: { type: "text" }, password: { type: "password" }, code: { type: "text" } },
      async authorize(credentials) {
        const typed = signInInput.safeParse(credentials);
        if (!typed.success) return null;
        try {
          const { account, password } = typed.data;
          const code = normalizeCode(String(credentials?.code ?? "")).slice(0, MOST_CODE);
          const opened = await openSession({ account, password, code }, new Date());
          // A program has no second page: without its code a person with a second factor is refused.
          return "token" in opened ? { id: opened.token } : null;
        } catch (error) {
          if (error instanceof DomainError) return null;
          throw error;
        }
      },
    }),
  ],
  callbacks: {
    // On signing in `user` is the answer of authorize; later it is absent and the token stays.
    jwt: ({ token, user }) => ({ sid: user ? user.id : token.sid }),
    session({ session, token }) {
      const living = typeof token.sid === "string" ? findSession(database(), token.sid, new Date()) : null;
      return living
        ? { expires: living.expiresAt, user: { name: living.actor.name } }
        : { ...session, user: undefined };
    },
  },
  events: {
    signOut({ token }) {
      const now = new Date();
      const living = typeof token?.sid === "string" ? findSession(database(), token.sid, now) : null;
      if (living) endSession(database(), living, now);
    },
  },
  logger: {
    // Without the details: they repeat what a stranger sent.
    error: (code) => console.error(`next-auth ${code}`),
    warn: () => undefined,
    debug: () => undefined,
  },
});
