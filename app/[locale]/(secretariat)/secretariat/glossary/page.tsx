import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { canEditGlossary, canReadGlossary } from "@/app/_domain/glossary/policy";
import { listTerms } from "@/app/_domain/glossary/queries";
import { listTreaties } from "@/app/_domain/treaties/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { getStaffContext } from "@/app/_platform/http/context";
import { localeOf } from "@/app/_platform/http/not-found";
import { getStaffFrame } from "@/app/_platform/http/staff/staff-frame";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { signOutAction } from "@/app/[locale]/sign-in/actions";
import { GlossarySearch } from "@/components/glossary/GlossarySearch";
import { GlossaryTable } from "@/components/glossary/GlossaryTable";
import { TermForm } from "@/components/glossary/TermForm";
import { StaffFrame } from "@/components/layout/StaffFrame";
import { addTermAction } from "./actions";

type Props = PageProps<"/[locale]/secretariat/glossary">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: getTranslator(localeOf((await params).locale), "glossary")("title") };
}

/** The terms of a treaty in six languages. */
export default async function GlossaryPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale);
  const { treaty: asked, q } = await searchParams;
  const search = typeof q === "string" ? q.slice(0, 200) : "";
  const treatyOf = typeof asked === "string" ? asked : undefined;
  const address = (other: Locale) =>
    paths.secretariatGlossary(other, { treaty: treatyOf, q: search === "" ? undefined : search });
  const context = await getStaffContext(locale, address(locale));
  if (!canReadGlossary(context.viewer)) notFound();
  const treaties = await listTreaties(context);
  const treaty = treaties.find(({ key }) => key === treatyOf) ?? treaties[0];
  const terms = treaty ? await listTerms(context, { treatyKey: treaty.key, search }) : [];
  const t = getTranslator(locale, "glossary");

  return (
    <StaffFrame
      {...(await getStaffFrame(context, locale))}
      locale={locale}
      signOut={signOutAction}
      address={address}
      current="glossary"
      title={t("title")}
    >
      <p className="mt-3 max-w-measure">{t("intro")}</p>
      <GlossarySearch treaties={treaties} treaty={treaty?.key} search={search} count={terms.length} locale={locale} />
      <GlossaryTable terms={terms} canEdit={canEditGlossary(context.viewer)} locale={locale} />
      {treaty && canEditGlossary(context.viewer) && (
        <section aria-labelledby="add-term" className="mt-8 border-t border-rule pt-3">
          <h2 id="add-term" className="text-lg">
            {t("add")}
          </h2>
          <TermForm action={addTermAction} initial={{ treatyKey: treaty.key }} save={t("add")} locale={locale} />
        </section>
      )}
    </StaffFrame>
  );
}
