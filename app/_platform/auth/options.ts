import type { NextAuthOptions } from "next-auth";
import { SESSION_HOURS } from "@/app/_domain/accounts/open-session";
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
 * Configures next-auth to read its token, which holds a session id alone; on each request the
 * database says whether that session is open. The portal's own forms open and end sessions. No
 * route of next-auth exists here.
 */
export function authOptions(): NextAuthOptions {
  const secure = env().publicUrl.startsWith("https:");
  // next-auth reads its own address from this variable alone.
  process.env.NEXTAUTH_URL ??= env().publicUrl;

  return {
    secret: authSecret(),
    session: { strategy: "jwt", maxAge: SESSION_HOURS * 3_600 },
    useSecureCookies: secure,
    cookies: { sessionToken: sessionCookie() },
    providers: [],
    callbacks: {
      jwt: ({ token }) => ({ sid: token.sid }),
      session: ({ session, token }) => ({ sid: String(token.sid), expires: session.expires }),
    },
  };
}
