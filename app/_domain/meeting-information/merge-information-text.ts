import { and, asc, eq, gte, inArray } from "drizzle-orm";
import { z } from "zod";
import type { Locale } from "@/app/_vocabulary/locales";
import type { MergeForm } from "@/app/_vocabulary/merging/merge-form";
import type { RichText } from "@/app/_vocabulary/rich-text";
import { printSource } from "@/app/_vocabulary/rich-text-source";
import type { Database } from "@/db/client";
import { accounts, meetingInformationRevisions, type meetingInformationTexts } from "@/db/schema";
import { typedRichText } from "../agenda/schemas";
import { DomainError } from "../errors";
import type { OtherChanges } from "../merge-conflict";
import { mergeEdit } from "../merge-edit";
import { parseMerged } from "../parse-merged";

interface TextEdit {
  meetingId: string;
  saved: typeof meetingInformationTexts.$inferSelect | undefined;
  input: { textLocale: Locale; version: number; text: RichText };
  /** without it an edit of an earlier version is refused */
  form: MergeForm | undefined;
}

const KINDS = { text: "rich" } as const;

/** The field that a merged text has to fit again. */
const Merged = z.object({ text: typedRichText });

/**
 * Merges an edit of a text with what others have saved since its form was opened.
 *
 * @throws {DomainError} `conflict` (`changedByAnother`) without a form; at the text if it is too long.
 * @throws {MergeConflict} if both have changed the same block, and the form does not say what stands.
 */
export async function mergeInformationText(
  tx: Database,
  { meetingId, saved, input, form }: TextEdit,
): Promise<{ text: RichText; merged: OtherChanges | undefined }> {
  const { textLocale: locale, version, text } = input;
  const [mine, theirs] = [{ text: printSource(text) }, { text: printSource(saved?.text ?? []) }];
  if (version === (saved?.version ?? 0) || mine.text === theirs.text) return { text, merged: undefined };
  if (!form) throw new DomainError("conflict", "changedByAnother");

  const later = await listRevisionsFrom(tx, meetingId, locale, version);
  const textAt = (wanted: number) =>
    wanted === saved?.version ? theirs : later.find((revision) => revision.version === wanted);
  const by = saved?.updatedBy ? await namesOf(tx, [saved.updatedBy]) : [];
  const { values, other } = mergeEdit(KINDS, {
    opened: { text: version === 0 ? "" : textAt(version)?.text },
    ...{ mine, theirs, version: saved?.version ?? 0, textAt, form },
    other: { by: [...new Set([...later.map(({ replacedBy }) => replacedBy), ...by])], at: saved?.updatedAt },
  });

  return { ...parseMerged(Merged, values), merged: other.changes.length > 0 ? other : undefined };
}

function listRevisionsFrom(tx: Database, meetingId: string, locale: Locale, from: number) {
  const { meetingId: of, locale: language, version, text, replacedBy } = meetingInformationRevisions;

  return tx
    .select({ version, text, replacedBy })
    .from(meetingInformationRevisions)
    .where(and(eq(of, meetingId), eq(language, locale), gte(version, from)))
    .orderBy(asc(version));
}

async function namesOf(tx: Database, ids: string[]): Promise<string[]> {
  const rows = await tx.select({ name: accounts.name }).from(accounts).where(inArray(accounts.id, ids));

  return rows.map(({ name }) => name);
}
