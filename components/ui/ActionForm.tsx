"use client";

import { type ReactNode, startTransition, useActionState, useEffect, useRef, useState } from "react";
import { type FormState, NEW_FORM } from "@/app/_vocabulary/form-state";
import type { Locale } from "@/app/_vocabulary/locales";
import { ErrorSummary, isFine } from "./ErrorSummary";
import { FormStatus } from "./FormStatus";
import { type FormNotice, FormStateProvider } from "./form-state-context";
import { isUnsaved } from "./form-values";
import { watchUnsaved } from "./unsaved";
import { useSavedValues } from "./use-saved-values";

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
  /** the fields hold `FormStatus` themselves, at their buttons; else it follows them */
  placesStatus?: boolean;
  /** the fields; a function where what the action returned is shown among them */
  children: ReactNode | ((state: S) => ReactNode);
}

/**
 * A form that posts to a server action, with or without JavaScript, and never loses what was typed: after a refusal every field holds it again, and
 * the summary of mistakes has the focus. While it is on its way it cannot be sent twice. Saved, it stands on what was saved, and can be saved again;
 * what was typed meanwhile, the cursor and the scroll position stay.
 */
export function ActionForm<S extends FormState = FormState>(props: Props<S>) {
  const { action, locale, initial = {}, labels, done, className, headClassName, placesStatus, children } = props;
  // What a state has beyond FormState is not there before the first sending, so it is optional in every S; and no state is a promise.
  const [state, send, pending] = useActionState<S, FormData>(action as never, NEW_FORM as Awaited<S>);
  const summary = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const { saved, noteSent } = useSavedValues({ form, state, pending, initial });
  /** the state whose notice is out of date, because something was typed since */
  const [passed, setPassed] = useState<FormState>();

  useEffect(() => {
    if (!isFine(state.status)) summary.current?.focus();
  }, [state]);
  useEffect(() => watchUnsaved(() => form.current !== null && isUnsaved(form.current, saved)), [saved]);

  // Not merged with what is saved: a box whose tick was taken away is not among what was sent.
  const values = state.status === "new" || state.status === "done" ? saved : state.values;
  const said = isFine(state.status) ? (state.message ?? (state.status === "done" ? done : undefined)) : undefined;
  const isCurrent = !pending && state !== passed;
  const notice = said && isCurrent ? { kind: noticeKind(state.status), text: said } : undefined;

  return (
    <form
      ref={form}
      action={send}
      className={className}
      aria-busy={pending}
      onInput={() => setPassed(state)}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
      }}
      onSubmit={(event) => {
        // Handled here so that React does not empty the fields after the action, as it does for `action`.
        event.preventDefault();
        if (pending) return;
        const { submitter } = event.nativeEvent as SubmitEvent; // a submit event is one
        const data = new FormData(event.currentTarget, submitter);
        noteSent(data);
        startTransition(() => send(data));
      }}
    >
      <input type="hidden" name="locale" value={locale} />
      {/* biome-ignore lint/a11y/noAutofocus: without JavaScript the answer is a new page, which is then shown from here */}
      <div ref={summary} tabIndex={-1} autoFocus={!isFine(state.status)} className={headClassName}>
        <ErrorSummary state={state} labels={labels} />
      </div>
      <FormStateProvider value={{ values, errors: state.errors, pending, notice }}>
        {typeof children === "function" ? children(state) : children}
        {!placesStatus && <FormStatus />}
      </FormStateProvider>
    </form>
  );
}

function noticeKind(status: FormState["status"]): FormNotice["kind"] {
  return status === "preview" ? "note" : "right";
}
