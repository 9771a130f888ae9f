import type { Metadata } from "next";
import { findProposedDecision } from "@/app/_domain/silence-procedures/find-proposed-decision";
import { getTranslator } from "@/app/_i18n/translator";
import { getPublicContext } from "@/app/_platform/http/context";
import { justDone } from "@/app/_platform/http/just-done";
import { localeOf } from "@/app/_platform/http/not-found";
import { setPageStatus } from "@/app/_platform/page-cache/render-scope";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths, SILENCE_RESPONSES } from "@/app/_vocabulary/paths";
import { objectAction, stateNoObjectionAction, withdrawObjectionAction } from "@/app/[locale]/(public)/silence/actions";
import { Page } from "@/components/layout/Page";
import { ProposedDecision } from "@/components/silence-procedures/ProposedDecision";

export const dynamic = "force-dynamic";

interface Props {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = getTranslator(localeOf((await params).locale), "silence");

  return { title: t("title"), robots: { index: false } };
}

/**
 * A proposed decision for one of its addressees, behind the link that is theirs. Opening the link
 * changes nothing, and nobody is told.
 */
export default async function SilencePage({ params, searchParams }: Props) {
  const { token, ...segments } = await params;
  const locale = localeOf(segments.locale);
  const proposed = await findProposedDecision(await getPublicContext(), token);
  const t = getTranslator(locale, "silence");
  if (!proposed) setPageStatus(404);

  return (
    <Page locale={locale} address={(other: Locale) => paths.silence(other, token)}>
      {proposed ? (
        <ProposedDecision
          proposed={proposed}
          token={token}
          locale={locale}
          actions={{
            object: objectAction,
            withdraw: withdrawObjectionAction,
            agree: stateNoObjectionAction,
          }}
          done={justDone(await searchParams, SILENCE_RESPONSES)?.done}
        />
      ) : (
        <div className="max-w-measure">
          <h1 className="text-3xl sm:text-4xl">{t("wrongTitle")}</h1>
          <p className="mt-4">{t("wrongText")}</p>
        </div>
      )}
    </Page>
  );
}
