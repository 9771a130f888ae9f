import { appendAuditEvent } from "@/app/_domain/audit-log/append-audit-event";
import type { Context } from "@/app/_domain/context";
import { authorize, DomainError, notFound } from "@/app/_domain/errors";
import { type EntryReference, readEntryReference } from "@/app/_vocabulary/entry-reference";
import type { ReadAgenda } from "../agenda";
import { canPrepareImports } from "../policy";
import type { ReadEntry, ReadEvent, ReadPlenaryMeeting } from "../read-plenary-meetings";
import { changeDraft } from "./change-draft";
import { type LoadedDraft, lockDraft } from "./lock-draft";
import { recheck } from "./recheck";
import type { CorrectImportEntry } from "./schemas";
import { withoutEntry } from "./without-entry";

/**
 * Corrects an entry of a draft's programme, or adds one. Its day, times, kind and items change in every
 * language that has it, its texts in one.
 *
 * @throws {DomainError} `forbidden` unless the viewer is the secretariat or the administrator;
 * `not-found`; `conflict` if the draft is no longer open or has changed; `invalid` for an item that the
 * agenda does not have.
 */
export async function correctImportEntry(
  context: Pick<Context, "db" | "viewer" | "now">,
  input: CorrectImportEntry,
): Promise<void> {
  authorize(canPrepareImports(context.viewer), "correct the programme of a draft of an agenda");

  await context.db.transaction(async (tx) => {
    const draft = await lockDraft(tx, input.draftId, input.version);
    const at = readEntryReference(input.entry);
    const own = draft.sources.find(({ locale }) => locale === input.textLocale);
    const before = at && own?.agenda[at.list][at.index];
    if (!own || (at && !before)) throw notFound();
    requireItems(draft, input);
    const sources = draft.sources
      .filter(({ agenda }) => !at || agenda[at.list][at.index]?.day === before?.day)
      .map(({ id, locale, agenda }) => ({
        id,
        agenda: recheck(withDays(withEntry(agenda, at, input, locale === input.textLocale))),
      }));
    await changeDraft(tx, context, draft, { sources });
    const { day, start, end, kind, textLocale: locale } = input;
    await appendAuditEvent(tx, context, {
      operation: "correct-agenda-draft",
      subject: { type: "agenda-draft", id: draft.id },
      detail: {
        locale,
        before: before ? { day: before.day, start: before.start, end: before.end } : {},
        after: { day, start, end, kind },
      },
    });
  });
}

function requireItems({ sources }: LoadedDraft, { rows }: CorrectImportEntry): void {
  const numbers = new Set(sources.flatMap(({ agenda }) => agenda.items.map(({ number }) => number)));
  const unknown = rows.findIndex(({ item }) => item !== "" && !numbers.has(item));
  if (unknown >= 0)
    throw new DomainError("invalid", "documentItemUnknown", {
      field: `entry-${unknown}-item`,
      params: { item: rows[unknown]?.item ?? "" },
    });
}

function withEntry(
  agenda: ReadAgenda,
  at: EntryReference | undefined,
  input: CorrectImportEntry,
  isOwn: boolean,
): ReadAgenda {
  const rest = at ? withoutEntry(agenda, at) : agenda;
  const old = at && agenda[at.list][at.index];
  const line = old?.line ?? agenda.titleLine;
  const { day, start, end, kind } = input;
  if (kind !== "plenary-meeting") {
    const title = isOwn || !old || !("title" in old) ? (isOwn ? input.title : "") : old.title;
    const event: ReadEvent = { day, start: start || null, end: end || null, kind, title, line };
    return { ...rest, events: inOrder([...rest.events, event]) };
  }
  const entries = input.rows
    .filter(({ item, description }) => item !== "" || description !== "")
    .map((row, index): ReadEntry => {
      const earlier = earlierEntry(old, row.item || null, index);
      const description = isOwn ? row.description || null : (earlier?.description ?? null);
      return { item: row.item || null, description, continued: row.continued, line: earlier?.line ?? line };
    });
  const isSameTime = old?.start === start && old.end === end;
  const printed = (isSameTime && old.printed) || `${start}–${end}`;
  const plenaryMeeting: ReadPlenaryMeeting = { day, start, end, line, printed, entries };

  return { ...rest, plenaryMeetings: inOrder([...rest.plenaryMeetings, plenaryMeeting]) };
}

function earlierEntry(old: ReadPlenaryMeeting | ReadEvent | undefined, item: string | null, index: number) {
  if (!old || !("entries" in old)) return undefined;

  return item === null
    ? [old.entries[index]].find((entry) => entry?.item === null)
    : old.entries.find((entry) => entry.item === item);
}

function inOrder<T extends { day: string; start: string | null }>(entries: T[]): T[] {
  const time = ({ day, start }: T) => `${day} ${start ?? ""}`;

  return entries.toSorted((one, other) => (time(one) < time(other) ? -1 : time(one) > time(other) ? 1 : 0));
}

/** The days of the programme are those of its entries, once a person has corrected one. */
function withDays(agenda: ReadAgenda): ReadAgenda {
  const entries = [...agenda.plenaryMeetings, ...agenda.events];
  const days = [...new Set(entries.map(({ day }) => day))].sort().map((day) => {
    const known = agenda.table.days.find((each) => each.day === day);
    return known ?? { day, line: entries.find((entry) => entry.day === day)?.line ?? 1, printed: day };
  });

  return { ...agenda, table: { ...agenda.table, days } };
}
