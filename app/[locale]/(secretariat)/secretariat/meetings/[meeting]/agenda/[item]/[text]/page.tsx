import type { Metadata } from "next";
import { getItemToEdit, listEarlierTexts } from "@/app/_domain/agenda/edit-queries";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { staffMetadata } from "@/app/_platform/http/staff-metadata";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { EarlierTexts } from "@/components/agenda-editor/EarlierTexts";
import { ItemEditor } from "@/components/agenda-editor/ItemEditor";
import { TextLanguages } from "@/components/agenda-editor/TextLanguages";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { Notice } from "@/components/ui/Notice";
import { editItemAction } from "./actions";
import { editorWords, saidOf } from "./words";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/agenda/[item]/[text]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "agendaEditor")("title"));
}

/** One item in one language: edit it, look at it, save it; take up an earlier text. */
export default async function EditItemPage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key, item: itemId, text: textSegment } = await params;
  const [locale, text] = [localeOf(segment), localeOf(textSegment)];
  const href = (other: Locale, filled = {}) => paths.secretariatItem(locale, key, itemId, other, filled);
  const context = await getStaffContext(locale, href(text));
  const item = await orNotFound(getItemToEdit(context, { meetingKey: key, itemId, locale: text }));
  const earlier = await orNotFound(listEarlierTexts(context, { itemId, locale: text, limit: 20 }));
  const asked = await searchParams;
  const isCurrent = asked.on === String(item.version);
  const takenUp = isCurrent ? earlier.find(({ entryId }) => String(entryId) === asked.earlier) : undefined;
  const meeting = await orNotFound(getMeeting(context, key));
  const say = getTranslator(locale, "agendaEditor");
  const said = saidOf(say, locale, item.timeZone);

  return (
    <StaffFrame
      locale={locale}
      viewer={context.viewer}
      address={(other) => paths.secretariatItem(other, key, itemId, text)}
      meeting={meeting}
      current="agenda"
      title={say("edit", { number: printItemNumber(item.formValues.number, locale) })}
    >
      <p className="mt-1 flex flex-wrap gap-x-6">
        <a href={paths.secretariatAgenda(locale, key)}>{say("back")}</a>
        <a href={paths.agenda(text, key, item.formValues.number)}>{say("publicItem")}</a>
      </p>
      <TextLanguages current={text} href={(other) => href(other)} label={say("languages")} />
      <p className="text-sm text-soft">{item.changed ? said.lastChange(item.changed) : say("noText")}</p>
      {takenUp && <Notice kind="note">{said.holdsEarlier(takenUp)}</Notice>}
      <ItemEditor
        key={text}
        action={editItemAction}
        locale={locale}
        text={text}
        here={href(text)}
        initial={{ ...item, typed: takenUp?.before ?? item.formValues, itemId, meetingKey: key }}
        words={editorWords(say, getTranslator(locale, "agenda"))}
      />
      <EarlierTexts
        entries={earlier.map((entry) => ({
          href: href(text, { earlier: entry.entryId, on: item.version }),
          label: said.earlierEntry(entry),
        }))}
        words={{ title: say("earlier"), takeUp: say("takeUp") }}
      />
    </StaffFrame>
  );
}
