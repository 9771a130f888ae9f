"use client";

import { type ReactNode, startTransition, useActionState, useEffect, useRef } from "react";
import { type FormState, NEW_FORM } from "@/app/_vocabulary/form-state";
import type { Locale } from "@/app/_vocabulary/locales";
import { ErrorSummary } from "./ErrorSummary";
import { FormStateProvider } from "./form-state-context";
import { Notice } from "./Notice";

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

interface Props {
  action: FormAction;
  locale: Locale;
  /** what the fields hold before anything is typed */
  initial?: FormState["values"];
  /** said politely once it is done */
  done?: string;
  className?: string;
  children: ReactNode;
}

/**
 * A form that posts to a server action, with or without JavaScript, and never loses what was typed: after a refusal every field holds it again, and
 * the summary of mistakes has the focus. While it is on its way it cannot be sent twice.
 */
export function ActionForm({ action, locale, initial = {}, done, className, children }: Props) {
  const [state, send, pending] = useActionState(action, NEW_FORM);
  const form = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (state.status !== "new" && state.status !== "done") summary.current?.focus();
  }, [state]);

  const values = state.status === "new" || state.status === "done" ? initial : { ...initial, ...state.values };

  return (
    <form
      ref={form}
      action={send}
      className={className}
      aria-busy={pending}
      onSubmit={(event) => {
        // Handled here so that React does not empty the fields after the action, as it does for `action`.
        event.preventDefault();
        if (pending) return;
        const { submitter } = event.nativeEvent as SubmitEvent;
        const data = new FormData(event.currentTarget, submitter);
        startTransition(() => send(data));
      }}
    >
      <input type="hidden" name="locale" value={locale} />
      <div ref={summary} tabIndex={-1} className="outline-none">
        <ErrorSummary state={state} />
      </div>
      <div role="status">
        {state.status === "done" && (state.message ?? done) ? (
          <Notice kind="right">{state.message ?? done}</Notice>
        ) : null}
      </div>
      <FormStateProvider value={{ values, errors: state.errors, pending }}>{children}</FormStateProvider>
    </form>
  );
}
