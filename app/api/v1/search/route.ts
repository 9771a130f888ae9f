import { findFoundDocuments } from "@/app/_domain/documents/found-documents";
import { type SearchAnswer, searchPortal, symbolsFound } from "@/app/_domain/search/queries";
import { getPublicContext } from "@/app/_platform/http/context";
import type { ProblemName } from "../_answers/problem";
import { json, problem, questionAsked } from "../_answers/respond";
import { searchAnswer } from "../_answers/search";

export { DELETE, OPTIONS, PATCH, POST, PUT } from "../_answers/methods";
export const dynamic = "force-dynamic";

/** What a question finds, page by page; made for each question, and not kept. */
export async function GET(request: Request): Promise<Response> {
  const question = questionAsked(request);
  const context = await getPublicContext();
  const answer = await searchPortal(context, question);
  if (answer.outcome !== "found") return problem(refusal(answer));

  const documents = await findFoundDocuments(context, symbolsFound(answer));

  return json(searchAnswer(answer, documents, question, context.publicUrl));
}

function refusal(answer: Exclude<SearchAnswer, { outcome: "found" }>): ProblemName {
  if (answer.outcome === "no-such-page") return "unknown-page";

  return answer.outcome === "unknown-filter" ? `unknown-${answer.filter}` : "unclear-question";
}
