import type { Context } from "../context";
import { authorize } from "../errors";
import { changeFindings, type FindingsChanged } from "./change-findings";
import { canResolveFindings } from "./policy";
import { resolveFinding } from "./resolve-finding";
import type { ResolveFindings } from "./schemas";

/**
 * Resolves several findings of a meeting in one way, each by itself: those that are refused are named.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat.
 */
export async function resolveFindings(
  context: Pick<Context, "db" | "viewer" | "now">,
  { resolution, ...chosen }: ResolveFindings,
): Promise<FindingsChanged> {
  authorize(canResolveFindings(context.viewer), "resolve findings");

  return changeFindings(context.db, chosen, (findingId) => resolveFinding(context, { findingId, resolution }));
}
