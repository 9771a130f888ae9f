import type { MeetingDocument } from "@/app/_domain/documents/queries";
import type { Locale } from "@/app/_vocabulary/locales";
import { Notice } from "@/components/ui/Notice";
import { Relations } from "./Relations";

/**
 * The later documents of a symbol, set apart so that no reader misses them; below, the earlier
 * ones.
 */
export function RelationNotice({ document, locale }: { document: MeetingDocument; locale: Locale }) {
  const later = document.relations.filter(({ relation }) => relation.endsWith("-by"));
  const earlier = document.relations.filter(({ relation }) => !relation.endsWith("-by"));

  return (
    <div className="mt-4 max-w-measure">
      {later.length > 0 && (
        <Notice kind="note">
          <Relations relations={later} locale={locale} />
        </Notice>
      )}
      <Relations relations={earlier} locale={locale} />
    </div>
  );
}
