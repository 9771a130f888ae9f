"use client";

import type { ReactNode } from "react";
import { type OpenedText, OpenText } from "../open-texts/OpenText";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { FormStatus } from "../ui/FormStatus";
import { useLocale } from "../ui/messages-context";
import { MergedChanges } from "./MergedChanges";
import { MergeQuestions } from "./MergeQuestions";
import type { MergeFormState } from "./merge-state";

interface Props {
  action: FormAction<MergeFormState>;
  initial: MergeFormState["values"];
  labels: Record<string, string>;
  opened: OpenedText;
  discardHref: string;
  /** made on the server; the buttons follow the result of the form */
  children: ReactNode;
  buttons: ReactNode;
}

/** A form whose text is merged with what another person has saved, around fields that the server has made. */
export function MergeActionForm({ action, initial, labels, opened, discardHref, children, buttons }: Props) {
  return (
    <ActionForm action={action} locale={useLocale()} labels={labels} initial={initial} placesStatus>
      {(state: MergeFormState) => (
        <>
          <OpenText {...opened} />
          <MergeQuestions conflicts={state.conflicts} discardHref={discardHref} />
          {children}
          <FormStatus />
          <MergedChanges merged={state.merged} />
          {buttons}
        </>
      )}
    </ActionForm>
  );
}
