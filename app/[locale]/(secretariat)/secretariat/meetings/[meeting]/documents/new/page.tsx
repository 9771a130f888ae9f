import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getNewDocument } from "@/app/_domain/documents/register-queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { staffMetadata } from "@/app/_platform/http/metadata/staff-metadata";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { getStaffFrame } from "@/app/_platform/http/staff/staff-frame";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { AddDocumentForm } from "@/components/document-register/AddDocumentForm";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { addDocumentAction } from "./actions";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/documents/new">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "documentRegister")("add"));
}

/** Adds a document to a meeting, under a free symbol. */
export default async function NewDocumentPage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);
  const [symbol] = [(await searchParams).symbol].flat();
  const address = (other: Locale) => paths.secretariatNewDocument(other, key, { symbol });
  const context = await getStaffContext(locale, address(locale));
  const added = await orNotFound(getNewDocument(context, { meetingKey: key, symbol }));
  const frame = await getStaffFrame(context, locale, key);

  return (
    <StaffFrame
      {...frame}
      locale={locale}
      signOut={signOutAction}
      address={address}
      meeting={added.meeting}
      current="documents"
      firstField="symbol"
      title={getTranslator(locale, "documentRegister")("add")}
    >
      <AddDocumentForm action={addDocumentAction} documentId={randomUUID()} added={added} locale={locale} />
    </StaffFrame>
  );
}
