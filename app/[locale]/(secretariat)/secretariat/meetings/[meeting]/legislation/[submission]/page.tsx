import type { Metadata } from "next";
import { canProcessSubmissions } from "@/app/_domain/legislation/policy";
import { listIncomingSubmissions } from "@/app/_domain/legislation/queries";
import { getSubmission } from "@/app/_domain/legislation/submission-queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { justDone } from "@/app/_platform/http/just-done";
import { staffMetadata } from "@/app/_platform/http/metadata/staff-metadata";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { getMeetingFrame } from "@/app/_platform/http/staff/staff-frame";
import { printReceiptNumber } from "@/app/_vocabulary/legislation";
import type { Locale } from "@/app/_vocabulary/locales";
import { neighboursIn } from "@/app/_vocabulary/neighbours";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { SubmissionActions } from "@/components/legislation/SubmissionActions";
import { SubmissionFacts } from "@/components/legislation/SubmissionFacts";
import { SubmissionFiles } from "@/components/legislation/SubmissionFiles";
import { SubmissionOutcome } from "@/components/legislation/SubmissionOutcome";
import { acceptSubmissionAction, receiveSubmissionAction, returnSubmissionAction } from "./actions";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/legislation/[submission]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "legislation")("submission"));
}

/** One submission with its files, and the operations of the focal point for legislation. */
export default async function SubmissionPage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key, submission: id } = await params;
  const locale = localeOf(segment);
  const address = (other: Locale) => paths.secretariatSubmission(other, { meeting: key, submission: id });
  const context = await getStaffContext(locale, address(locale));
  const found = await orNotFound(getSubmission(context, id, key));
  const frame = await getMeetingFrame(context, locale, key);
  const { meeting } = frame;
  const all = await orNotFound(listIncomingSubmissions(context, key));
  const { submission, files } = found;
  const knowledgeBase = meeting.treaty?.knowledgeBase;
  const completed = justDone(await searchParams, ["received"]);
  const t = getTranslator(locale, "legislation");

  return (
    <StaffFrame
      {...frame}
      signOut={signOutAction}
      address={address}
      current="legislation"
      neighbours={neighboursIn(
        all,
        (each) => each.id === id,
        (each) => ({
          href: paths.secretariatSubmission(locale, { meeting: key, submission: each.id }),
          label: printReceiptNumber(key, each.receiptNumber ?? 0),
        }),
      )}
      title={t("submission")}
    >
      <SubmissionOutcome
        found={found}
        knowledgeBase={knowledgeBase}
        reader={{ area: "secretariat", locale, meetingKey: key }}
      />
      <SubmissionFacts found={found} locale={locale} />
      <SubmissionFiles files={files} locale={locale} />
      {canProcessSubmissions(context.viewer) && submission.status !== "replaced" && (
        <SubmissionActions
          submission={submission}
          meetingKey={key}
          knowledgeBase={knowledgeBase}
          locale={locale}
          actions={{ receive: receiveSubmissionAction, return: returnSubmissionAction, accept: acceptSubmissionAction }}
          isJustReceived={completed?.done === submission.status}
        />
      )}
      <p className="mt-8">
        <a href={paths.secretariatLegislation(locale, key)} className="inline-block py-1">
          {t("backToIncoming")}
        </a>
      </p>
    </StaffFrame>
  );
}
