import { and, asc, eq, gte } from "drizzle-orm";
import type { MergeForm } from "@/app/_vocabulary/merging/merge-form";
import { parseSource } from "@/app/_vocabulary/rich-text-source";
import type { Database } from "@/db/client";
import { accounts, type reportParagraphTexts, reportParagraphVersions } from "@/db/schema";
import { DomainError } from "../errors";
import type { OtherChanges } from "../merge-conflict";
import { mergeEdit } from "../merge-edit";
import { parseMerged } from "../parse-merged";
import { EditParagraph } from "./schemas";

type Text = typeof reportParagraphTexts.$inferSelect;

/** The text that has to fit again. */
const Merged = EditParagraph.pick({ text: true });

interface ParagraphEdit {
  paragraphId: string;
  textLocale: Text["locale"];
  text: string;
  version: number;
}

/**
 * Merges an edit of a paragraph with what others have saved since its form was opened.
 *
 * @returns the text to save, and those changes; the text alone if nobody has saved since.
 * @throws {DomainError} `conflict` (`changedByAnother`) without a form; at `text` if it no longer fits.
 * @throws {MergeConflict} if both have changed the same block, and the form does not say what stands.
 */
export async function mergeParagraphEdit(
  tx: Database,
  saved: Text | undefined,
  input: ParagraphEdit,
  form: MergeForm | undefined,
): Promise<{ text: string; merged: OtherChanges | undefined }> {
  if (input.version === (saved?.version ?? 0)) return { text: input.text, merged: undefined };
  if (!form) throw new DomainError("conflict", "changedByAnother");

  const later = await listVersionsFrom(tx, input);
  const textAt = (version: number) => {
    const found = version === saved?.version ? saved : later.find((each) => each.version === version);
    return found && { text: found.text };
  };
  const [last] = saved?.updatedBy
    ? await tx.select({ name: accounts.name }).from(accounts).where(eq(accounts.id, saved.updatedBy))
    : [];
  // The version that the form was opened with is not a change since.
  const names = [...later.filter(({ version }) => version > input.version), ...(last ? [last] : [])];
  const { values, other } = mergeEdit(
    { text: "rich" },
    {
      opened: input.version === 0 ? { text: "" } : (textAt(input.version) ?? {}),
      mine: { text: input.text },
      theirs: { text: saved?.text ?? "" },
      version: saved?.version ?? 0,
      textAt,
      form,
      other: { by: [...new Set(names.flatMap(({ name }) => name ?? []))], at: saved?.updatedAt },
    },
  );
  const { text } = parseMerged(Merged, values);
  if (parseSource(text).text.length === 0) throw new DomainError("invalid", "required", { field: "text" });

  return { text, merged: other.changes.length > 0 ? other : undefined };
}

async function listVersionsFrom(tx: Database, { paragraphId, textLocale, version }: ParagraphEdit) {
  const { paragraphId: paragraph, locale, version: number, text, updatedBy } = reportParagraphVersions;

  return tx
    .select({ version: number, text, name: accounts.name })
    .from(reportParagraphVersions)
    .leftJoin(accounts, eq(accounts.id, updatedBy))
    .where(and(eq(paragraph, paragraphId), eq(locale, textLocale), gte(number, version)))
    .orderBy(asc(number));
}
