import { locale as rootLocale } from "next/root-params";
import { pageWords } from "@/app/_platform/i18n/page-words";
import { getTranslator } from "@/app/_platform/i18n/translate";
import { keptForm } from "@/app/_platform/request/kept-form";
import { isLocale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { KeptForm } from "@/components/account/KeptForm";
import { Page } from "@/components/layout/Page";
import NotFound from "../not-found";

/** What is not there, or not this viewer's; and what somebody typed whose sign-in ended before it was sent. */
export default async function NotFoundInArea() {
  const values = await keptForm();
  if (!values) return <NotFound />;
  const segment = await rootLocale();
  const locale = isLocale(segment) ? segment : "en";
  const say = getTranslator(locale, "signIn");

  return (
    <Page locale={locale} address={paths.front} words={pageWords(locale)}>
      <KeptForm
        values={values}
        signInHref={paths.signIn(locale)}
        words={{
          title: say("keptTitle"),
          text: say("keptText"),
          signIn: getTranslator(locale, "errors")("signInBeside"),
          field: say("keptField", { number: "{number}" }),
        }}
      />
    </Page>
  );
}
