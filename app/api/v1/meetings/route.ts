import { listMeetings } from "@/app/_domain/meetings/queries";
import { getPublicContext } from "@/app/_platform/http/context";
import { tagPage } from "@/app/_platform/page-cache/render-scope";
import { pageTags } from "@/app/_vocabulary/page-tags";
import { paths } from "@/app/_vocabulary/paths";
import { meetingInList } from "../_responses/meeting";
import { pageResponse } from "../_responses/pages";
import { json, problem, requestedPage } from "../_responses/respond";

export { DELETE, OPTIONS, PATCH, POST, PUT } from "../_responses/methods";
export const dynamic = "force-dynamic";

/** Lists the meetings, the latest first. */
export async function GET(request: Request): Promise<Response> {
  const page = requestedPage(request);
  tagPage(pageTags.meetings);
  const context = await getPublicContext();
  const meetings = await listMeetings(context);
  const body = page && pageResponse(meetings, page, (each) => `${context.publicUrl}${paths.apiV1.meetings(each)}`);
  if (!body) return problem("unknown-page");

  return json({ ...body, list: body.list.map((meeting) => meetingInList(meeting, context.publicUrl)) });
}
