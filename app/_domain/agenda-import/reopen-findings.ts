import type { Context } from "../context";
import { authorize } from "../errors";
import { changeFindings, type FindingsChanged } from "./change-findings";
import { canResolveFindings } from "./policy";
import { reopenFinding } from "./reopen-finding";
import type { ReopenFindings } from "./schemas";

/**
 * Reopens several resolved findings of a meeting, each by itself: those that are refused are named.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat.
 */
export async function reopenFindings(
  context: Pick<Context, "db" | "viewer" | "now">,
  chosen: ReopenFindings,
): Promise<FindingsChanged> {
  authorize(canResolveFindings(context.viewer), "reopen findings");

  return changeFindings(context.db, chosen, (findingId) => reopenFinding(context, { findingId }));
}
