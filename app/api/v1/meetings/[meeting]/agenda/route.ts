import { getAgenda } from "@/app/_domain/agenda/queries";
import { listDocuments } from "@/app/_domain/documents/queries";
import { shows } from "@/app/_platform/cache/making";
import { getPublicContext } from "@/app/_platform/request/context";
import { ifFound } from "@/app/_platform/request/pages";
import { withCitations } from "@/app/_platform/request/with-citations";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { agendaAnswer } from "../../../_answers/agenda";
import { json, languageAsked, problem } from "../../../_answers/respond";

export { DELETE, OPTIONS, PATCH, POST, PUT } from "../../../_answers/methods";
export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ meeting: string }>;
}

/** The annotated agenda of a meeting in one language. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { meeting: key } = await params;
  const language = languageAsked(request);
  if (!language) return problem("unknown-language");
  shows(pageTags.meeting(key));
  const context = await getPublicContext();
  const found = await ifFound(getAgenda(context, key, language));
  if (!found) return problem("unknown-meeting");
  const agenda = await withCitations(context, found, language);
  const documents = await listDocuments(context, key);

  return json(agendaAnswer(agenda, documents, language, context.publicUrl));
}
