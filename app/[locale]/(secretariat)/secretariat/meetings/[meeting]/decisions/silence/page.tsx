import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { listProposedAddressees } from "@/app/_domain/silence-procedures/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { staffMetadata } from "@/app/_platform/http/metadata/staff-metadata";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { getMeetingFrame } from "@/app/_platform/http/staff/staff-frame";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { StartForm } from "@/components/silence-procedures/StartForm";
import { startSilenceAction } from "./actions";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/decisions/silence">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "silence")("start"));
}

/** Starts a silence procedure. */
export default async function NewSilencePage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);
  const fill = (await searchParams).fill === "delegations" ? "delegations" : undefined;
  const address = (other: Locale) => paths.secretariatNewSilence(other, key, fill);
  const context = await getStaffContext(locale, address(locale));
  const source = { meetingKey: key, from: fill ?? "latest" } as const;
  const addressees = await orNotFound(listProposedAddressees(context, source));
  const frame = await getMeetingFrame(context, locale, key);
  const { meeting } = frame;
  const t = getTranslator(locale, "silence");

  return (
    <StaffFrame
      {...frame}
      signOut={signOutAction}
      address={address}
      current="decisions"
      firstField="madeBy"
      title={t("start")}
    >
      <p className="mt-3 max-w-measure">{t("startIntro")}</p>
      <StartForm
        key={source.from}
        action={startSilenceAction}
        meeting={meeting}
        procedureId={randomUUID()}
        addressees={addressees}
        now={context.now()}
        locale={locale}
      />
    </StaffFrame>
  );
}
