import type { Meeting } from "@/app/_domain/meetings/queries";
import type { ROOM_PART } from "@/app/_domain/organization-of-work/content";
import { getTranslator } from "@/app/_i18n/translator";
import { addDays } from "@/app/_vocabulary/countdown";
import { weekdayOf } from "@/app/_vocabulary/instants";
import { ADD_ANCHOR, paths } from "@/app/_vocabulary/paths";
import { ClientMessages } from "../layout/ClientMessages";
import { languageAttributes } from "../layout/language-attributes";
import { DoneNotice } from "../ui/DoneNotice";
import { AddPlenaryMeetingForm } from "./AddPlenaryMeetingForm";
import { EventForm } from "./EventForm";
import { ADD_FORMS, type EditorProps, LINK } from "./editor-props";
import { PatternForm } from "./PatternForm";
import { ReasonFields } from "./ReasonFields";
import { RoomForm } from "./RoomForm";
import { toldOf } from "./told-of";
import { UnissuedMark } from "./UnissuedMark";

/** The links that open a form to add something or for the room of the meeting, and the form that is open. */
export function AddForms(props: EditorProps) {
  const { work, toEdit, locale, adding, actions, completed } = props;
  const { meeting, room } = work;
  const t = getTranslator(locale, "programmeEditor");

  return (
    <section id={adding ? undefined : ADD_ANCHOR} aria-label={t("add")} className="mt-6 scroll-mt-24">
      <ul className="flex flex-wrap gap-x-6">
        {ADD_FORMS.map((form) => (
          <li key={form}>
            {form === "room" && room && (
              <>
                {t("roomOfMeeting")}
                {locale === "zh" ? "" : " "}
                <bdi {...languageAttributes(room.locale, locale)}>{room.text}</bdi>
                {" · "}
              </>
            )}
            <a
              href={paths.secretariatProgramme(locale, meeting.key, { add: form })}
              aria-current={form === adding ? "true" : undefined}
              className={`${LINK} aria-[current]:font-semibold`}
            >
              {form === "room" && room ? (
                <>
                  {t("change")}
                  <span className="sr-only"> – {t("addForms.room")}</span>
                </>
              ) : (
                t(`addForms.${form}`)
              )}
            </a>
          </li>
        ))}
      </ul>
      <UnissuedMark id={ROOM_OF_MEETING} unissued={props.unissued} locale={locale} />
      {completed?.done === "roomChanged" && !completed.at && (
        <DoneNotice key={`room ${toEdit.version}`}>
          <p>{[t("roomOfMeetingDone"), toldOf(props, ROOM_OF_MEETING)].join(locale === "zh" ? "" : " ")}</p>
        </DoneNotice>
      )}
      {adding && (
        // A form that is open is where its link leads: the next key is its first field.
        <div id={ADD_ANCHOR} className="mt-2 scroll-mt-24 border-s-4 border-accent ps-4">
          <h2 className="text-xl font-semibold">{t(`addForms.${adding}`)}</h2>
          {adding === "pattern" && (
            <ClientMessages locale={locale} namespaces={["programmeEditor"]}>
              <PatternForm action={actions.addByPattern} meeting={meeting} hasWeekend={hasWeekend(meeting)}>
                <ReasonFields status={meeting.status} locale={locale} />
              </PatternForm>
            </ClientMessages>
          )}
          {adding === "event" && <EventForm work={work} locale={locale} actions={actions} />}
          {adding === "room" && (
            <RoomForm
              meeting={meeting}
              version={toEdit.version}
              rooms={toEdit.room}
              locale={locale}
              actions={actions}
            />
          )}
          {adding === "plenary-meeting" && (
            <AddPlenaryMeetingForm action={actions.add} meeting={meeting} locale={locale} />
          )}
          {adding === "pattern" && (
            <p className="mt-2">
              <a href={paths.secretariatProgramme(locale, meeting.key)} className={LINK}>
                {t("close")}
              </a>
            </p>
          )}
        </div>
      )}
    </section>
  );
}

/** The id of the room of the meeting among the parts that differ. */
const ROOM_OF_MEETING: typeof ROOM_PART = "room";

function hasWeekend({ startsOn, endsOn }: Meeting): boolean {
  for (let day = startsOn; day <= endsOn; day = addDays(day, 1)) if (weekdayOf(day) > 5) return true;

  return false;
}
