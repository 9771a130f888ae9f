import type { Metadata } from "next";
import { countSubmissionsByStatus, listIncomingSubmissions } from "@/app/_domain/legislation/queries";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { staffMetadata } from "@/app/_platform/http/metadata/staff-metadata";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { SUBMISSION_STATUSES } from "@/app/_vocabulary/legislation";
import { paths } from "@/app/_vocabulary/paths";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { StatusFilter } from "@/components/legislation/StatusFilter";
import { SubmissionTable } from "@/components/legislation/SubmissionTable";
import { submissionRow } from "@/components/legislation/submission-view";

type Props = PageProps<"/[locale]/secretariat/meetings/[meeting]/legislation">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);

  return staffMetadata(locale, key, getTranslator(locale, "legislation")("incoming"));
}

/** The incoming submissions, all or those in one state. */
export default async function IncomingPage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);
  const asked = (await searchParams).state;
  const chosen = SUBMISSION_STATUSES.find((state) => state === asked && state !== "draft");
  const context = await getStaffContext(locale, paths.secretariatLegislation(locale, key, chosen));
  const meeting = await orNotFound(getMeeting(context, key));
  const listed = await orNotFound(listIncomingSubmissions(context, key, chosen));
  const counts = await countSubmissionsByStatus(context, key);
  const say = getTranslator(locale, "legislation");

  const states = SUBMISSION_STATUSES.filter((state) => state !== "draft").map((state) => ({
    label: say("stateAndCount", { state: say(`states.${state}`), count: counts[state] ?? 0 }),
    href: paths.secretariatLegislation(locale, key, state),
    current: state === chosen,
  }));
  const all = { label: say("allStates"), href: paths.secretariatLegislation(locale, key), current: !chosen };
  const hrefOf = ({ id }: { id: string }) => paths.secretariatSubmission(locale, key, id);
  const rows = listed.map((each) => submissionRow(each, { locale, meeting, hrefOf }));

  return (
    <StaffFrame
      locale={locale}
      viewer={context.viewer}
      address={(other) => paths.secretariatLegislation(other, key, chosen)}
      meeting={meeting}
      current="legislation"
      title={say("incoming")}
    >
      <StatusFilter label={say("filter")} links={[all, ...states]} />
      {rows.length === 0 ? (
        <p className="my-6">{say("noneIncoming")}</p>
      ) : (
        <SubmissionTable
          rows={rows}
          caption={say("incoming")}
          words={{
            ...{ receipt: say("receiptNumber"), title: say("title"), from: say("state") },
            ...{ when: say("when"), state: say("standing") },
          }}
        />
      )}
    </StaffFrame>
  );
}
