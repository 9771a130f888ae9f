import type { Metadata } from "next";
import { listOwnSubmissions } from "@/app/_domain/legislation/queries";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getDelegationContext } from "@/app/_platform/http/context";
import { getDelegationFrame } from "@/app/_platform/http/delegation-frame";
import { justDone } from "@/app/_platform/http/just-done";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { DelegationFrame } from "@/components/layout/DelegationFrame";
import { SubmissionTable } from "@/components/legislation/SubmissionTable";
import { DoneNotice } from "@/components/ui/DoneNotice";

type Props = PageProps<"/[locale]/delegation/meetings/[meeting]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(localeOf((await params).locale), "delegation")("sections.submitted") };
}

/** The drafts and submissions of a delegation's State for a meeting. */
export default async function OwnSubmissionsPage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);
  const context = await getDelegationContext(locale, paths.delegationLegislation(locale, key));
  const meeting = await orNotFound(getMeeting(context, key));
  const submissions = await listOwnSubmissions(context, key);
  const frame = await getDelegationFrame(context);
  const isJustDiscarded = justDone(await searchParams, ["discarded"]) !== undefined;
  const t = getTranslator(locale, "delegation");

  return (
    <DelegationFrame
      {...frame}
      locale={locale}
      signOut={signOutAction}
      address={(other) => paths.delegationLegislation(other, key)}
      meeting={meeting}
      current="submitted"
      title={t("sections.submitted")}
    >
      {isJustDiscarded && <DoneNotice>{getTranslator(locale, "legislation")("discardedDone")}</DoneNotice>}
      {submissions.length === 0 ? (
        <p className="my-6">{t("noSubmissions")}</p>
      ) : (
        <SubmissionTable
          submissions={submissions}
          meeting={meeting}
          area="delegation"
          locale={locale}
          caption={t("sections.submitted")}
        />
      )}
      <p className="mt-6">
        <a href={paths.submitLegislation(locale, key)} className="inline-block py-1 font-semibold">
          {t("submitLink")}
        </a>
      </p>
    </DelegationFrame>
  );
}
