import type { Meeting } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import { addDays } from "@/app/_vocabulary/countdown";
import { weekdayOf } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { ADD_ANCHOR, paths } from "@/app/_vocabulary/paths";
import { ClientMessages } from "../layout/ClientMessages";
import { AddPlenaryMeetingForm } from "./AddPlenaryMeetingForm";
import { ADD_FORMS, type AddForm, type ProgrammeActions } from "./editor-props";
import { PatternForm } from "./PatternForm";

interface Props {
  meeting: Meeting;
  locale: Locale;
  adding: AddForm | undefined;
  actions: ProgrammeActions;
}

/** The links that open a form to add something, and the form that is open. */
export function AddForms({ meeting, locale, adding, actions }: Props) {
  const t = getTranslator(locale, "programmeEditor");

  return (
    <section id={ADD_ANCHOR} aria-label={t("add")} className="mt-6 scroll-mt-24">
      <ul className="flex flex-wrap gap-x-6">
        {ADD_FORMS.map((form) => (
          <li key={form}>
            <a
              href={paths.secretariatProgramme(locale, meeting.key, { add: form })}
              aria-current={form === adding ? "true" : undefined}
              className="inline-flex min-h-8 items-center aria-[current]:font-semibold pointer-coarse:min-h-11"
            >
              {t(`addForms.${form}`)}
            </a>
          </li>
        ))}
      </ul>
      {adding && (
        <div className="mt-2 border-s-4 border-accent ps-4">
          <h2 className="text-xl font-semibold">{t(`addForms.${adding}`)}</h2>
          {adding === "pattern" && (
            <ClientMessages locale={locale} namespaces={["programmeEditor"]}>
              <PatternForm action={actions.addByPattern} meeting={meeting} hasWeekend={hasWeekend(meeting)} />
            </ClientMessages>
          )}
          {adding === "plenary-meeting" && (
            <AddPlenaryMeetingForm action={actions.add} meeting={meeting} locale={locale} />
          )}
          <p className="mt-2">
            <a href={paths.secretariatProgramme(locale, meeting.key)} className="inline-flex min-h-8 items-center">
              {t("close")}
            </a>
          </p>
        </div>
      )}
    </section>
  );
}

function hasWeekend({ startsOn, endsOn }: Meeting): boolean {
  for (let day = startsOn; day <= endsOn; day = addDays(day, 1)) if (weekdayOf(day) > 5) return true;

  return false;
}
