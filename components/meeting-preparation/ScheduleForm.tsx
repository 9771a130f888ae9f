"use client";

import type { ReactNode } from "react";
import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { FormStatus } from "../ui/FormStatus";
import { HiddenField } from "../ui/fields";
import type { PrintedConsequences, ScheduleFormAction, ScheduleFormState } from "./schedule-form-state";

interface Props {
  action: ScheduleFormAction;
  locale: Locale;
  labels: Record<string, string>;
  initial: Record<string, string>;
  words: Record<"show" | "confirm" | "consequences" | "noUndo", string>;
  /** the fields */
  children: ReactNode;
}

/** Postpones, moves or cancels a meeting: its consequences are shown first, and it is done by a second button. */
export function ScheduleForm({ action, locale, labels, initial, words, children }: Props) {
  return (
    <ActionForm action={action} locale={locale} labels={labels} initial={initial} placesStatus className="mt-4">
      {({ consequences }: ScheduleFormState) => (
        <>
          {["meetingKey", "version", "shown", "kind"].map((name) => (
            <HiddenField key={name} name={name} />
          ))}
          {children}
          {consequences && <Consequences consequences={consequences} words={words} />}
          <FormStatus />
          <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
            {/* Without the digest of what was shown nothing is done: return in a field shows it. */}
            <Button name="intent" value="show" look={consequences ? "secondary" : "primary"}>
              {words.show}
            </Button>
            {consequences && (
              <Button name="intent" value="confirm">
                {words.confirm}
              </Button>
            )}
          </div>
        </>
      )}
    </ActionForm>
  );
}

function Consequences({ consequences, words }: Pick<Props, "words"> & { consequences: PrintedConsequences }) {
  return (
    <section aria-labelledby="consequences" className="my-4 max-w-measure border-y border-rule py-3">
      <h3 id="consequences" className="text-lg">
        {words.consequences}
      </h3>
      <ul className="mt-2 list-disc space-y-1 ps-5">
        {[...consequences.changes, ...consequences.notes].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p className="mt-3 font-semibold">{words.noUndo}</p>
    </section>
  );
}
