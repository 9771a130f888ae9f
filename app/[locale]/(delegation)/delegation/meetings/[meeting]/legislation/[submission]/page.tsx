import type { Metadata } from "next";
import { getSubmission } from "@/app/_domain/legislation/queries";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getDelegationContext } from "@/app/_platform/http/context";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { paths } from "@/app/_vocabulary/paths";
import { DelegationFrame } from "@/components/layout/DelegationFrame";
import { ReplacementLinks } from "@/components/legislation/ReplacementLinks";
import { SubmissionFiles } from "@/components/legislation/SubmissionFiles";
import { SubmissionOutcome } from "@/components/legislation/SubmissionOutcome";
import { ownSubmissionHref, replacementLinks, submissionView } from "@/components/legislation/submission-view";
import { ActionForm } from "@/components/ui/ActionForm";
import { Button } from "@/components/ui/Button";
import { FactList } from "@/components/ui/FactList";
import { startReplacementAction } from "./actions";

type Props = PageProps<"/[locale]/delegation/meetings/[meeting]/legislation/[submission]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(localeOf((await params).locale), "legislation")("receipt") };
}

/** The receipt of what was lodged, and what has become of it since. */
export default async function ReceiptPage({ params }: Props) {
  const { locale: segment, meeting: key, submission: id } = await params;
  const locale = localeOf(segment);
  const context = await getDelegationContext(locale, paths.submission(locale, key, id));
  const found = await orNotFound(getSubmission(context, id, key));
  const meeting = await orNotFound(getMeeting(context, key));
  const say = getTranslator(locale, "legislation");
  const { facts, files, fileWords } = submissionView(found, locale);
  const { status, question, legislativeRecord } = found.submission;

  return (
    <DelegationFrame
      locale={locale}
      context={context}
      address={(other) => paths.submission(other, key, id)}
      meeting={meeting}
      current="lodged"
      title={say("receipt")}
    >
      <SubmissionOutcome
        state={status}
        question={question ?? undefined}
        record={legislativeRecord ?? undefined}
        words={{ text: say(`outcomes.${status}`), question: say("question"), record: say("record") }}
      >
        <ReplacementLinks
          links={replacementLinks(found, { locale, meetingKey: key, hrefOf: ownSubmissionHref(locale, key) })}
        />
        {status === "returned" && !found.replacedBy && (
          <ActionForm action={startReplacementAction} locale={locale} className="mt-4 print:hidden">
            <input type="hidden" name="submissionId" value={id} />
            <input type="hidden" name="meeting" value={key} />
            <Button>{say("replace")}</Button>
          </ActionForm>
        )}
      </SubmissionOutcome>
      <FactList facts={facts} />
      <SubmissionFiles files={files} words={fileWords} />
      {status !== "replaced" && (
        <>
          <h2 className="mt-10 text-2xl">{say("next")}</h2>
          <p className="mt-2 max-w-measure">{say("nextText")}</p>
        </>
      )}
      <h2 className="mt-10 text-2xl">{say("contact")}</h2>
      <p className="mt-2 max-w-measure">{say("contactText")}</p>
      <p className="mt-6 print:hidden">{say("keepReceipt")}</p>
    </DelegationFrame>
  );
}
