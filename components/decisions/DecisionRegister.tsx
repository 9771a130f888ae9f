import type { Decision } from "@/app/_domain/decisions/queries";
import type { Meeting } from "@/app/_domain/meetings/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { type CompletedAction, paths } from "@/app/_vocabulary/paths";
import type { FormAction } from "../ui/ActionForm";
import { DoneNotice } from "../ui/DoneNotice";
import { DecisionFacts } from "./DecisionFacts";
import { DecisionOperation } from "./DecisionOperation";
import { DecisionRow } from "./DecisionRow";
import { DecisionText } from "./DecisionText";

interface Props {
  meeting: Meeting;
  decisions: Decision[];
  removed: Decision[];
  locale: Locale;
  actions: { remove: FormAction; restore: FormAction };
  completed: (CompletedAction & { done: "recorded" | "removed" | "restored" }) | undefined;
}

/** The decisions on a meeting by their days, and those that were removed. */
export function DecisionRegister({ meeting, decisions, removed, locale, actions, completed }: Props) {
  const t = getTranslator(locale, "decisions");
  const done = completed?.done;

  return (
    <section aria-labelledby="recorded" className="mt-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-edge pb-1">
        <h2 id="recorded" className="text-lg">
          {t("recorded")} <span className="ms-1 font-normal text-soft tabular-nums">{decisions.length}</span>
        </h2>
        <a href={paths.secretariatNewDecision(locale, meeting.key)} className="inline-flex min-h-11 items-center">
          {t("record")}
        </a>
      </div>
      {decisions.length === 0 && <p className="py-2.5 text-soft">{t("none")}</p>}
      <ul>
        {decisions.map((decision) => (
          <DecisionRow
            key={decision.id}
            decision={decision}
            meeting={meeting}
            locale={locale}
            remove={actions.remove}
            done={completed?.at === decision.id && done !== "removed" ? done : undefined}
          />
        ))}
      </ul>
      {removed.length > 0 && (
        <details className="mt-6" open={done === "removed"}>
          <summary className="min-h-11 cursor-pointer py-2 font-semibold">
            {t("removed", { count: removed.length })}
          </summary>
          <ul>
            {removed.map((decision) => (
              <li key={decision.id} className="border-b border-rule py-2.5">
                {done === "removed" && completed?.at === decision.id && (
                  <DoneNotice key={`removed ${decision.version}`}>
                    <p>{t("done.removed")}</p>
                  </DoneNotice>
                )}
                <p className="text-sm text-soft">
                  <DecisionFacts decision={decision} body={meeting.body.names} locale={locale} />
                </p>
                <DecisionText texts={decision.texts} locale={locale} original={meeting.original} />
                <DecisionOperation
                  action={actions.restore}
                  meetingKey={meeting.key}
                  decision={decision}
                  locale={locale}
                  label={t("restore")}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
