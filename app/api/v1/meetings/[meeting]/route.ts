import { getMeeting } from "@/app/_domain/meetings/queries";
import { shows } from "@/app/_platform/cache/making";
import { getPublicContext } from "@/app/_platform/request/context";
import { ifFound } from "@/app/_platform/request/pages";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { meetingAnswer } from "../../_answers/meeting";
import { json, problem } from "../../_answers/respond";

export { DELETE, OPTIONS, PATCH, POST, PUT } from "../../_answers/methods";
export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ meeting: string }>;
}

/** A meeting. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { meeting: key } = await params;
  shows(pageTags.meetings, pageTags.meeting(key));
  const context = await getPublicContext();
  const meeting = await ifFound(getMeeting(context, key));
  if (!meeting) return problem("unknown-meeting");

  return json(meetingAnswer(meeting, context.publicUrl));
}
