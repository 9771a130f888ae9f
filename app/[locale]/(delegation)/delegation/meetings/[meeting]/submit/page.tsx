import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getDraft } from "@/app/_domain/legislation/submission-queries";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { findTreatyOfSeries } from "@/app/_domain/treaties/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { env } from "@/app/_platform/env";
import { getDelegationContext } from "@/app/_platform/http/context";
import { getDelegationFrame } from "@/app/_platform/http/delegation-frame";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { DelegationFrame } from "@/components/layout/DelegationFrame";
import { DiscardDraftForm } from "@/components/legislation/DiscardDraftForm";
import { DraftNotice } from "@/components/legislation/DraftNotice";
import { SubmissionForm } from "@/components/legislation/SubmissionForm";
import { discardDraftAction } from "./actions";

type Props = PageProps<"/[locale]/delegation/meetings/[meeting]/submit">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(localeOf((await params).locale), "delegation")("sections.submit") };
}

/** The form that submits legislation; with `?draft=` it holds that draft and shows its mistakes. */
export default async function SubmitLegislationPage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);
  const { draft: requested } = await searchParams;
  const draftId = typeof requested === "string" ? requested : undefined;
  const context = await getDelegationContext(locale, paths.submitLegislation(locale, key, { draft: draftId }));
  const meeting = await orNotFound(getMeeting(context, key));
  const draft = draftId ? await orNotFound(getDraft(context, draftId)) : undefined;
  if (draft && draft.status !== "draft")
    redirect(paths.submission(locale, { meeting: draft.meetingKey, submission: draft.id }));
  const frame = await getDelegationFrame(context);

  return (
    <DelegationFrame
      {...frame}
      locale={locale}
      signOut={signOutAction}
      address={(other) => paths.submitLegislation(other, key, { draft: draftId })}
      meeting={meeting}
      current="submit"
      title={getTranslator(locale, "delegation")("sections.submit")}
    >
      {draft && <DraftNotice draft={draft} meetingKey={key} locale={locale} />}
      <SubmissionForm
        locale={locale}
        meetingKey={key}
        draftId={draft?.id ?? randomUUID()}
        draft={draft}
        instruments={(await findTreatyOfSeries(context, meeting.body.symbolSeries))?.instruments ?? []}
        maxFileBytes={env().maxUploadBytes}
      />
      {draft && <DiscardDraftForm action={discardDraftAction} locale={locale} draftId={draft.id} meetingKey={key} />}
    </DelegationFrame>
  );
}
