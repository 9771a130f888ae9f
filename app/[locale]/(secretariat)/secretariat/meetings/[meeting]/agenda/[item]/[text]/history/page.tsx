import type { Metadata } from "next";
import { getItemToEdit } from "@/app/_domain/agenda/edit-queries";
import { listItemRevisions, readItemRevisions } from "@/app/_domain/agenda/history-queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { staffMetadata } from "@/app/_platform/http/metadata/staff-metadata";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { getMeetingFrame } from "@/app/_platform/http/staff/staff-frame";
import { getTextHistory } from "@/app/_platform/http/staff/text-history-page";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { parseHistoryQuery } from "@/app/_vocabulary/text-history";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { ItemHistory } from "@/components/agenda-editor/ItemHistory";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { restoreItemTextAction } from "./actions";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/agenda/[item]/[text]/history">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "textHistory")("compareTwo"));
}

/** The revisions of an item in one language: two of them compared, who wrote which words, and restoring one. */
export default async function ItemHistoryPage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key, item: itemId, text: textSegment } = await params;
  const [locale, text] = [localeOf(segment), localeOf(textSegment)];
  const search = await searchParams;
  const query = parseHistoryQuery(search);
  const address = (other: Locale) =>
    paths.secretariatItemHistory(other, { meeting: key, item: itemId, text }, { ...query });
  const context = await getStaffContext(locale, address(locale));
  const one = { meetingKey: key, itemId, locale: text };
  const history = await getTextHistory(
    {
      list: (range) => listItemRevisions(context, { ...one, ...range }),
      read: (choice) => readItemRevisions(context, { ...one, choice }),
    },
    query,
  );
  const item = await orNotFound(getItemToEdit(context, one));
  const frame = await getMeetingFrame(context, locale, key);
  const number = printItemNumber(item.formValues.number, locale);

  return (
    <StaffFrame
      {...frame}
      signOut={signOutAction}
      address={address}
      current="agenda"
      title={getTranslator(locale, "textHistory")("titles.item", { number })}
    >
      <ItemHistory
        history={history}
        item={item}
        meetingKey={key}
        locale={locale}
        text={text}
        restore={restoreItemTextAction}
        isRestored={search.done === "restored" && history.list.revisions[0]?.by === context.viewer.name}
      />
    </StaffFrame>
  );
}
