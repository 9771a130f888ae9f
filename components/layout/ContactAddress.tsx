import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";

interface Props {
  /** the configured address; without it readers are sent to the secretariat */
  email: string | undefined;
  locale: Locale;
}

/** The address that readers write to. */
export function ContactAddress({ email, locale }: Props) {
  const t = getTranslator(locale, "trust");
  if (!email) return <p className="mt-3">{t("writeToSecretariat")}</p>;

  return (
    <p className="mt-3">
      {t("writeTo")}{" "}
      <a href={`mailto:${email}`}>
        <bdi>{email}</bdi>
      </a>
    </p>
  );
}
