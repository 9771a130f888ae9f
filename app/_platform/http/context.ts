import "server-only";
import { notFound, redirect } from "next/navigation";
import type { Context } from "@/app/_domain/context";
import { canPreviewMeetings } from "@/app/_domain/meetings/policy";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import {
  type AccountViewer,
  type DelegationViewer,
  isDelegation,
  isStaff,
  PREVIEW_VIEWER,
  PUBLIC_VIEWER,
  type Viewer,
} from "@/app/_vocabulary/viewer";
import { adapters } from "../adapters";
import { currentViewer } from "../auth/session";
import { database } from "../database";
import { isPreviewed } from "../page-cache/render-scope";

/**
 * Returns the context of a public page. It never looks at the viewer: the page is cached for all. A preview alone,
 * which nobody stores, shows staff the drafts.
 */
export async function getPublicContext(): Promise<Context> {
  const seesDrafts = isPreviewed() && canPreviewMeetings(await currentViewer());

  return contextOf(seesDrafts ? PREVIEW_VIEWER : PUBLIC_VIEWER);
}

/**
 * Returns the context of the person who sends this request, signed in or not.
 *
 * @param isUse whether the request counts as a use of the session, which postpones its end.
 */
export async function getContext({ isUse = true } = {}): Promise<Context> {
  return contextOf(await (isUse ? currentViewer() : currentViewer(false)));
}

/**
 * Returns the context of a staff page. Redirects the public to sign-in; not found for delegations.
 */
export async function getStaffContext(locale: Locale, here: string): Promise<Context & { viewer: AccountViewer }> {
  const viewer = await currentViewer();
  if (viewer.kind !== "account") redirect(paths.signIn(locale, here));
  if (!isStaff(viewer)) notFound();

  return { ...(await contextOf(viewer)), viewer };
}

/**
 * Returns the context of a delegation's page. Redirects the public to sign-in; not found for staff.
 */
export async function getDelegationContext(
  locale: Locale,
  here: string,
): Promise<Context & { viewer: DelegationViewer }> {
  const viewer = await currentViewer();
  if (viewer.kind !== "account") redirect(paths.signIn(locale, here));
  if (!isDelegation(viewer)) notFound();

  return { ...(await contextOf(viewer)), viewer };
}

/** Returns the context of a page for everybody who is signed in. Redirects the public to sign-in. */
export async function getAccountContext(locale: Locale, here: string): Promise<Context & { viewer: AccountViewer }> {
  const viewer = await currentViewer();
  if (viewer.kind !== "account") redirect(paths.signIn(locale, here));

  return { ...(await contextOf(viewer)), viewer };
}

async function contextOf(viewer: Viewer): Promise<Context> {
  const { db } = await database();

  return { db, viewer, ...adapters() };
}
