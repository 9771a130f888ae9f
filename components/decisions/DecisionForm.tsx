import type { Decision } from "@/app/_domain/decisions/queries";
import { getTranslator } from "@/app/_i18n/translator";
import type { Day } from "@/app/_vocabulary/instants";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { ClientMessages } from "../layout/ClientMessages";
import { MergeActionForm } from "../merging/MergeActionForm";
import type { MergeFormState } from "../merging/merge-state";
import { type EditorText, openedText, typedValues } from "../open-texts/editor-text";
import { UnsavedTextNotice } from "../open-texts/UnsavedTextNotice";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField } from "../ui/fields";
import { DecisionFields } from "./DecisionFields";
import { decisionMergeReader } from "./decision-merge-reader";
import { decisionLabels, decisionValues } from "./decision-values";

interface NewProps {
  action: FormAction;
  meetingKey: string;
  locale: Locale;
  /** the id of the new one and its day */
  decision: { id: string; decidedOn: Day };
}

const EMPTY = { madeBy: "extended-bureau", procedure: null, texts: {} } as const;

/** Records a decision. */
export function NewDecisionForm({ action, meetingKey, locale, decision }: NewProps) {
  const values = decisionValues({ ...EMPTY, subjects: [], decidedOn: decision.decidedOn });

  return (
    <ActionForm
      action={action}
      locale={locale}
      labels={decisionLabels(locale)}
      initial={{ ...values, meetingKey, decisionId: decision.id }}
    >
      <DecisionFields locale={locale} />
      <Button>{getTranslator(locale, "decisions")("record")}</Button>
    </ActionForm>
  );
}

interface Props {
  action: FormAction<MergeFormState>;
  meetingKey: string;
  locale: Locale;
  zone: string;
  decision: Decision;
  open: EditorText;
}

/** Changes the record of a decision. */
export function DecisionForm({ action, meetingKey, locale, zone, decision, open }: Props) {
  const values = decisionValues(decision);
  const { madeBy, procedure, decidedOn, subjects } = values;
  const opened = JSON.stringify({ madeBy, procedure, decidedOn, subjects: subjects.join() });
  const typed = typedValues(open);
  const { labelOf, languageOf } = decisionMergeReader(locale, zone);
  const address = { meeting: meetingKey, decision: decision.id };

  return (
    <ClientMessages locale={locale} namespaces={["merging"]}>
      {open.unsaved && (
        <UnsavedTextNotice
          {...{ ...open, unsaved: open.unsaved, locale, zone }}
          fields={Object.entries(values).flatMap(([name, value]) =>
            name.startsWith("text-")
              ? [{ name, language: languageOf(name), label: labelOf(name), value: String(value) }]
              : [],
          )}
          continueHref={paths.secretariatDecision(locale, address, { typed: open.unsaved.page })}
        />
      )}
      <MergeActionForm
        action={action}
        labels={decisionLabels(locale)}
        initial={{
          ...{ ...values, meetingKey, decisionId: decision.id, version: String(decision.version), opened },
          ...(typed && { subjects: [], ...typed }),
        }}
        opened={openedText(open, locale)}
        discardHref={paths.secretariatDecision(locale, address)}
        buttons={<Button>{getTranslator(locale, "decisions")("save")}</Button>}
      >
        <HiddenField name="version" />
        <HiddenField name="opened" />
        <DecisionFields locale={locale} />
      </MergeActionForm>
    </ClientMessages>
  );
}
