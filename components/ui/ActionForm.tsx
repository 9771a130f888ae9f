"use client";

import { type ReactNode, startTransition, useActionState, useEffect, useRef, useState } from "react";
import { type FormState, NEW_FORM } from "@/app/_vocabulary/form-state";
import type { Locale } from "@/app/_vocabulary/locales";
import { ErrorSummary, isWithoutError } from "./ErrorSummary";
import { FormStatus } from "./FormStatus";
import { type FormNotice, FormStateProvider } from "./form-state-context";
import { isUnsaved } from "./form-values";
import { watchUnsaved } from "./unsaved";
import { useSavedValues } from "./use-saved-values";

export type FormAction<S extends FormState = FormState> = (previous: S, form: FormData) => Promise<S>;

interface Props<S extends FormState> {
  action: FormAction<S>;
  locale: Locale;
  /** the values of the fields before anything is typed */
  initial?: FormState["values"];
  /** the label of each field by its name, for the summary of errors */
  labels?: Record<string, string>;
  className?: string;
  /** of the summary above the fields, where the form is a grid */
  summaryClassName?: string;
  /** the fields include `FormStatus` themselves, at their buttons; else it follows them */
  placesStatus?: boolean;
  /** the fields; a function where they show the state that the action returned */
  children: ReactNode | ((state: S) => ReactNode);
}

/**
 * A form that posts to a server action, with or without JavaScript, and never loses what was typed:
 * after a refusal every field holds it again, and the summary of errors takes the focus. It cannot
 * be submitted twice at once. After a save it can be saved again; what was typed in the meantime,
 * the cursor and the scroll position stay.
 */
export function ActionForm<S extends FormState = FormState>(props: Props<S>) {
  const { action, locale, initial = {}, labels, className, summaryClassName, placesStatus, children } = props;
  // A new form has FormState's fields alone: all others are optional in every S. No S is a promise.
  const [state, send, pending] = useActionState<S, FormData>(action as never, NEW_FORM as Awaited<S>);
  const summary = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const { saved, noteSent } = useSavedValues({ form, state, pending, initial });
  /** the state whose notice is outdated, because something was typed since */
  const [outdated, setOutdated] = useState<FormState>();

  useEffect(() => {
    if (isWithoutError(state.status)) return;
    const field = state.focusOn ? document.getElementById(`field-${state.focusOn}`) : null;
    (field ?? summary.current)?.focus();
  }, [state]);
  useEffect(() => watchUnsaved(() => form.current !== null && isUnsaved(form.current, saved)), [saved]);

  // Not merged with the saved values: a box that was unticked is not among what was sent.
  const values = state.status === "new" || state.status === "done" ? saved : state.values;
  const text = isWithoutError(state.status) ? state.message : undefined;
  const isCurrent = !pending && state !== outdated;
  const notice = text && isCurrent ? { kind: noticeKind(state.status), text, link: state.link } : undefined;

  return (
    <form
      ref={form}
      action={send}
      className={className}
      aria-busy={pending}
      // Mounted in the browser it has no method, as a form has that leads to another page.
      data-stays=""
      onInput={() => setOutdated(state)}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
      }}
      onSubmit={(event) => {
        // Handled here because React empties the fields after an `action` of its own.
        event.preventDefault();
        if (pending) return;
        const { submitter } = event.nativeEvent as SubmitEvent; // a submit event is one
        const data = new FormData(event.currentTarget, submitter);
        noteSent(data);
        startTransition(() => send(data));
      }}
    >
      <input type="hidden" name="locale" value={locale} />
      <div
        ref={summary}
        tabIndex={-1}
        // biome-ignore lint/a11y/noAutofocus: without JavaScript the response is a new page, which then opens here
        autoFocus={!isWithoutError(state.status) && !state.focusOn}
        className={summaryClassName}
      >
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
