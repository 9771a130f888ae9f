import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { Button } from "../ui/Button";

/** The end of a form that is open in a row: the button that saves it, and the link that closes it. */
export function PanelEnd({ meetingKey, locale, save }: { meetingKey: string; locale: Locale; save: string }) {
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-2">
      <Button>{save}</Button>
      <a href={paths.secretariatProgramme(locale, meetingKey)} className="inline-flex min-h-11 items-center">
        {getTranslator(locale, "programmeEditor")("close")}
      </a>
    </div>
  );
}
