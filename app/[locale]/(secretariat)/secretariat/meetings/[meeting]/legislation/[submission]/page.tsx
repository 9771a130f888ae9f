import type { Metadata } from "next";
import { canProcessSubmissions } from "@/app/_domain/legislation/policy";
import { getSubmission } from "@/app/_domain/legislation/queries";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { justDone } from "@/app/_platform/http/just-done";
import { staffMetadata } from "@/app/_platform/http/metadata/staff-metadata";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { paths } from "@/app/_vocabulary/paths";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { ReplacementLinks } from "@/components/legislation/ReplacementLinks";
import { SubmissionActions } from "@/components/legislation/SubmissionActions";
import { SubmissionFiles } from "@/components/legislation/SubmissionFiles";
import { SubmissionOutcome } from "@/components/legislation/SubmissionOutcome";
import { replacementLinks, submissionView } from "@/components/legislation/submission-view";
import { FactList } from "@/components/ui/FactList";
import { acceptSubmissionAction, receiveSubmissionAction, returnSubmissionAction } from "./actions";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/legislation/[submission]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "legislation")("submission"));
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
  const { status, question, legislativeRecord, version } = found.submission;
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
      <SubmissionOutcome
        state={status}
        question={question ?? undefined}
        record={legislativeRecord ?? undefined}
        words={{ text: say(`standings.${status}`), question: say("questionAsked"), record: say("record") }}
      >
        <ReplacementLinks
          links={replacementLinks(found, {
            ...{ locale, meetingKey: key },
            hrefOf: (other) => paths.secretariatSubmission(locale, key, other.id),
          })}
        />
      </SubmissionOutcome>
      <FactList facts={facts} />
      <SubmissionFiles files={files} words={fileWords} />
      {canProcessSubmissions(context.viewer) && status !== "replaced" && (
        <SubmissionActions
          locale={locale}
          meeting={key}
          submission={{
            id,
            version,
            state: status,
            question: question ?? "",
            legislativeRecord: legislativeRecord ?? "",
          }}
          actions={{
            ...{ receive: receiveSubmissionAction, giveBack: returnSubmissionAction },
            accept: acceptSubmissionAction,
          }}
          just={just?.done === status ? say("receivedDone") : undefined}
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
