import { getContext } from "@/app/_platform/http/context";
import { auditLogResponse } from "@/app/_platform/http/staff/audit-log-export";
import { AUDIT_LOG_CSV } from "@/components/audit-log/audit-log-csv";

export const dynamic = "force-dynamic";

/** A part of an audit log as CSV. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await params;

  return auditLogResponse(await getContext(), { request, locale, format: AUDIT_LOG_CSV });
}
