import type { Metadata } from "next";
import { getMeetingToManage, listBodies } from "@/app/_domain/meeting-preparation/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { getStaffFrame } from "@/app/_platform/http/staff/staff-frame";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { NewMeetingForm } from "@/components/meeting-preparation/NewMeetingForm";
import { createMeetingAction } from "./actions";

type Props = PageProps<"/[locale]/secretariat/meetings/new">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(localeOf((await params).locale), "meetingPreparation")("newTitle") };
}

/** A new meeting: from nothing, or as a clone of another. */
export default async function NewMeetingPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const { from } = await searchParams;
  const sourceKey = typeof from === "string" ? from : undefined;
  const context = await getStaffContext(locale, paths.secretariatNewMeeting(locale, sourceKey));
  const bodies = await orNotFound(listBodies(context));
  const source = sourceKey === undefined ? undefined : await orNotFound(getMeetingToManage(context, sourceKey));
  const frame = await getStaffFrame(context, locale);
  const t = getTranslator(locale, "meetingPreparation");

  return (
    <StaffFrame
      {...frame}
      locale={locale}
      signOut={signOutAction}
      address={(other) => paths.secretariatNewMeeting(other, sourceKey)}
      {...(source && { meeting: source })}
      current="home"
      title={t(source ? "cloneTitle" : "newTitle")}
      firstField={bodies.length > 0 ? "body" : "series"}
    >
      <p className="mt-3 max-w-measure">
        {t(source ? "cloneIntro" : "newIntro")}{" "}
        {!source && <a href={paths.secretariatImports(locale)}>{t("fromDocument")}</a>}
      </p>
      <NewMeetingForm
        action={createMeetingAction}
        locale={locale}
        bodies={bodies}
        source={source}
        meetingId={crypto.randomUUID()}
      />
    </StaffFrame>
  );
}
