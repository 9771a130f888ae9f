import type { Metadata } from "next";
import { canIssueDocuments } from "@/app/_domain/documents/policy";
import { listDocuments } from "@/app/_domain/documents/queries";
import { getDocumentToChange } from "@/app/_domain/documents/register-queries";
import { formatSize } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { env } from "@/app/_platform/env";
import { getStaffContext } from "@/app/_platform/http/context";
import { justDone } from "@/app/_platform/http/just-done";
import { staffMetadata } from "@/app/_platform/http/metadata/staff-metadata";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { getStaffFrame } from "@/app/_platform/http/staff/staff-frame";
import type { Locale } from "@/app/_vocabulary/locales";
import { neighboursIn } from "@/app/_vocabulary/neighbours";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { RegisteredDocument } from "@/components/document-register/RegisteredDocument";
import { StaffFrame } from "@/components/layout/StaffFrame";
import {
  changeDistributionAction,
  changeDocumentAction,
  noteTranslationAction,
  reinstateDocumentAction,
  withdrawDocumentAction,
} from "./actions";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/documents/[document]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "secretariat")("sections.documents"));
}

/** A document in the register: its details, for the secretariat to change. */
export default async function RegisteredDocumentPage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key, document: documentId } = await params;
  const locale = localeOf(segment);
  const address = (other: Locale) => paths.secretariatDocument(other, { meeting: key, document: documentId });
  const context = await getStaffContext(locale, address(locale));
  const registered = await orNotFound(getDocumentToChange(context, { meetingKey: key, documentId }));
  const documents = await orNotFound(listDocuments(context, key));
  const frame = await getStaffFrame(context, locale, key);
  const { maxUploadBytes: bytes } = env();

  return (
    <StaffFrame
      {...frame}
      locale={locale}
      signOut={signOutAction}
      address={address}
      meeting={registered.meeting}
      current="documents"
      neighbours={neighboursIn(
        documents.filter(({ meetingKey }) => meetingKey === key),
        ({ id }) => id === documentId,
        ({ id, symbol }) => ({
          href: paths.secretariatDocument(locale, { meeting: key, document: id }),
          label: symbol,
        }),
      )}
      title={registered.document.symbol}
    >
      <RegisteredDocument
        registered={registered}
        canChange={canIssueDocuments(context.viewer)}
        locale={locale}
        actions={{
          change: changeDocumentAction,
          noteTranslation: noteTranslationAction,
          withdraw: withdrawDocumentAction,
          reinstate: reinstateDocumentAction,
          changeDistribution: changeDistributionAction,
        }}
        fileLimit={{ bytes, size: formatSize(bytes, locale) }}
        completed={justDone(await searchParams, [
          "added",
          "issued",
          "noted",
          "withdrawn",
          "reinstated",
          "distribution",
        ])}
      />
    </StaffFrame>
  );
}
