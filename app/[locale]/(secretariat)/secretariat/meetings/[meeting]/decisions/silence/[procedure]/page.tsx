import type { Metadata } from "next";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { getSilenceProcedure } from "@/app/_domain/silence-procedures/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { justDone } from "@/app/_platform/http/just-done";
import { staffMetadata } from "@/app/_platform/http/metadata/staff-metadata";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { getStaffFrame } from "@/app/_platform/http/staff/staff-frame";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { ProcedureDetails } from "@/components/silence-procedures/ProcedureDetails";
import { cancelSilenceAction, extendSilenceAction } from "./actions";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/decisions/silence/[procedure]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "silence")("procedure"));
}

/** One silence procedure for its secretariat: the text, the deadline, the addressees and what they said. */
export default async function SilenceProcedurePage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key, procedure: procedureId } = await params;
  const locale = localeOf(segment);
  const address = (other: Locale) => paths.secretariatSilence(other, { meeting: key, procedure: procedureId });
  const context = await getStaffContext(locale, address(locale));
  const procedure = await orNotFound(getSilenceProcedure(context, { meetingKey: key, procedureId }));
  const meeting = await orNotFound(getMeeting(context, key));
  const frame = await getStaffFrame(context, locale, key);

  return (
    <StaffFrame
      {...frame}
      locale={locale}
      signOut={signOutAction}
      address={address}
      meeting={meeting}
      current="decisions"
      title={getTranslator(locale, "silence")("procedure")}
    >
      <ProcedureDetails
        procedure={procedure}
        meeting={meeting}
        locale={locale}
        now={context.now()}
        actions={{ extend: extendSilenceAction, cancel: cancelSilenceAction }}
        done={justDone(await searchParams, ["started", "extended", "cancelled"])?.done}
      />
    </StaffFrame>
  );
}
