import type { EditionKind } from "@/app/_vocabulary/edition-kind";
import { LOCALES, type Locale } from "@/app/_vocabulary/locales";
import type { RichText } from "@/app/_vocabulary/rich-text";
import { DomainError } from "../errors";
import { composeCorrection } from "./compose-correction";
import type { AgendaContent } from "./content";
import type { IssueAgenda } from "./schemas";

/**
 * Returns the text of a corrigendum or addendum in each language in which the agenda differs: as it was typed
 * or, where nothing was, as it is composed of the differences. Nothing for any other kind.
 *
 * @throws {DomainError} `invalid` at `kind` if there is nothing to say in any language.
 */
export function correctionsOfIssue(
  input: IssueAgenda,
  issued: AgendaContent,
  content: AgendaContent,
): Partial<Record<Locale, RichText>> {
  if (!hasOwnText(input.kind)) return {};
  const corrections = LOCALES.flatMap((locale): [Locale, RichText][] => {
    const composed = composeCorrection(issued, content, locale);
    // An issue that was scheduled by an earlier version of the portal has no such fields.
    const typed: RichText = input[`correction-${locale}`] ?? [];

    return composed.length === 0 ? [] : [[locale, typed.length > 0 ? typed : composed]];
  });
  if (corrections.length === 0) throw new DomainError("invalid", "nothingToCorrect", { field: "kind" });

  return Object.fromEntries(corrections);
}

/** Returns whether an edition is a document with a text of its own beside the agenda that it changes. */
export function hasOwnText(kind: EditionKind): boolean {
  return kind === "corrigendum" || kind === "addendum";
}
