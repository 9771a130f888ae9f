import type { Metadata } from "next";
import { getItemToEdit, listEarlierTexts, listItemsToEdit } from "@/app/_domain/agenda/edit-queries";
import { readItemRevisions } from "@/app/_domain/agenda/history-queries";
import { listOpenChecks } from "@/app/_domain/agenda-import/queries";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { getOpenText } from "@/app/_domain/open-texts/queries";
import { listReferenceChoices } from "@/app/_domain/references/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { staffMetadata } from "@/app/_platform/http/metadata/staff-metadata";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { getStaffFrame } from "@/app/_platform/http/staff/staff-frame";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { neighboursIn } from "@/app/_vocabulary/neighbours";
import { paths } from "@/app/_vocabulary/paths";
import { parseHistoryQuery } from "@/app/_vocabulary/text-history";
import { discardUnsavedTextAction } from "@/app/[locale]/(secretariat)/secretariat/actions";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { ItemEditor } from "@/components/agenda-editor/ItemEditor";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { ReferenceChoices } from "@/components/rich-text-editor/reference-choices";
import { editItemAction } from "./actions";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/agenda/[item]/[text]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "agendaEditor")("title"));
}

/** One item in one language: edit it, preview it, save it; restore an earlier text. */
export default async function EditItemPage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key, item: itemId, text: textSegment } = await params;
  const [locale, text] = [localeOf(segment), localeOf(textSegment)];
  const address = (other: Locale) => paths.secretariatItem(other, { meeting: key, item: itemId, text });
  const context = await getStaffContext(locale, address(locale));
  const item = await orNotFound(getItemToEdit(context, { meetingKey: key, itemId, locale: text }));
  const earlier = await orNotFound(listEarlierTexts(context, { itemId, locale: text, limit: 5 }));
  const search = await searchParams;
  const { from: chosen } = parseHistoryQuery({ from: search.earlier });
  const [restored] =
    chosen !== undefined && search.on === String(item.version)
      ? await readItemRevisions(context, { meetingKey: key, itemId, locale: text, choice: { numbers: [chosen] } })
      : [];
  const meeting = await orNotFound(getMeeting(context, key));
  const items = await orNotFound(listItemsToEdit(context, key));
  const reference = { meetingKey: key, kind: "agenda-item", subjectId: itemId, language: text } as const;
  const open = await orNotFound(getOpenText(context, reference));
  const choices = await listReferenceChoices(context, {
    ...{ meetingKey: key, locale },
    values: [item.formValues.annotation, item.formValues.documentation],
  });
  const frame = await getStaffFrame(context, locale, key);

  return (
    <StaffFrame
      {...frame}
      locale={locale}
      signOut={signOutAction}
      address={address}
      meeting={meeting}
      current="agenda"
      firstField="title"
      neighbours={neighboursIn(
        items,
        ({ id }) => id === itemId,
        ({ id, number }) => ({
          href: paths.secretariatItem(locale, { meeting: key, item: id, text }),
          label: getTranslator(locale, "agendaEditor")("edit", { number: printItemNumber(number, locale) }),
        }),
      )}
      title={getTranslator(locale, "agendaEditor")("edit", { number: printItemNumber(item.formValues.number, locale) })}
    >
      <ReferenceChoices choices={choices}>
        <ItemEditor
          action={editItemAction}
          locale={locale}
          text={text}
          meetingKey={key}
          item={item}
          earlier={earlier}
          restored={restored}
          checks={await listOpenChecks(context, { meetingKey: key, item: item.formValues.number, locale: text })}
          open={{
            ...open,
            reference,
            isContinued: open.unsaved !== undefined && search.typed === open.unsaved.page,
            changesHref: paths.secretariatItemHistory(locale, { meeting: key, item: itemId, text }),
            discard: discardUnsavedTextAction,
          }}
        />
      </ReferenceChoices>
    </StaffFrame>
  );
}
