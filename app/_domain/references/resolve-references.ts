import { and, inArray, or } from "drizzle-orm";
import { mapReferences, referencesOf } from "@/app/_vocabulary/references";
import type { Reference, RichText } from "@/app/_vocabulary/rich-text";
import { parseSource, printSource } from "@/app/_vocabulary/rich-text-source";
import { foldSymbol } from "@/app/_vocabulary/symbol";
import type { Viewer } from "@/app/_vocabulary/viewer";
import type { Database } from "@/db/client";
import { meetingDocuments } from "@/db/schema";
import { isOfReadableMeeting } from "../meetings/policy";

/**
 * Returns a text as it is stored: each reference prints the present symbol of its document, and one that was
 * typed by its symbol alone names the document of the portal that has it.
 */
export async function resolveReferences(db: Database, viewer: Viewer, text: RichText): Promise<RichText> {
  const references = referencesOf(text);
  if (references.length === 0) return text;
  const ids = references.flatMap(({ document }) => document ?? []);
  const keys = references.flatMap(({ document, text: symbol }) => (document ? [] : [foldSymbol(symbol)]));
  const rows = await db
    .select({ id: meetingDocuments.id, symbol: meetingDocuments.symbol, key: meetingDocuments.symbolKey })
    .from(meetingDocuments)
    .where(
      and(
        or(inArray(meetingDocuments.id, ids), inArray(meetingDocuments.symbolKey, keys)),
        isOfReadableMeeting(viewer, meetingDocuments.meetingId),
      ),
    );
  const find = ({ text: symbol, document }: Reference) =>
    rows.find(({ id, key }) => (document ? id === document : key === foldSymbol(symbol)));

  return mapReferences(text, (reference) => {
    const found = find(reference);
    return found ? { type: "reference", text: found.symbol, document: found.id } : reference;
  });
}

/** Returns the same of a text in the source form (`rich-text-source.ts`). */
export async function resolveSource(db: Database, viewer: Viewer, source: string): Promise<string> {
  // Only a text with a reference is printed anew.
  if (!source.includes("[[")) return source;
  const { text, problems } = parseSource(source);
  if (problems.length > 0 || referencesOf(text).length === 0) return source;

  return printSource(await resolveReferences(db, viewer, text));
}
