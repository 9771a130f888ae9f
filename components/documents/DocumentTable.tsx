import type { Meeting } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { LANGUAGE_NAMES, LOCALES, type Locale } from "@/app/_vocabulary/locales";
import { DocumentRow } from "./DocumentRow";
import type { DocumentFilter } from "./document-filter";
import type { DocumentGroup } from "./document-groups";
import { GroupHeading } from "./GroupHeading";

interface Props {
  groups: DocumentGroup[];
  meeting: Meeting;
  filter: DocumentFilter;
  locale: Locale;
}

/**
 * The documents of a meeting, a row each, with a column for each language. On a narrow screen and
 * on paper each row becomes a block.
 */
export function DocumentTable({ groups, meeting, filter, locale }: Props) {
  const t = getTranslator(locale, "documents");
  const languages = filter.language ? [filter.language] : LOCALES;
  const columns = languages.length + 1;

  return (
    <table className="mt-6 w-full table-fixed max-lg:block">
      <caption className="sr-only">{t(filter.by === "kind" ? "captionByKind" : "caption")}</caption>
      <thead className="max-lg:sr-only">
        <tr className="border-b-3 border-ink text-sm">
          <th scope="col" className="py-2 pe-6 text-start">
            {t("document")}
          </th>
          {languages.map((language) => (
            <th
              key={language}
              scope="col"
              lang={language}
              className={`w-24 py-2 ps-2 text-start font-system ${language === locale ? "" : "font-normal"}`}
            >
              {LANGUAGE_NAMES[language]}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={keyOf(group)} className="max-lg:block">
          <GroupHeading group={group} meeting={meeting} locale={locale} columns={columns} />
          {group.documents.map((each) => (
            <DocumentRow key={each.document.symbol} {...each} meeting={meeting} filter={filter} locale={locale} />
          ))}
          {group.by === "item" && group.documents.length === 0 && (
            <tr className="max-lg:block">
              <td colSpan={columns} className="py-3 text-soft max-lg:block">
                {t(group.item.noDocumentExpected ? "noDocument" : "noneListed")}
              </td>
            </tr>
          )}
        </tbody>
      ))}
    </table>
  );
}

function keyOf(group: DocumentGroup): string {
  if (group.by === "item") return group.item.id;

  return group.by === "kind" ? group.kind : group.by;
}
