import { checkHealth } from "@/app/_platform/health";
import { setResponseStatus } from "@/app/_platform/http/responses/response-overrides";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const health = await checkHealth();
  const status = health.status === "ok" ? 200 : 503;
  // Overrides the failure status that a failed check recorded.
  setResponseStatus(status);

  return Response.json(health, {
    status,
    headers: { "Cache-Control": "no-store" },
  });
}
