import "server-only";
import { cookies } from "next/headers";
import { getServerSession } from "next-auth";
import { encode } from "next-auth/jwt";
import { cache } from "react";
import { SESSION_HOURS } from "@/app/_domain/accounts/open-session";
import { resumeSession } from "@/app/_domain/accounts/resume-session";
import { findViewerOfSession } from "@/app/_domain/accounts/session-queries";
import { PUBLIC_VIEWER, type Viewer } from "@/app/_vocabulary/viewer";
import { database } from "../database";
import { authOptions, sessionCookie } from "./options";
import { authSecret } from "./secret";

/**
 * Returns the viewer of this request; reads the database once per request.
 *
 * @param isUse whether the request counts as a use of the session, which postpones its end.
 */
export const currentViewer = cache(async (isUse = true): Promise<Viewer> => {
  const session: { sid?: string } | null = await getServerSession(authOptions());
  if (!session?.sid || !/^[0-9a-f-]{36}$/.test(session.sid)) return PUBLIC_VIEWER;
  const { db } = await database();

  const context = { db, now: () => new Date() };
  if (!isUse) return (await findViewerOfSession(context, session.sid))?.viewer ?? PUBLIC_VIEWER;

  return (await resumeSession(context, session.sid)) ?? PUBLIC_VIEWER;
});

/**
 * A cookie that informs the script of public pages that somebody is signed in, not who it is.
 * Public pages are the same for everybody, so that only the browser can show it. Grants nothing.
 */
const SIGNED_IN = "portal.signed-in";

/** Gives the browser the token of an opened session, as next-auth itself would. */
export async function setSessionCookie(sessionId: string): Promise<void> {
  const { name, options } = sessionCookie();
  const maxAge = SESSION_HOURS * 3_600;
  const token = await encode({ token: { sid: sessionId }, secret: authSecret(), maxAge });
  const cookieStore = await cookies();
  cookieStore.set(name, token, { ...options, maxAge });
  cookieStore.set(SIGNED_IN, "1", { ...options, httpOnly: false, maxAge });
}

/** Removes the token from the browser. */
export async function clearSessionCookie(): Promise<void> {
  const { name, options } = sessionCookie();
  const cookieStore = await cookies();
  cookieStore.set(name, "", { ...options, maxAge: 0 });
  cookieStore.set(SIGNED_IN, "", { ...options, httpOnly: false, maxAge: 0 });
}
