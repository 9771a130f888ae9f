import type { listBodies } from "@/app/_domain/meeting-preparation/queries";
import type { MeetingSummary } from "@/app/_domain/meetings/queries";
import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { ActionForm, type FormAction } from "../ui/ActionForm";
import { Button } from "../ui/Button";
import { HiddenField, SelectField, TextField } from "../ui/fields";
import { LanguageFields } from "../ui/LanguageFields";
import { ParticularsFields, particularsLabels } from "./ParticularsFields";
import { particularsValues } from "./particulars-values";

interface Props {
  action: FormAction;
  locale: Locale;
  bodies: Awaited<ReturnType<typeof listBodies>>;
  /** the meeting that is cloned */
  source: MeetingSummary | undefined;
  /** of the new meeting: the form sent twice creates one */
  meetingId: string;
}

/** The form of a new meeting: its body, of the register or new, and its particulars. */
export function NewMeetingForm({ action, locale, bodies, source, meetingId }: Props) {
  const t = getTranslator(locale, "meetingPreparation");
  const fields = getTranslator(locale, "imports");
  const options = [
    ...bodies.map(({ key, symbolSeries, names }) => ({
      value: key,
      label: `${pickText(names, locale)?.text ?? symbolSeries} (${symbolSeries})`,
    })),
    { value: "new", label: t("newBody") },
  ];
  const initial: Record<string, string> = source
    ? {
        ...particularsValues(source),
        body: source.body.key,
        startsOn: "",
        endsOn: "",
        ordinal: source.ordinal === null ? "" : String(source.ordinal + 1),
        resumed: "",
      }
    : { designation: "meeting", body: bodies.length > 0 ? "" : "new" };

  return (
    <ActionForm
      action={action}
      locale={locale}
      labels={{
        ...particularsLabels(locale),
        body: t("body"),
        series: fields("series"),
        "body-en": fields("bodyIn", { language: languageName("en", locale) }),
      }}
      initial={{ ...initial, meetingId, from: source?.key ?? "" }}
    >
      <HiddenField name="meetingId" />
      <HiddenField name="from" />
      {bodies.length > 0 && <SelectField name="body" label={t("body")} options={options} empty={t("chooseBody")} />}
      {bodies.length === 0 && <HiddenField name="body" />}
      <details open={bodies.length === 0} className="border-s-4 border-rule ps-4">
        <summary className="cursor-pointer py-2 font-semibold">{t("newBody")}</summary>
        <TextField name="series" label={fields("series")} hint={fields("seriesHint")} dir="ltr" />
        <div className="grid gap-x-10 sm:grid-cols-2">
          {(["body", "organ"] as const).map((part) => (
            <LanguageFields
              key={part}
              prefix={part}
              label={(language) => fields(`${part}In`, { language })}
              locale={locale}
              className=""
            />
          ))}
        </div>
      </details>
      <ParticularsFields locale={locale} />
      <Button>{t(source ? "clone" : "create")}</Button>
    </ActionForm>
  );
}
