import type { Metadata } from "next";
import { getMeetingToManage } from "@/app/_domain/meeting-preparation/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { staffMetadata } from "@/app/_platform/http/metadata/staff-metadata";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { getStaffFrame } from "@/app/_platform/http/staff/staff-frame";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { BodyNamesForm } from "@/components/meeting-preparation/BodyNamesForm";
import { ParticularsForm } from "@/components/meeting-preparation/ParticularsForm";
import { changeParticularsAction, renameBodyAction } from "./actions";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/particulars">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "secretariat")("sections.particulars"));
}

/** The days, the place and the designation of a meeting, and the names of its body. */
export default async function ParticularsPage({ params }: Props) {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);
  const address = (other: Locale) => paths.secretariatParticulars(other, key);
  const context = await getStaffContext(locale, address(locale));
  const meeting = await orNotFound(getMeetingToManage(context, key));
  const frame = await getStaffFrame(context, locale, key);

  return (
    <StaffFrame
      {...frame}
      locale={locale}
      signOut={signOutAction}
      address={address}
      meeting={meeting}
      current="particulars"
      firstField="startsOn"
      title={getTranslator(locale, "secretariat")("sections.particulars")}
    >
      <ParticularsForm action={changeParticularsAction} locale={locale} meeting={meeting} />
      <BodyNamesForm action={renameBodyAction} locale={locale} meeting={meeting} />
    </StaffFrame>
  );
}
