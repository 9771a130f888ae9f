"use client";

import type { ReactNode } from "react";
import type { FormState } from "@/app/_vocabulary/form-state";
import type { Locale } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { isWithoutError } from "../ui/ErrorSummary";
import { HiddenField } from "../ui/fields";

interface Props {
  /** what opens it */
  name: string;
  /** what it does, said before it is confirmed */
  about: string;
  confirm: string;
  action: FormAction;
  locale: Locale;
  labels: Record<string, string>;
  /** the values of hidden fields */
  hidden: Record<string, string>;
  initial: FormState["values"];
  children: ReactNode;
}

/**
 * An operation on a document: opened by its name, it says what it does before it is confirmed. After a refusal it is
 * open, with or without JavaScript.
 */
export function DocumentOperation({ name, about, confirm, action, locale, labels, hidden, initial, children }: Props) {
  return (
    <ActionForm action={action} locale={locale} labels={labels} initial={{ ...initial, ...hidden }}>
      {(state) => (
        <details className="mt-2" open={!isWithoutError(state.status)}>
          <summary className="min-h-11 cursor-pointer py-2 font-semibold">{name}</summary>
          <div className="border-s-4 border-note ps-4">
            <p className="max-w-measure">{about}</p>
            {Object.keys(hidden).map((field) => (
              <HiddenField key={field} name={field} />
            ))}
            {children}
            <p className="mt-3">
              <Button look="secondary">{confirm}</Button>
            </p>
          </div>
        </details>
      )}
    </ActionForm>
  );
}
