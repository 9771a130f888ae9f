import { getTranslator } from "@/app/_i18n/translator";
import { env } from "@/app/_platform/env";
import { type Day, formatDay } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";

/** Where readers write to: the address that is configured, or in words to whom. */
export function WriteTo({ locale }: { locale: Locale }) {
  const say = getTranslator(locale, "trust");
  const { contactEmail } = env();
  if (!contactEmail) return <p className="mt-3">{say("writeToSecretariat")}</p>;

  return (
    <p className="mt-3">
      {say("writeTo")}{" "}
      <a href={`mailto:${contactEmail}`}>
        <bdi>{contactEmail}</bdi>
      </a>
    </p>
  );
}

/** Until when what a statement says was looked at last. */
export function Reviewed({ on, locale }: { on: Day; locale: Locale }) {
  return (
    <p className="mt-10 border-t border-rule pt-3 text-sm text-soft">
      {getTranslator(locale, "trust")("reviewed", { day: formatDay(on, locale) })}
    </p>
  );
}
