import type { Metadata } from "next";
import { getSubmission } from "@/app/_domain/legislation/submission-queries";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getDelegationContext } from "@/app/_platform/http/context";
import { getDelegationFrame } from "@/app/_platform/http/delegation-frame";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { DelegationFrame } from "@/components/layout/DelegationFrame";
import { SubmissionReceipt } from "@/components/legislation/SubmissionReceipt";
import { startReplacementAction } from "./actions";

type Props = PageProps<"/[locale]/delegation/meetings/[meeting]/legislation/[submission]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(localeOf((await params).locale), "legislation")("receipt") };
}

/** The receipt of a submission, and its status. */
export default async function ReceiptPage({ params }: Props) {
  const { locale: segment, meeting: key, submission: id } = await params;
  const locale = localeOf(segment);
  const context = await getDelegationContext(locale, paths.submission(locale, { meeting: key, submission: id }));
  const found = await orNotFound(getSubmission(context, id, key));
  const meeting = await orNotFound(getMeeting(context, key));
  const frame = await getDelegationFrame(context);

  return (
    <DelegationFrame
      {...frame}
      locale={locale}
      signOut={signOutAction}
      address={(other) => paths.submission(other, { meeting: key, submission: id })}
      meeting={meeting}
      current="submitted"
      title={getTranslator(locale, "legislation")("receipt")}
    >
      <SubmissionReceipt
        found={found}
        meetingKey={key}
        knowledgeBase={meeting.treaty?.knowledgeBase}
        locale={locale}
        replace={startReplacementAction}
      />
    </DelegationFrame>
  );
}
