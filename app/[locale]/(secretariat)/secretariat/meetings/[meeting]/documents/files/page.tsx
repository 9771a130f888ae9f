import type { Metadata } from "next";
import { listWaitingFiles } from "@/app/_domain/documents/received-queries";
import { listScheduledIssues } from "@/app/_domain/scheduled-issues/queries";
import { formatSize } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { env } from "@/app/_platform/env";
import { getStaffContext } from "@/app/_platform/http/context";
import { justDone } from "@/app/_platform/http/just-done";
import { staffMetadata } from "@/app/_platform/http/metadata/staff-metadata";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { getStaffFrame } from "@/app/_platform/http/staff/staff-frame";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { DocumentFiles } from "@/components/document-register/DocumentFiles";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { issueFilesAction } from "./actions";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/documents/files">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "documentRegister")("issueFiles"));
}

/** The files of a meeting's documents: received, checked, then issued. */
export default async function DocumentFilesPage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);
  const address = (other: Locale) => paths.secretariatDocumentFiles(other, key);
  const context = await getStaffContext(locale, address(locale));
  const files = await orNotFound(listWaitingFiles(context, key));
  const frame = await getStaffFrame(context, locale, key);
  const { maxUploadBytes: bytes } = env();

  return (
    <StaffFrame
      {...frame}
      locale={locale}
      signOut={signOutAction}
      address={address}
      meeting={files.meeting}
      current="documents"
      title={getTranslator(locale, "documentRegister")("issueFiles")}
    >
      <DocumentFiles
        files={files}
        action={issueFilesAction}
        scheduled={await listScheduledIssues(context, { meetingKey: key, subject: "documents" })}
        fileLimit={{ bytes, size: formatSize(bytes, locale) }}
        completed={justDone(await searchParams, ["filesAdded", "issued", "removed", "scheduled", "scheduleCancelled"])}
        locale={locale}
      />
    </StaffFrame>
  );
}
