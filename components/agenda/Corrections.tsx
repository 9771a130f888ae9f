import type { MeetingDocument } from "@/app/_domain/documents/queries";
import type { Locale } from "@/app/_vocabulary/locales";
import { Relations } from "@/components/documents/Relations";

/** Names the corrigenda and addenda with which an agenda reads. */
export function Corrections({ document, locale }: { document: MeetingDocument; locale: Locale }) {
  const followers = document.relations.filter(
    ({ relation }) => relation === "corrected-by" || relation === "supplemented-by",
  );
  if (followers.length === 0) return null;

  return (
    <div className="mt-4 max-w-measure border-s-4 border-edge ps-4">
      <Relations relations={followers} locale={locale} />
    </div>
  );
}
