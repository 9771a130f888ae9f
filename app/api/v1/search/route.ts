import { findDocumentStatuses } from "@/app/_domain/documents/document-statuses";
import { foundDocumentSymbols, type SearchOutcome, searchPortal } from "@/app/_domain/search/queries";
import { getPublicContext } from "@/app/_platform/http/context";
import type { ProblemName } from "../_responses/problem";
import { json, problem, requestedSearch } from "../_responses/respond";
import { searchResponse } from "../_responses/search";

export { DELETE, OPTIONS, PATCH, POST, PUT } from "../_responses/methods";
export const dynamic = "force-dynamic";

/** Returns a page of search results. Not cached. */
export async function GET(request: Request): Promise<Response> {
  const question = requestedSearch(request);
  const context = await getPublicContext();
  const found = await searchPortal(context, question);
  if (found.outcome !== "found") return problem(problemOf(found));

  const documents = await findDocumentStatuses(context, foundDocumentSymbols(found));

  return json(searchResponse(found, documents, question, context.publicUrl));
}

function problemOf(outcome: Exclude<SearchOutcome, { outcome: "found" }>): ProblemName {
  if (outcome.outcome === "no-such-page") return "unknown-page";

  return outcome.outcome === "unknown-filter" ? `unknown-${outcome.filter}` : "unclear-question";
}
