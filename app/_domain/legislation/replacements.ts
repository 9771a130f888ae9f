import { and, asc, inArray, or } from "drizzle-orm";
import type { SubmissionStatus } from "@/app/_vocabulary/legislation";
import { legislationSubmissions } from "@/db/schema";
import type { Context } from "../context";
import { readableSubmissions } from "./policy";

/** A submission that replaces or is replaced; a draft has no receipt number yet. */
export interface LinkedSubmission {
  id: string;
  status: SubmissionStatus;
  receiptNumber: number | null;
  question: string | null;
}

/**
 * Adds to each submission the one it replaces and the one that replaces it, if the viewer may read
 * them; a delegation may also read its own drafts.
 */
export async function addReplacements<S extends { id: string; replaces: string | null }>(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  submissions: S[],
): Promise<
  (Omit<S, "replaces"> & { replaces: LinkedSubmission | undefined; replacedBy: LinkedSubmission | undefined })[]
> {
  const { id, status, receiptNumber, question, replaces } = legislationSubmissions;
  const ids = submissions.map((each) => each.id);
  const earlier = submissions.flatMap((each) => each.replaces ?? []);
  const others = await db
    .select({ id, status, receiptNumber, question, replaces })
    .from(legislationSubmissions)
    .where(and(or(inArray(id, earlier), inArray(replaces, ids)), readableSubmissions(viewer)))
    .orderBy(asc(receiptNumber));

  return submissions.map((each) => ({
    ...each,
    replaces: others.find((other) => other.id === each.replaces),
    replacedBy: others.find((other) => other.replaces === each.id),
  }));
}
