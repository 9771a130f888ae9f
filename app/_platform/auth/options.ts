import type { NextAuthOptions } from "next-auth";
import type { JWT } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import { endSession } from "@/app/_domain/accounts/end-session";
import { openSession, SESSION_HOURS } from "@/app/_domain/accounts/open-session";
import { findViewerOfSession } from "@/app/_domain/accounts/queries";
import { OpenSession } from "@/app/_domain/accounts/schemas";
import { DomainError } from "@/app/_domain/errors";
import { paths } from "@/app/_vocabulary/paths";
import { database } from "../database";
import { env } from "../env";
import { senderOf } from "../request/sender";
import { authSecret } from "./secret";

/** next-auth's own pages never show: each of them is our sign-in. */
const SIGN_IN = paths.signIn("en");

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
  // next-auth reads its own address from there, and from nowhere else.
  process.env.NEXTAUTH_URL ??= env().publicUrl;

  return {
    secret: authSecret(),
    session: { strategy: "jwt", maxAge: SESSION_HOURS * 3_600 },
    useSecureCookies: secure,
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: SIGN_IN, signOut: SIGN_IN, error: SIGN_IN, verifyRequest: SIGN_IN },
    events: { signOut: ({ token }) => endSessionOfToken(token) },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        async authorize(credentials, request) {
          const input = OpenSession.safeParse(credentials);
          if (!input.success) return null;
          const { db } = await database();
          try {
            const session = await openSession({ db, now: () => new Date() }, input.data, senderOf(headersOf(request)));

            return { id: session.sessionId };
          } catch (error) {
            // next-auth would put the words of any error into its answer, those of the database too: no reason is given here.
            if (!(error instanceof DomainError)) console.error(error);
            return null;
          }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
      session: ({ session, token }) => ({ sid: String(token.sid), expires: session.expires }),
      redirect: ({ url }) =>
        url.startsWith("/") && !url.startsWith("//") ? `${env().publicUrl}${url}` : env().publicUrl,
    },
  };
}

/** Signing out by next-auth's own address ends the session in the database too, not only in this browser. */
async function endSessionOfToken(token: JWT): Promise<void> {
  if (!token.sid) return;
  const { db } = await database();
  const now = () => new Date();
  const found = await findViewerOfSession({ db, now }, String(token.sid));
  if (found) await endSession({ db, now, viewer: found.viewer });
}

function headersOf(request: { headers?: Record<string, unknown> | undefined }): Headers {
  return new Headers(Object.entries(request.headers ?? {}).map(([name, value]) => [name, String(value)]));
}
