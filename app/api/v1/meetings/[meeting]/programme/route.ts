import { getOrganizationOfWork } from "@/app/_domain/organization-of-work/queries";
import { shows } from "@/app/_platform/cache/making";
import { getPublicContext } from "@/app/_platform/request/context";
import { ifFound } from "@/app/_platform/request/pages";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { programmeAnswer } from "../../../_answers/programme";
import { json, languageAsked, problem } from "../../../_answers/respond";

export { DELETE, OPTIONS, PATCH, POST, PUT } from "../../../_answers/methods";
export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ meeting: string }>;
}

/** The organization of work of a meeting, its titles in one language. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { meeting: key } = await params;
  const language = languageAsked(request);
  if (!language) return problem("unknown-language");
  shows(pageTags.meeting(key));
  const context = await getPublicContext();
  const work = await ifFound(getOrganizationOfWork(context, key, language));
  if (!work) return problem("unknown-meeting");

  return json(programmeAnswer(work, language, context.publicUrl));
}
