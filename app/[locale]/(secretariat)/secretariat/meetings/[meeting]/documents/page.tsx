import type { Metadata } from "next";
import { listDocumentTimings } from "@/app/_domain/documents/deadline-queries";
import { canIssueDocuments } from "@/app/_domain/documents/policy";
import { listDocuments } from "@/app/_domain/documents/queries";
import { listWaitingFiles } from "@/app/_domain/documents/received-queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { staffMetadata } from "@/app/_platform/http/metadata/staff-metadata";
import { localeOf } from "@/app/_platform/http/not-found";
import { getMeetingFrame } from "@/app/_platform/http/staff/staff-frame";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { DocumentRegister } from "@/components/document-register/DocumentRegister";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { changeDocumentsAction } from "./actions";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/documents">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "secretariat")("sections.documents"));
}

/** The register of a meeting's documents, for staff. */
export default async function DocumentRegisterPage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);
  const address = (other: Locale) => paths.secretariatDocuments(other, key);
  const context = await getStaffContext(locale, address(locale));
  const frame = await getMeetingFrame(context, locale, key);
  const documents = await listDocuments(context, key);
  const timings = await listDocumentTimings(context, key);
  const canIssue = canIssueDocuments(context.viewer);
  const waiting = canIssue ? (await listWaitingFiles(context, key)).waiting.length : undefined;

  return (
    <StaffFrame
      {...frame}
      signOut={signOutAction}
      address={address}
      current="documents"
      title={getTranslator(locale, "secretariat")("sections.documents")}
    >
      <DocumentRegister
        documents={documents}
        timings={timings}
        query={await searchParams}
        meetingKey={key}
        locale={locale}
        waiting={waiting}
        changeSeveral={canIssue ? changeDocumentsAction : undefined}
      />
    </StaffFrame>
  );
}
