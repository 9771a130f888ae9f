import type { MeetingDocument } from "@/app/_domain/documents/queries";
import { relationWords } from "@/app/_i18n/document-relations";
import type { Locale } from "@/app/_vocabulary/locales";
import { Notice } from "@/components/ui/Notice";
import { Relations } from "./Relations";

/** By what the document was replaced, corrected or supplemented, set apart so that nobody reads past it; below it what it came after itself. */
export function Standing({ document, locale }: { document: MeetingDocument; locale: Locale }) {
  const relations = relationWords(document.relations, locale);
  const after = relations.filter(({ relation }) => relation.endsWith("-by"));
  const before = relations.filter(({ relation }) => !relation.endsWith("-by"));

  return (
    <div className="mt-4 max-w-measure">
      {after.length > 0 && (
        <Notice kind="note">
          <Relations relations={after} />
        </Notice>
      )}
      <Relations relations={before} />
    </div>
  );
}
