import { and, asc, inArray, or } from "drizzle-orm";
import type { SubmissionState } from "@/app/_vocabulary/legislation";
import { legislationSubmissions } from "@/db/schema";
import type { Context } from "../context";
import { readableSubmissions } from "./policy";

/** The other side of a replacement; a draft has no receipt number yet. */
export interface OtherSide {
  id: string;
  state: SubmissionState;
  receiptNumber: number | null;
  question: string | null;
}

/** Adds to each submission which one it replaces and which one replaces it, as far as the viewer may read them: a delegation sees its own drafts too. */
export async function withReplacements<S extends { id: string; replaces: string | null }>(
  { db, viewer }: Pick<Context, "db" | "viewer">,
  submissions: S[],
): Promise<(Omit<S, "replaces"> & { replaces: OtherSide | undefined; replacedBy: OtherSide | undefined })[]> {
  const { id, state, receiptNumber, question, replaces } = legislationSubmissions;
  const ids = submissions.map((each) => each.id);
  const earlier = submissions.flatMap((each) => each.replaces ?? []);
  const others = await db
    .select({ id, state, receiptNumber, question, replaces })
    .from(legislationSubmissions)
    .where(and(or(inArray(id, earlier), inArray(replaces, ids)), readableSubmissions(viewer)))
    .orderBy(asc(receiptNumber));

  return submissions.map((each) => ({
    ...each,
    replaces: others.find((other) => other.id === each.replaces),
    replacedBy: others.find((other) => other.replaces === each.id),
  }));
}
