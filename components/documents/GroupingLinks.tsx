import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { LinkRow } from "@/components/layout/LinkRow";
import { type DocumentFilter, filterQuery } from "./document-filter";

interface Props {
  filter: DocumentFilter;
  meetingKey: string;
  locale: Locale;
}

/** Links to the two groupings of documents: by item, or by kind. */
export function GroupingLinks({ filter, meetingKey, locale }: Props) {
  const t = getTranslator(locale, "documents");
  const links = (["item", "kind"] as const).map((by) => ({
    href: paths.documents(locale, meetingKey, filterQuery({ ...filter, by })),
    label: t(`by.${by}`),
    current: filter.by === by,
  }));

  return (
    <nav aria-label={t("by.label")} className="mt-6 print:hidden">
      <LinkRow
        links={links}
        current="true"
        className="gap-x-6 border-b border-rule"
        linkClassName="-mb-px border-b-3 border-transparent no-underline hover:border-edge aria-[current]:border-accent"
      />
    </nav>
  );
}
