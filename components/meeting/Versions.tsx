import type { Meeting } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { LanguageVersions } from "./LanguageVersions";

/** The agenda in the six languages and how it stands in each. */
export function Versions({ meeting, locale }: { meeting: Meeting; locale: Locale }) {
  const say = getTranslator(locale, "meeting");
  const standing = (language: Locale) => {
    const version = meeting.versions.find((candidate) => candidate.locale === language);

    return { text: say(`standing.${version?.courtesy ?? "missing"}`), readable: version !== undefined };
  };

  return (
    <section>
      <h2 className="mb-3 text-xl">{say("versions")}</h2>
      <LanguageVersions address={(language) => paths.agenda(language, meeting.key)} standing={standing} />
    </section>
  );
}
