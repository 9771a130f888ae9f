import { getTranslator } from "@/app/_i18n/translator";
import { env } from "@/app/_platform/env";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { SHERLOC_ADDRESS } from "@/app/_vocabulary/sherloc";
import type { HelpSection } from "@/app/[locale]/(public)/help/page";
import { WriteTo } from "../layout/ContactAddress";

/** A symbol that stands for any. */
const EXAMPLE = "CTOC/COP/WG.2/2023/1";

/** What a section of the help leads to. */
export function HelpLinks({ section, locale }: { section: HelpSection; locale: Locale }) {
  const say = getTranslator(locale, "help");
  const link = (href: string, words: string) => (
    <p key={href} className="mt-3">
      <a href={href} className="inline-block py-1">
        {words}
      </a>
    </p>
  );
  switch (section) {
    case "symbol":
      return (
        <p className="mt-3">
          <bdi className="break-all font-mono text-sm">{`${env().publicUrl}${paths.symbol(EXAMPLE)}`}</bdi>
        </p>
      );
    case "agenda":
    case "download":
      return link(paths.home(locale), say("links.meetings"));
    case "alerts":
      return link(paths.alerts(locale), say("links.alerts"));
    case "search":
      return link(paths.search(locale), say("links.search"));
    case "legislation":
      return [link(paths.signIn(locale), say("links.signIn")), link(SHERLOC_ADDRESS, say("links.sherloc"))];
    case "contact":
      return env().contactEmail ? <WriteTo locale={locale} /> : null;
    case "security":
      return <WriteTo locale={locale} />;
    default:
      return null;
  }
}
