import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getDraft } from "@/app/_domain/legislation/queries";
import { getMeeting } from "@/app/_domain/meetings/queries";
import { formatSize } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { env } from "@/app/_platform/env";
import { getDelegationContext } from "@/app/_platform/http/context";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { MAX_FILES } from "@/app/_vocabulary/legislation";
import { paths } from "@/app/_vocabulary/paths";
import { DelegationFrame } from "@/components/layout/DelegationFrame";
import { DiscardDraftForm } from "@/components/legislation/DiscardDraftForm";
import { SubmissionForm } from "@/components/legislation/SubmissionForm";
import { lodgeChoices, lodgeErrors, lodgeWords } from "@/components/legislation/submission-errors";
import { receiptOf, sentAs } from "@/components/legislation/submission-view";
import { Notice } from "@/components/ui/Notice";
import { discardDraftAction } from "./actions";

type Props = PageProps<"/[locale]/delegation/meetings/[meeting]/lodge">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(localeOf((await params).locale), "delegation")("sections.lodge") };
}

/** The form to lodge legislation; with `?draft=` it goes on where its author left it, mistakes and all. */
export default async function LodgePage({ params, searchParams }: Props) {
  const { locale: segment, meeting: key } = await params;
  const locale = localeOf(segment);
  const { draft: asked } = await searchParams;
  const draftId = typeof asked === "string" ? asked : undefined;
  const context = await getDelegationContext(locale, paths.submitLegislation(locale, key, draftId));
  const meeting = await orNotFound(getMeeting(context, key));
  const draft = draftId ? await orNotFound(getDraft(context, draftId)) : undefined;
  if (draft && draft.status !== "draft") redirect(paths.submission(locale, draft.meetingKey, draft.id));
  const say = getTranslator(locale, "legislation");
  const limit = env().maxUploadBytes;

  return (
    <DelegationFrame
      locale={locale}
      context={context}
      address={(other) => paths.submitLegislation(other, key, draftId)}
      meeting={meeting}
      current="lodge"
      title={getTranslator(locale, "delegation")("sections.lodge")}
    >
      {draft?.replaces && (
        <Notice kind={draft.replaces.status === "returned" ? "plain" : "wrong"}>
          {draft.replaces.status === "returned" ? (
            <>
              <p className="font-semibold">{say("isToReplace", { number: receiptOf(key, draft.replaces) })}</p>
              <p className="mt-2 text-sm text-soft">{say("question")}</p>
              <p className="max-w-measure break-words whitespace-pre-line">
                <bdi>{draft.replaces.question}</bdi>
              </p>
            </>
          ) : (
            getTranslator(locale, "errors")("replacedMeanwhile")
          )}
        </Notice>
      )}
      {draft?.mistakes.length === 0 && <Notice kind="note">{say("savedNotLodged")}</Notice>}
      <SubmissionForm
        locale={locale}
        address={paths.submitLegislationUpload(locale, key)}
        draft={draft?.id ?? randomUUID()}
        meeting={key}
        values={draft?.fields ?? {}}
        errors={lodgeErrors(draft?.mistakes ?? [], locale)}
        files={(draft?.files ?? []).map((file) => ({
          ...{ id: file.id, name: file.name, size: formatSize(file.size, locale), sentAs: sentAs(file, say) },
          removeLabel: say("removeNamed", { name: file.name }),
        }))}
        choices={lodgeChoices(locale)}
        limits={{ fileBytes: limit, files: MAX_FILES }}
        words={lodgeWords(locale, limit)}
      />
      {draft && (
        <DiscardDraftForm
          action={discardDraftAction}
          {...{ locale, draft: draft.id, meeting: key }}
          words={{ discard: say("discard"), discardText: say("discardText") }}
        />
      )}
    </DelegationFrame>
  );
}
