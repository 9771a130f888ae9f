import type { Metadata } from "next";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { ifFound, localeOf } from "@/app/_platform/http/not-found";
import { listDestinations } from "@/app/_platform/http/staff/destinations";
import { getStaffFrame } from "@/app/_platform/http/staff/staff-frame";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { DestinationList } from "@/components/workspace/DestinationList";

type Props = PageProps<"/[locale]/secretariat/go">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(localeOf((await params).locale), "workspace")("goToTitle") };
}

/** The command menu as a page: where there is no JavaScript, and where its list could not be loaded. */
export default async function GoPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const { q, meeting: key } = await searchParams;
  const query = typeof q === "string" ? q : "";
  const meetingKey = typeof key === "string" ? key : undefined;
  const address = (other: Locale) => paths.secretariatGo(other, { q: query || undefined, meeting: meetingKey });
  const context = await getStaffContext(locale, address(locale));
  const meeting = meetingKey ? await ifFound(getMeeting(context, meetingKey)) : undefined;
  const groups = await listDestinations(context, { query, locale, meetingKey: meeting?.key });
  const frame = await getStaffFrame(context, locale, meeting?.key);

  return (
    <StaffFrame
      {...frame}
      locale={locale}
      signOut={signOutAction}
      address={address}
      {...(meeting && { meeting })}
      current={undefined}
      title={getTranslator(locale, "workspace")("goToTitle")}
    >
      <DestinationList groups={groups} query={query} meetingKey={meeting?.key} locale={locale} />
    </StaffFrame>
  );
}
