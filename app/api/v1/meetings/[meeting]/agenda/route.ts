import { getAgenda } from "@/app/_domain/agenda/queries";
import { listDocuments } from "@/app/_domain/documents/queries";
import { getPublicContext } from "@/app/_platform/http/context";
import { linkAgendaCitations } from "@/app/_platform/http/link-agenda-citations";
import { ifFound } from "@/app/_platform/http/not-found";
import { tagPage } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { agendaResponse } from "@/app/api/v1/_responses/agenda";
import { json, problem, requestedLanguage } from "@/app/api/v1/_responses/respond";

export { DELETE, OPTIONS, PATCH, POST, PUT } from "@/app/api/v1/_responses/methods";
export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ meeting: string }>;
}

/** Returns the annotated agenda of a meeting in one language. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { meeting: key } = await params;
  const language = requestedLanguage(request);
  if (!language) return problem("unknown-language");
  tagPage(pageTags.meeting(key));
  const context = await getPublicContext();
  const found = await ifFound(getAgenda(context, key, language));
  if (!found) return problem("unknown-meeting");
  const agenda = await linkAgendaCitations(context, found, language);
  const documents = await listDocuments(context, key);

  return json(agendaResponse(agenda, documents, language, context.publicUrl));
}
