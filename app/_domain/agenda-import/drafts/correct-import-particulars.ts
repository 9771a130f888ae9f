import { eq } from "drizzle-orm";
import { appendAuditEvent } from "@/app/_domain/audit-log/append-audit-event";
import type { Context } from "@/app/_domain/context";
import { authorize, DomainError } from "@/app/_domain/errors";
import { textsOf } from "@/app/_domain/meetings/typed-fields";
import { getTranslator } from "@/app/_i18n/translator";
import type { Day } from "@/app/_vocabulary/instants";
import { formatDays } from "@/app/_vocabulary/periods";
import type { Database } from "@/db/client";
import { bodies, meetings } from "@/db/schema";
import type { ReadAgenda } from "../agenda";
import type { ImportTarget } from "../import-target";
import { canPrepareImports } from "../policy";
import type { DraftParticulars } from "./agenda-draft";
import { changeDraft } from "./change-draft";
import { type LoadedDraft, lockDraft } from "./lock-draft";
import { recheck } from "./recheck";
import type { CorrectImportParticulars } from "./schemas";

/**
 * Corrects what all languages of a draft share (its body or meeting, session, symbol, days and time
 * zone), and its names and place in each.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat or the administrator;
 * `not-found`; `conflict` if the draft is no longer open or has changed; `invalid` at a field.
 */
export async function correctImportParticulars(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: CorrectImportParticulars,
): Promise<void> {
  authorize(canPrepareImports(context.viewer), "correct the particulars of a draft of an agenda");

  await context.db.transaction(async (tx) => {
    const draft = await lockDraft(tx, input.draftId, input.version);
    const { ordinal, resumed, designation, symbol, startsOn, endsOn, timeZone } = input;
    const particulars: DraftParticulars = {
      ...draft.particulars,
      target: await targetOf(tx, draft, input),
      symbol,
      session: ordinal === null ? null : { number: ordinal, resumed, designation },
      days: [startsOn, endsOn],
      timeZone,
    };
    const sources = draft.sources.map(({ id, locale, agenda }) => {
      const [body, organ, place] = [input[`body-${locale}`], input[`organ-${locale}`], input[`place-${locale}`]];
      const masthead = {
        ...agenda.masthead,
        body: body || null,
        organ: organ || null,
        place: place || null,
        placeAndDates: placeAndDates(agenda, place, startsOn, endsOn),
      };
      return { id, agenda: recheck({ ...agenda, masthead }) };
    });
    await changeDraft(tx, context, draft, { particulars, sources });
    const after = { symbol, number: ordinal, resumed, start: startsOn, end: endsOn, timeZone, body: input.target };
    await appendAuditEvent(tx, context, {
      operation: "correct-agenda-draft",
      subject: { type: "agenda-draft", id: draft.id },
      detail: { before: fieldsOf(draft), after },
    });
  });
}

/** Returns the line of the masthead: as printed, unless it was corrected. */
function placeAndDates({ masthead, locale }: ReadAgenda, place: string, startsOn: Day, endsOn: Day): string {
  const { days } = masthead;
  const isPrinted = (masthead.place ?? "") === place && days[0] === startsOn && days.at(-1) === endsOn;
  if (isPrinted && masthead.placeAndDates) return masthead.placeAndDates;
  const dates = formatDays(startsOn, endsOn, locale);

  return place ? getTranslator(locale, "meeting")("where", { place, days: dates }) : dates;
}

async function targetOf(tx: Database, draft: LoadedDraft, input: CorrectImportParticulars): Promise<ImportTarget> {
  const [kind, value = ""] = input.target.split(/:(.*)/s);
  const unknown = () => new DomainError("invalid", "bodyRequired", { field: "target" });
  if (kind === "body") {
    const [found] = await tx.select({ key: bodies.key }).from(bodies).where(eq(bodies.key, value));
    if (!found) throw unknown();
    return { bodyKey: found.key };
  }
  if (kind === "meeting") {
    const [found] = await tx.select({ id: meetings.id }).from(meetings).where(eq(meetings.id, value));
    if (!found) throw unknown();
    return { meetingId: found.id };
  }
  const [taken] = await tx.select({ key: bodies.key }).from(bodies).where(eq(bodies.symbolSeries, input.series));
  if (taken) throw new DomainError("invalid", "seriesTaken", { field: "series", params: { series: input.series } });
  const missing = draft.sources.find(({ locale }) => !input[`body-${locale}`]);
  if (missing) throw new DomainError("invalid", "required", { field: `body-${missing.locale}` });

  return {
    newBody: { symbolSeries: input.series, names: textsOf("body", input), organNames: textsOf("organ", input) },
  };
}

function fieldsOf({ particulars: { target, symbol, session, days, timeZone } }: LoadedDraft) {
  const body = !target
    ? null
    : "newBody" in target
      ? "new"
      : "bodyKey" in target
        ? `body:${target.bodyKey}`
        : "meeting";

  return {
    symbol: symbol ?? null,
    number: session?.number ?? null,
    resumed: session?.resumed ?? null,
    start: days?.[0] ?? null,
    end: days?.[1] ?? null,
    timeZone: timeZone ?? null,
    body,
  };
}
