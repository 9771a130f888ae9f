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
 * next-auth, configured to read its token: that holds nothing but the id of a session, and a row in the database says on each request whether that
 * session is still open. Sessions are opened and ended by the portal's own forms; next-auth has no address of its own here, and no way to sign in.
 */
export function authOptions(): NextAuthOptions {
  const secure = env().publicUrl.startsWith("https:");
  // next-auth reads its own address from there, and from nowhere else.
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
