import "server-only";
import type { Context } from "@/app/_domain/context";
import { getState } from "@/app/_domain/delegations/queries";
import type { DelegationViewer } from "@/app/_vocabulary/viewer";

/** Returns what the frame of a delegation's page shows: who is signed in, and their State. */
export async function getDelegationFrame(context: Pick<Context, "db"> & { viewer: DelegationViewer }) {
  return { viewer: context.viewer, state: await getState(context, context.viewer.stateCode) };
}
