import "server-only";
import { notFound, redirect } from "next/navigation";
import type { Context } from "@/app/_domain/context";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import {
  type AccountViewer,
  type DelegationViewer,
  isDelegation,
  isStaff,
  PUBLIC_VIEWER,
  type Viewer,
} from "@/app/_vocabulary/viewer";
import { adapters } from "../adapters";
import { currentViewer } from "../auth/session";
import { database } from "../database";

/** The context of a page that anyone may read: it never looks who asks, so that the page can be cached whole. */
export function getPublicContext(): Promise<Context> {
  return contextOf(PUBLIC_VIEWER);
}

/** The context of whoever sends this request, signed in or not. */
export async function getContext(): Promise<Context> {
  return contextOf(await currentViewer());
}

/** The gate of a staff page: sign-in for nobody, not found for a delegation. */
export async function getStaffContext(locale: Locale, here: string): Promise<Context & { viewer: AccountViewer }> {
  const viewer = await currentViewer();
  if (viewer.kind !== "account") redirect(paths.signIn(locale, here));
  if (!isStaff(viewer)) notFound();

  return { ...(await contextOf(viewer)), viewer };
}

/** The gate of a delegation's page: sign-in for nobody, not found for staff. */
export async function getDelegationContext(
  locale: Locale,
  here: string,
): Promise<Context & { viewer: DelegationViewer }> {
  const viewer = await currentViewer();
  if (viewer.kind !== "account") redirect(paths.signIn(locale, here));
  if (!isDelegation(viewer)) notFound();

  return { ...(await contextOf(viewer)), viewer };
}

async function contextOf(viewer: Viewer): Promise<Context> {
  const { db } = await database();

  return { db, viewer, ...adapters() };
}
