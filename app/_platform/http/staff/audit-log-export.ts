import { exportAuditLog } from "@/app/_domain/audit-log/export-audit-log";
import type { AuditLogPart } from "@/app/_domain/audit-log/matching-events";
import { canReadAuditLog, canReadWholeAuditLog } from "@/app/_domain/audit-log/policy";
import type { ListedAuditEvent } from "@/app/_domain/audit-log/queries";
import type { AuditSubject } from "@/app/_domain/audit-log/subjects";
import type { Context } from "@/app/_domain/context";
import {
  type AuditLogFilter,
  chosenFilters,
  MAX_EXPORTED_ENTRIES,
  NO_MEETING,
  parseAuditLogFilter,
} from "@/app/_vocabulary/audit-log-filter";
import { dayOf } from "@/app/_vocabulary/instants";
import { isLocale, type Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { LogReader } from "@/components/audit-log/log-reader";
import { ifFound } from "../not-found";
import { contentDisposition } from "../responses/content-disposition";
import { getAuditLogPage, getWholeLogScope } from "./audit-log-page";
import { listStaffSections } from "./sections";

/** How a file of a log is written. */
export interface AuditLogFormat {
  extension: "csv" | "json";
  mediaType: string;
  start: (reader: LogReader, filter: AuditLogFilter) => string;
  /** writes some entries; `isFirst` for the first of the file */
  entries: (
    events: ListedAuditEvent[],
    subjects: Map<string, AuditSubject>,
    reader: LogReader,
    isFirst: boolean,
  ) => string;
  /** `isComplete`: the file has every entry that matches; `count` is the number that it has */
  end: (reader: LogReader, written: { count: number; isComplete: boolean }) => string;
}

const PRIVATE = { "Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff" };
const BATCH = 200;

/**
 * Returns the entries of a log that an address selects as a file, newest first. Nothing is read ahead of the client,
 * and the file ends after {@link MAX_EXPORTED_ENTRIES}. Whoever may not read the page of the log finds no file.
 */
export async function auditLogResponse(
  context: Context,
  { request, locale: segment, format }: { request: Request; locale: string; format: AuditLogFormat },
  max = MAX_EXPORTED_ENTRIES,
): Promise<Response> {
  const { viewer } = context;
  const locale = isLocale(segment) ? segment : "en";
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const key = query.meeting === NO_MEETING ? undefined : query.meeting || undefined;
  if (viewer.kind !== "account") {
    const back = key ? paths.secretariatAuditLog(locale, key) : paths.wholeAuditLog(locale);
    return new Response(null, { status: 307, headers: { ...PRIVATE, Location: paths.signIn(locale, back) } });
  }
  const isAllowed = key ? canReadAuditLog(viewer) : canReadWholeAuditLog(viewer);
  const log = isAllowed ? await ifFound(getWholeLogScope(context, query.meeting)) : undefined;
  if (!log) return new Response(null, { status: 404, headers: PRIVATE });
  const filter = parseAuditLogFilter(query);
  const name = ["record", query.meeting, dayOf(context.now(), log.zone)].filter(Boolean).join("_");
  const part = { ...log, ...filter };
  // Recorded before anything is sent: a client that breaks off has had a part.
  const { before } = await exportAuditLog(context, part, { format: format.extension, limit: max });

  return new Response(
    streamOf(written(context, part, { locale, format, chosen: chosenFilters(filter), before, max })),
    {
      headers: {
        ...PRIVATE,
        "Content-Type": format.mediaType,
        "Content-Disposition": contentDisposition("attachment", `${name}.${format.extension}`),
      },
    },
  );
}

interface Writing {
  locale: Locale;
  format: AuditLogFormat;
  chosen: AuditLogFilter;
  /** the file has entries with lower ids */
  before: number;
  max: number;
}

async function* written(
  context: Context,
  part: AuditLogPart & { zone: string },
  { locale, format, chosen, before: end, max }: Writing,
): AsyncGenerator<string> {
  const meetingKey = "meetingKey" in part ? part.meetingKey : undefined;
  const reader = {
    ...{ locale, zone: part.zone, headings: {} as LogReader["headings"] },
    ...(meetingKey && { meetingKey }),
    sections: listStaffSections(context.viewer, locale, meetingKey ?? ""),
  };
  let [before, count]: [number | undefined, number] = [end, 0];
  yield format.start(reader, chosen);
  do {
    const limit = Math.min(BATCH, max - count);
    const page = await getAuditLogPage(context, { ...part, locale, before, limit });
    yield format.entries(page.events, page.subjects, { ...reader, headings: page.headings }, count === 0);
    count += page.events.length;
    before = page.nextBefore;
  } while (before !== undefined && count < max);
  yield format.end(reader, { count, isComplete: before === undefined });
}

/** Streams texts as they are read. */
function streamOf(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();

  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await texts.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      cancel: async () => void (await texts.return(undefined)),
    },
    { highWaterMark: 0 },
  );
}
