import type { Metadata } from "next";
import { canRecordSubmissions } from "@/app/_domain/legislation/policy";
import { getSubmission } from "@/app/_domain/legislation/queries";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { justDone } from "@/app/_platform/http/just-done";
import { localeOf, orNotFound } from "@/app/_platform/http/pages";
import { paths } from "@/app/_vocabulary/paths";
import { replacementLinks, submissionView } from "@/app/[locale]/_legislation/submission-view";
import { StaffFrame } from "@/app/[locale]/(secretariat)/secretariat/StaffFrame";
import { staffTitle } from "@/app/[locale]/(secretariat)/secretariat/staff-title";
import { FileList } from "@/components/legislation/FileList";
import { ReceiptOutcome } from "@/components/legislation/ReceiptOutcome";
import { RecordForms } from "@/components/legislation/RecordForms";
import { ReplacementLinks } from "@/components/legislation/ReplacementLinks";
import { FactList } from "@/components/ui/FactList";
import { acceptSubmissionAction, receiveSubmissionAction, returnSubmissionAction } from "./actions";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/legislation/[submission]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffTitle(locale, key, getTranslator(locale, "legislation")("submission"));
}

/** One submission with its files; the SHERLOC focal point records it here. */
export default async function SubmissionPage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key, submission: id } = await params;
  const locale = localeOf(segment);
  const context = await getStaffContext(locale, paths.secretariatSubmission(locale, key, id));
  const found = await orNotFound(getSubmission(context, id, key));
  const meeting = await orNotFound(getMeeting(context, key));
  const say = getTranslator(locale, "legislation");
  const { facts, files, fileWords } = submissionView(found, locale);
  const { state, question, legislativeRecord, version } = found.submission;
  const just = justDone(await searchParams, ["received"]);

  return (
    <StaffFrame
      locale={locale}
      viewer={context.viewer}
      address={(other) => paths.secretariatSubmission(other, key, id)}
      meeting={meeting}
      current="legislation"
      title={say("submission")}
    >
      <ReceiptOutcome
        state={state}
        question={question ?? undefined}
        record={legislativeRecord ?? undefined}
        words={{ text: say(`standings.${state}`), question: say("questionAsked"), record: say("record") }}
      >
        <ReplacementLinks
          links={replacementLinks(found, {
            ...{ locale, meetingKey: key },
            hrefOf: (other) => paths.secretariatSubmission(locale, key, other.id),
          })}
        />
      </ReceiptOutcome>
      <FactList facts={facts} />
      <FileList files={files} words={fileWords} />
      {canRecordSubmissions(context.viewer) && state !== "replaced" && (
        <RecordForms
          locale={locale}
          meeting={key}
          submission={{ id, version, state, question: question ?? "", legislativeRecord: legislativeRecord ?? "" }}
          actions={{
            ...{ receive: receiveSubmissionAction, giveBack: returnSubmissionAction },
            accept: acceptSubmissionAction,
          }}
          just={just?.done === state ? say("receivedDone") : undefined}
          words={{
            ...{ receive: say("receive"), receiveText: say("receiveText") },
            ...{ giveBack: say("return"), question: say("questionField"), questionHint: say("questionHint") },
            ...{ accept: say("accept"), address: say("recordAddress"), addressHint: say("recordAddressHint") },
            ...{ heading: say("recordIt") },
          }}
        />
      )}
      <p className="mt-8">
        <a href={paths.secretariatLegislation(locale, key)} className="inline-block py-1">
          {say("backToIncoming")}
        </a>
      </p>
    </StaffFrame>
  );
}
