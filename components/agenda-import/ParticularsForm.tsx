import { languageName } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import { directionOf, pickText } from "@/app/_vocabulary/locales";
import { NumberFields } from "../meeting/NumberFields";
import { SelectField, TextField } from "../ui/fields";
import { CorrectionFrame } from "./CorrectionFrame";
import { nameOf } from "./describe-import";
import { particularsValues } from "./import-form-values";
import { type LookProps, showField } from "./look-props";

/** Corrects what all languages share, and the names and the place in each. */
export function ParticularsForm({ draft, locale, source, actions, address, checksOnly }: LookProps) {
  const t = getTranslator(locale, "imports");
  const options = [
    ...draft.meetings.map((meeting) => ({
      value: `meeting:${meeting.id}`,
      label: t("targetMeeting", { meeting: nameOf(meeting, locale) }),
    })),
    ...draft.register.map(({ key, symbolSeries, names }) => ({
      value: `body:${key}`,
      label: t("targetBody", { body: pickText(names, locale)?.text ?? symbolSeries, series: symbolSeries }),
    })),
    { value: "new", label: t("targetNew") },
  ];
  const texts = ["body", "organ", "place"] as const;
  const labelOf = (text: (typeof texts)[number], language: typeof locale) =>
    t(`${text}In`, { language: languageName(language, locale) });
  const labels = {
    target: t("target"),
    series: t("series"),
    ordinal: t("ordinal"),
    resumed: t("resumed"),
    symbol: t("symbol"),
    startsOn: t("startsOn"),
    endsOn: t("endsOn"),
    timeZone: t("timeZone"),
    ...Object.assign(
      {},
      ...draft.sources.flatMap((each) =>
        texts.map((text) => ({ [`${text}-${each.locale}`]: labelOf(text, each.locale) })),
      ),
    ),
  };

  return (
    <CorrectionFrame
      action={actions.correctParticulars}
      locale={locale}
      title={t("correctNamed", { what: t("part.particulars") })}
      values={particularsValues(draft)}
      hidden={{ draftId: draft.id, version: String(draft.version), text: source.locale, ...showField(checksOnly) }}
      labels={labels}
      cancelHref={`${address()}#particulars`}
    >
      <div className="grid gap-x-10 lg:grid-cols-2">
        <div>
          <SelectField
            name="target"
            label={t("target")}
            hint={t("targetHint")}
            options={options}
            empty={t("targetEmpty")}
          />
          <TextField name="series" label={t("series")} hint={t("seriesHint")} dir="ltr" />
          <TextField name="symbol" label={t("symbol")} dir="ltr" />
          <NumberFields locale={locale} />
          <TextField name="startsOn" label={t("startsOn")} hint={t("dayHint")} width="short" dir="ltr" />
          <TextField name="endsOn" label={t("endsOn")} hint={t("dayHint")} width="short" dir="ltr" />
          <TextField name="timeZone" label={t("timeZone")} hint={t("timeZoneHint")} dir="ltr" />
        </div>
        <div>
          <p className="mt-5 text-sm text-soft">{t("namesHint")}</p>
          {draft.sources.map((each) =>
            texts.map((text) => (
              <TextField
                key={`${text}-${each.locale}`}
                name={`${text}-${each.locale}`}
                label={labelOf(text, each.locale)}
                lang={each.locale}
                dir={directionOf(each.locale)}
              />
            )),
          )}
        </div>
      </div>
    </CorrectionFrame>
  );
}
