import type { Metadata } from "next";
import { listOwnSubmissions } from "@/app/_domain/legislation/queries";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getDelegationContext } from "@/app/_platform/http/context";
import { justDone } from "@/app/_platform/http/just-done";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { paths } from "@/app/_vocabulary/paths";
import { DelegationFrame } from "@/components/layout/DelegationFrame";
import { SubmissionTable } from "@/components/legislation/SubmissionTable";
import { ownSubmissionHref, submissionRow } from "@/components/legislation/submission-view";
import { DoneNotice } from "@/components/ui/DoneNotice";

type Props = PageProps<"/[locale]/delegation/meetings/[meeting]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(localeOf((await params).locale), "delegation")("sections.lodged") };
}

/** What a delegation's State has begun and lodged for a meeting. */
export default async function OwnSubmissionsPage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);
  const context = await getDelegationContext(locale, paths.delegationLegislation(locale, key));
  const meeting = await orNotFound(getMeeting(context, key));
  const listed = await listOwnSubmissions(context, key);
  const say = getTranslator(locale, "legislation");
  const area = getTranslator(locale, "delegation");

  const hrefOf = ownSubmissionHref(locale, key);
  const rows = listed.map((each) => submissionRow(each, { locale, meeting, hrefOf }));

  return (
    <DelegationFrame
      locale={locale}
      context={context}
      address={(other) => paths.delegationLegislation(other, key)}
      meeting={meeting}
      current="lodged"
      title={area("sections.lodged")}
    >
      {justDone(await searchParams, ["discarded"]) && <DoneNotice>{say("discardedDone")}</DoneNotice>}
      {rows.length === 0 ? (
        <p className="my-6">{area("nothingLodged")}</p>
      ) : (
        <SubmissionTable
          rows={rows}
          caption={area("sections.lodged")}
          words={{ receipt: say("receiptNumber"), title: say("title"), when: say("when"), state: say("standing") }}
        />
      )}
      <p className="mt-6">
        <a href={paths.submitLegislation(locale, key)} className="inline-block py-1 font-semibold">
          {area("lodgeLink")}
        </a>
      </p>
    </DelegationFrame>
  );
}
