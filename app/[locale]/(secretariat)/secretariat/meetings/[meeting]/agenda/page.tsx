import type { Metadata } from "next";
import { listItemsToEdit } from "@/app/_domain/agenda/edit-queries";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { staffMetadata } from "@/app/_platform/http/metadata/staff-metadata";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { getStaffFrame } from "@/app/_platform/http/staff/staff-frame";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { ItemsTable } from "@/components/agenda-editor/ItemsTable";
import { StaffFrame } from "@/components/layout/StaffFrame";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/agenda">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "agendaEditor")("title"));
}

/** The agenda for those who edit it: each item in each language, who changed it last and when. */
export default async function AgendaToEditPage({ params }: Props) {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);
  const address = (other: Locale) => paths.secretariatAgenda(other, key);
  const context = await getStaffContext(locale, address(locale));
  const meeting = await orNotFound(getMeeting(context, key));
  const items = await orNotFound(listItemsToEdit(context, key));
  const frame = await getStaffFrame(context, locale, key);
  const t = getTranslator(locale, "agendaEditor");

  return (
    <StaffFrame
      {...frame}
      locale={locale}
      signOut={signOutAction}
      address={address}
      meeting={meeting}
      current="agenda"
      title={t("title")}
    >
      <p className="mt-3 max-w-measure">{t("intro")}</p>
      <ItemsTable items={items} meeting={meeting} locale={locale} />
    </StaffFrame>
  );
}
