import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { openSession, SESSION_HOURS } from "@/app/_domain/accounts/open-session";
import { OpenSession } from "@/app/_domain/accounts/schemas";
import { DomainError } from "@/app/_domain/errors";
import { database } from "../database";
import { env } from "../env";
import { authSecret } from "./secret";

/** Over https the cookie is bound to this host (`__Host-`), never to a parent domain. */
export function sessionCookie() {
  const secure = env().publicUrl.startsWith("https:");

  return {
    name: `${secure ? "__Host-" : ""}portal.session`,
    options: { httpOnly: true, sameSite: "lax", path: "/", secure } as const,
  };
}

/**
 * next-auth, configured: its token holds nothing but the id of a session, and a row in the database says on each request whether that
 * session is still open.
 */
export function authOptions(): NextAuthOptions {
  const secure = env().publicUrl.startsWith("https:");

  return {
    secret: authSecret(),
    session: { strategy: "jwt", maxAge: SESSION_HOURS * 3_600 },
    useSecureCookies: secure,
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: "/en/sign-in", error: "/en/sign-in" },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        async authorize(credentials, request) {
          const input = OpenSession.safeParse(credentials);
          if (!input.success) return null;
          const { db } = await database();
          try {
            const session = await openSession({ db, now: () => new Date() }, input.data, {
              address: addressFrom(request.headers?.["x-forwarded-for"]),
              userAgent: String(request.headers?.["user-agent"] ?? ""),
            });

            return { id: session.sessionId };
          } catch (error) {
            // next-auth would put the words of an error into the address: no reason is given here.
            if (error instanceof DomainError) return null;
            throw error;
          }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token["sid"] }),
      session: ({ token }) => ({
        sid: String(token["sid"]),
        expires: new Date(Number(token["exp"] ?? 0) * 1_000).toISOString(),
      }),
      redirect: ({ url }) =>
        url.startsWith("/") && !url.startsWith("//") ? `${env().publicUrl}${url}` : env().publicUrl,
    },
  };
}

/** The last address that a proxy of ours wrote down; what a client claims stands before it. */
export function addressFrom(forwardedFor: string | null | undefined): string {
  return forwardedFor?.split(",").at(-1)?.trim() || "direct";
}
