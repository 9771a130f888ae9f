import { endAlerts } from "@/app/_domain/alerts/end-alerts";
import { EndAlerts } from "@/app/_domain/alerts/schemas";
import { bestLocale } from "@/app/_i18n/best-locale";
import { env } from "@/app/_platform/env";
import { getPublicContext } from "@/app/_platform/http/context";
import { ifFound } from "@/app/_platform/http/not-found";
import { paths } from "@/app/_vocabulary/paths";

interface Route {
  params: Promise<{ token: string }>;
}

const PRIVATE_HEADERS = { "Cache-Control": "private, no-store", "Referrer-Policy": "no-referrer" };

/**
 * Ends alerts at the request of a mail program (RFC 8058, section 3.2): without a cookie, from no
 * page, and repeatable.
 */
export async function POST(_request: Request, { params }: Route): Promise<Response> {
  const context = await getPublicContext();
  const input = EndAlerts.safeParse(await params);
  const ended = input.success && (await ifFound(endAlerts(context, input.data).then(() => true)));

  return new Response(null, { status: ended ? 200 : 404, headers: PRIVATE_HEADERS });
}

/**
 * Redirects a person to the page with the button. Link scanners, which also send GET, change
 * nothing.
 */
export async function GET(request: Request, { params }: Route): Promise<Response> {
  const page = paths.endAlerts(bestLocale(request.headers), (await params).token);

  return new Response(null, { status: 302, headers: { ...PRIVATE_HEADERS, Location: `${env().publicUrl}${page}` } });
}
