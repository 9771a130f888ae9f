import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEditGlossary } from "@/app/_domain/glossary/policy";
import { getTerm } from "@/app/_domain/glossary/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { localeOf, orNotFound } from "@/app/_platform/http/not-found";
import { getStaffFrame } from "@/app/_platform/http/staff/staff-frame";
import { LOCALES, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { TermForm } from "@/components/glossary/TermForm";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { languageFieldValues } from "@/components/ui/LanguageFields";
import { correctTermAction } from "../actions";

type Props = PageProps<"/[locale]/secretariat/glossary/[term]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(localeOf((await params).locale), "glossary")("correct") };
}

/** Corrects a term of the glossary. */
export default async function TermPage({ params }: Props) {
  const { locale: segment, term: termId } = await params;
  const locale = localeOf(segment);
  const context = await getStaffContext(locale, paths.secretariatTerm(locale, termId));
  if (!canEditGlossary(context.viewer)) notFound();
  const term = await orNotFound(getTerm(context, termId));
  const forms = LOCALES.map((each) => [each, term.variants[each]?.join("; ") ?? ""]);
  const t = getTranslator(locale, "glossary");

  return (
    <StaffFrame
      {...(await getStaffFrame(context, locale))}
      locale={locale}
      signOut={signOutAction}
      address={(other) => paths.secretariatTerm(other, termId)}
      current="glossary"
      firstField={`name-${LOCALES[0]}`}
      title={pickText(term.names, locale)?.text ?? t("correct")}
    >
      <p className="mt-1">
        <a href={paths.secretariatGlossary(locale, { treaty: term.treatyKey })}>{t("back")}</a>
      </p>
      {term.origin !== "loaded" && <p className="text-sm text-soft">{t(`origin.${term.origin}`)}</p>}
      <TermForm
        action={correctTermAction}
        initial={{
          ...{ termId, version: String(term.version) },
          ...languageFieldValues("name", term.names),
          ...languageFieldValues("variants", Object.fromEntries(forms)),
        }}
        save={t("save")}
        locale={locale}
      />
    </StaffFrame>
  );
}
