import { knowledgeBaseNames } from "@/app/_i18n/knowledge-base-names";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import type { KnowledgeBase } from "@/app/_vocabulary/treaty";
import { ContactAddress } from "@/components/layout/ContactAddress";

/** The sections of the help, in the order in which a delegate needs them. */
export const HELP_SECTIONS = [
  "symbol",
  "agenda",
  "programme",
  "calendar",
  "alerts",
  "download",
  "search",
  "legislation",
  "languages",
  "keyboard",
  "scripts",
  "contact",
  "security",
] as const;

interface Props {
  section: (typeof HELP_SECTIONS)[number];
  locale: Locale;
  publicUrl: string;
  contactEmail: string | undefined;
  /** those of the treaties that have meetings */
  knowledgeBases: KnowledgeBase[];
  exampleSymbol: string;
}

/** The links that follow a section of the help. */
export function HelpLinks({ section, locale, publicUrl, contactEmail, knowledgeBases, exampleSymbol }: Props) {
  const t = getTranslator(locale, "help");
  switch (section) {
    case "symbol":
      return (
        <p className="mt-3">
          <bdi className="break-all font-mono text-sm">{`${publicUrl}${paths.symbol(exampleSymbol)}`}</bdi>
        </p>
      );
    case "agenda":
    case "download":
      return <HelpLink href={paths.home(locale)} label={t("links.meetings")} />;
    case "alerts":
      return <HelpLink href={paths.alerts(locale)} label={t("links.alerts")} />;
    case "search":
      return <HelpLink href={paths.search(locale)} label={t("links.search")} />;
    case "legislation":
      return (
        <>
          <HelpLink href={paths.signIn(locale)} label={t("links.signIn")} />
          {knowledgeBases.map((each) => (
            <HelpLink
              key={each.address}
              href={each.address}
              label={t("links.knowledgeBase", knowledgeBaseNames(each, locale))}
            />
          ))}
        </>
      );
    case "contact":
      return contactEmail ? <ContactAddress email={contactEmail} locale={locale} /> : null;
    case "security":
      return <ContactAddress email={contactEmail} locale={locale} />;
    default:
      return null;
  }
}

function HelpLink({ href, label }: { href: string; label: string }) {
  return (
    <p className="mt-3">
      <a href={href} className="inline-block py-1">
        {label}
      </a>
    </p>
  );
}
