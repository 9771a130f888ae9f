import { getAgenda } from "@/app/_domain/agenda/queries";
import { listDocuments } from "@/app/_domain/documents/queries";
import { getPublicContext } from "@/app/_platform/http/context";
import { ifFound } from "@/app/_platform/http/pages";
import { withCitations } from "@/app/_platform/http/with-citations";
import { shows } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { agendaAnswer } from "@/app/api/v1/_answers/agenda";
import { json, languageAsked, problem } from "@/app/api/v1/_answers/respond";

export { DELETE, OPTIONS, PATCH, POST, PUT } from "@/app/api/v1/_answers/methods";
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
