import { getTranslator } from "@/app/_i18n/translator";
import { pickText } from "@/app/_vocabulary/locales";
import { languageAttributes } from "../layout/language-attributes";
import { DoneNotice } from "../ui/DoneNotice";
import { EventOperation } from "./EventOperation";
import type { EditorProps } from "./editor-props";

type Props = Pick<EditorProps, "work" | "toEdit" | "locale" | "actions" | "completed">;

/** The events that were removed from the draft, each with a button that restores it. */
export function RemovedEvents({ work, toEdit, locale, actions, completed }: Props) {
  const t = getTranslator(locale, "programmeEditor");
  const removed = toEdit.events.filter(({ isRemoved }) => isRemoved);
  if (removed.length === 0) return null;

  return (
    <details className="mt-8" open={completed?.done === "eventRemoved"}>
      <summary className="cursor-pointer py-1 font-semibold">{t("removedEvents", { count: removed.length })}</summary>
      <ul>
        {removed.map(({ id, titles }) => {
          const title = pickText(titles, locale, work.meeting.original) ?? { text: "–", locale };
          return (
            <li key={id} className="border-b border-rule py-2">
              {completed?.done === "eventRemoved" && completed.at === id && (
                <DoneNotice key={`removed ${id}`}>
                  <p>{t("eventRemovedDone")}</p>
                </DoneNotice>
              )}
              <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
                <span {...languageAttributes(title.locale, locale)}>{title.text}</span>
                <EventOperation
                  work={work}
                  locale={locale}
                  actions={actions}
                  event={{ id, title }}
                  operation="restore"
                  scope="working"
                />
              </div>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
