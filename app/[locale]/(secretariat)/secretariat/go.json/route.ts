import { getContext } from "@/app/_platform/http/context";
import { listDestinations } from "@/app/_platform/http/staff/destinations";
import { isLocale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { isStaff } from "@/app/_vocabulary/viewer";

export const dynamic = "force-dynamic";

const PRIVATE = { "Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff" };

/** The pages that what is typed in the command menu may mean, as JSON for its list. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale: segment } = await params;
  const locale = isLocale(segment) ? segment : "en";
  const context = await getContext();
  if (context.viewer.kind !== "account") {
    const location = paths.signIn(locale, paths.secretariatGo(locale));
    return new Response(null, { status: 307, headers: { ...PRIVATE, Location: location } });
  }
  if (!isStaff(context.viewer)) return new Response(null, { status: 404, headers: PRIVATE });
  const { searchParams } = new URL(request.url);
  const groups = await listDestinations(context, {
    query: searchParams.get("q") ?? "",
    locale,
    meetingKey: searchParams.get("meeting") ?? undefined,
  });

  return Response.json({ groups }, { headers: { ...PRIVATE, "Content-Language": locale } });
}
