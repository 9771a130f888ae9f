"use client";

import type { ReactNode } from "react";
import type { MeetingStatus } from "@/app/_vocabulary/meeting-status";
import { ActionForm } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { FormStatus } from "../ui/FormStatus";
import { Checkbox, HiddenField, TextField } from "../ui/fields";
import { useLocale, useTranslator } from "../ui/messages-context";
import type { PatternFormAction, PatternFormState, PrintedPlan } from "./pattern-form-state";

interface Props {
  action: PatternFormAction;
  meeting: { key: string; startsOn: string; endsOn: string; status: MeetingStatus };
  /** Saturdays and Sundays are among the days of the meeting */
  hasWeekend: boolean;
  /** the fields of the reason */
  children: ReactNode;
}

const TIMES = ["morningStart", "morningEnd", "afternoonStart", "afternoonEnd"] as const;

/**
 * Adds plenary meetings by a pattern: what it makes is shown first, and is added by a second button.
 */
export function PatternForm({ action, meeting, hasWeekend, children }: Props) {
  const t = useTranslator("programmeEditor");
  const days = { type: "date", dir: "ltr", required: true, min: meeting.startsOn, max: meeting.endsOn } as const;
  const names = ["firstDay", "lastDay", ...TIMES] as const;

  return (
    <ActionForm
      action={action}
      locale={useLocale()}
      placesStatus
      labels={Object.fromEntries(names.map((name) => [name, t(name)]))}
      initial={{
        meetingKey: meeting.key,
        firstDay: meeting.startsOn,
        lastDay: meeting.endsOn,
        morningStart: "10:00",
        morningEnd: "13:00",
        afternoonStart: "15:00",
        afternoonEnd: "18:00",
        weekends: "",
        shown: "",
      }}
    >
      {({ plan }: PatternFormState) => (
        <>
          <HiddenField name="meetingKey" />
          <HiddenField name="shown" />
          <div className="flex flex-wrap items-end gap-x-4 *:my-2">
            <TextField name="firstDay" label={t("firstDay")} {...days} />
            <TextField name="lastDay" label={t("lastDay")} {...days} />
          </div>
          <div className="flex flex-wrap items-end gap-x-4 *:my-2">
            {TIMES.map((name) => (
              <TextField key={name} name={name} label={t(name)} type="time" dir="ltr" />
            ))}
          </div>
          <p className="text-sm text-soft">{t("patternHint")}</p>
          {hasWeekend && <Checkbox name="weekends" option={{ value: "yes", label: t("weekends") }} />}
          {children}
          {plan && <Plan plan={plan} />}
          <FormStatus />
          <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
            {plan && plan.planned.length > 0 && (
              <Button name="intent" value="add">
                {t("addPlanned", { count: plan.planned.length })}
              </Button>
            )}
            {plan && plan.planned.length > 0 && meeting.status !== "draft" && (
              <Button name="intent" value="issue" look="secondary">
                {t("addAndIssue")}
              </Button>
            )}
            {/* Without a signature nothing is added. */}
            <Button name="intent" value="show" look={plan ? "secondary" : "primary"}>
              {t("showPlan")}
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}

function Plan({ plan: { planned, leftOut } }: { plan: PrintedPlan }) {
  return (
    <div className="my-4 max-h-96 max-w-measure overflow-y-auto border-y border-rule py-2" tabIndex={-1}>
      <ol>
        {planned.map(({ name, when }) => (
          <li key={name} className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-x-4 py-0.5">
            <span className="font-semibold">{name}</span>
            <span className="tabular-nums">{when}</span>
          </li>
        ))}
      </ol>
      <ul className="text-sm text-soft">
        {leftOut.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
