import type { Meeting } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { languageAttributes } from "@/components/layout/language-attributes";
import { TitleLanguage } from "@/components/layout/TitleLanguage";
import type { DocumentGroup } from "./document-groups";

interface Props {
  group: DocumentGroup;
  meeting: Meeting;
  locale: Locale;
  /** that the heading spans */
  columns: number;
}

/** The heading of a group of documents; an item has its number and a link to its annotation. */
export function GroupHeading({ group, meeting, locale, columns }: Props) {
  const t = getTranslator(locale, "documents");

  return (
    <tr className="break-after-avoid max-lg:block">
      <th scope="rowgroup" colSpan={columns} className="border-b border-rule pb-2 pt-8 text-start max-lg:block">
        {group.by === "item" ? (
          <span className="grid grid-cols-[3.5rem_1fr] items-baseline lg:max-w-3xl">
            <span className="tabular-nums">
              <bdi>{printItemNumber(group.item.number, locale)}</bdi>
            </span>
            <span>
              <a
                href={paths.agenda(locale, meeting.key, { item: group.item.number })}
                className="text-ink decoration-rule hover:decoration-current"
              >
                <span {...languageAttributes(group.item.locale, locale)}>{group.item.title}</span>
              </a>
              <TitleLanguage
                title={group.item.locale}
                locale={locale}
                className="block text-sm font-normal text-note"
              />
            </span>
          </span>
        ) : (
          <span className="">
            <span>
              <span>{group.by === "kind" ? t(`kinds.${group.kind}`) : t("wholeMeeting")}</span>
            </span>
          </span>
        )}
      </th>
    </tr>
  );
}
