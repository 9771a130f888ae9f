import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { LinkRow } from "@/components/layout/LinkRow";
import type { Choice } from "./document-filter";
import { addressed } from "./facets";

/** All documents of the meeting at once: to take home, and to follow. */
export function Together({ locale, meetingKey }: { locale: Locale; meetingKey: string }) {
  const say = getTranslator(locale, "documents");

  return (
    <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1 print:hidden">
      <a href={paths.meetingZip(locale, meetingKey)} type="application/zip" className="py-1">
        {say("zip")}
      </a>
      <a href={paths.documentsAtom(locale, meetingKey)} type="application/atom+xml" className="py-1">
        {say("feed")}
      </a>
    </p>
  );
}

/** By what the documents are listed: by item, or by kind. */
export function HowListed({ choice, meetingKey, locale }: { choice: Choice; meetingKey: string; locale: Locale }) {
  const say = getTranslator(locale, "documents");
  const links = (["item", "kind"] as const).map((by) => ({
    href: paths.documents(locale, meetingKey, addressed({ ...choice, by })),
    label: say(`by.${by}`),
    current: choice.by === by,
  }));

  return (
    <nav aria-label={say("by.label")} className="mt-6 print:hidden">
      <LinkRow
        links={links}
        current="true"
        className="gap-x-6 border-b border-rule"
        linkClassName="-mb-px border-b-3 border-transparent no-underline hover:border-edge aria-[current]:border-accent"
      />
    </nav>
  );
}

/** How many documents are shown; the way back to all of them where these are not all. */
export function Counted({
  shown,
  total,
  whole,
  locale,
}: {
  shown: number;
  total: number;
  whole: string;
  locale: Locale;
}) {
  const say = getTranslator(locale, "documents");
  if (total === 0) return <p className="mt-4 text-soft">{say("none")}</p>;
  if (shown === total) return <p className="mt-4 text-sm text-soft">{say("count", { count: total })}</p>;

  return (
    <p className="mt-4 text-sm text-soft">
      {shown === 0 ? say("filters.none") : say("filters.shown", { shown, total })}{" "}
      <a href={whole}>{say("filters.back")}</a>
    </p>
  );
}
