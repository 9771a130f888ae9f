"use client";

import { type ReactNode, startTransition, useActionState, useEffect, useRef } from "react";
import { type FormState, NEW_FORM } from "@/app/_vocabulary/form-state";
import type { Locale } from "@/app/_vocabulary/locales";
import { ErrorSummary, isFine } from "./ErrorSummary";
import { FormStateProvider } from "./form-state-context";
import { Notice } from "./Notice";

export type FormAction<S extends FormState = FormState> = (previous: S, form: FormData) => Promise<S>;

interface Props<S extends FormState> {
  action: FormAction<S>;
  locale: Locale;
  /** what the fields hold before anything is typed */
  initial?: FormState["values"];
  /** what each field is called, by its name: the summary of mistakes says so */
  labels?: Record<string, string>;
  /** said politely once it is done */
  done?: string;
  className?: string;
  /** of what is said above the fields, where the form is a grid */
  headClassName?: string;
  /** the fields; a function where what the action returned is shown among them */
  children: ReactNode | ((state: S) => ReactNode);
}

/**
 * A form that posts to a server action, with or without JavaScript, and never loses what was typed: after a refusal every field holds it again, and
 * the summary of mistakes has the focus. While it is on its way it cannot be sent twice.
 */
export function ActionForm<S extends FormState = FormState>(props: Props<S>) {
  const { action, locale, initial = {}, labels, done, className, headClassName, children } = props;
  // What a state has beyond FormState is not there before the first sending, so it is optional in every S; and no state is a promise.
  const [state, send, pending] = useActionState<S, FormData>(action as never, NEW_FORM as Awaited<S>);
  const summary = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!isFine(state.status)) summary.current?.focus();
  }, [state]);

  // Not merged with `initial`: a box whose tick was taken away is not among what was sent.
  const values = state.status === "new" || state.status === "done" ? initial : state.values;
  const said = isFine(state.status) ? (state.message ?? (state.status === "done" ? done : undefined)) : undefined;

  return (
    <form
      action={send}
      className={className}
      aria-busy={pending}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
      }}
      onSubmit={(event) => {
        // Handled here so that React does not empty the fields after the action, as it does for `action`.
        event.preventDefault();
        if (pending) return;
        const { submitter } = event.nativeEvent as SubmitEvent; // a submit event is one
        const data = new FormData(event.currentTarget, submitter);
        startTransition(() => send(data));
      }}
    >
      <input type="hidden" name="locale" value={locale} />
      <div className={headClassName}>
        <div ref={summary} tabIndex={-1}>
          <ErrorSummary state={state} labels={labels} />
        </div>
        <div role="status">{said && <Notice kind={state.status === "shown" ? "note" : "right"}>{said}</Notice>}</div>
      </div>
      <FormStateProvider value={{ values, errors: state.errors, pending }}>
        {typeof children === "function" ? children(state) : children}
      </FormStateProvider>
    </form>
  );
}
