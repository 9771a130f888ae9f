import { getTranslator } from "@/app/_i18n/translator";
import { formatDay } from "@/app/_vocabulary/instants";
import { printMeetingOrdinal } from "@/app/_vocabulary/meeting-ordinal";
import { printSymbol } from "@/app/_vocabulary/symbol";
import { DoneNotice } from "../ui/DoneNotice";
import { FactList } from "../ui/FactList";
import { FindingMarks } from "./FindingMarks";
import { ChangeMark } from "./ItemMark";
import { LookSection } from "./LookSection";
import type { LookProps } from "./look-props";
import { ParticularsForm } from "./ParticularsForm";
import { SourceLines } from "./SourceLines";

/** Body, session, symbol, days and place as understood, beside the masthead of the document. */
export function ParticularsPart(props: LookProps) {
  const { draft, locale, source, agenda, edit, completed, findings, address } = props;
  const t = getTranslator(locale, "imports");
  const { masthead, session, symbol, titleLine } = agenda;
  const missing = <span className="font-semibold text-note">{t("notFound")}</span>;
  const days = [...new Set([masthead.days[0], masthead.days.at(-1)])].flatMap((day) =>
    day ? [formatDay(day, locale)] : [],
  );
  const text = (value: string | null) => (value ? <span lang={source.locale}>{value}</span> : missing);
  const facts = [
    { term: t("body"), value: text(masthead.body) },
    { term: t("organ"), value: text(masthead.organ) },
    {
      term: t("session"),
      value: session ? printMeetingOrdinal({ ordinal: session.number, ...session }, locale) : missing,
    },
    { term: t("symbol"), value: symbol ? printSymbol(symbol) : missing },
    { term: t("days"), value: days.length > 0 ? days.join(" – ") : missing },
    { term: t("place"), value: text(masthead.place) },
    { term: t("timeZone"), value: masthead.timeZone ?? missing },
  ];

  return (
    <LookSection part="particulars" locale={locale} text={source.locale}>
      {completed?.done === "savedParticulars" && <DoneNotice key={draft.version}>{t("saved")}</DoneNotice>}
      {edit === "particulars" ? (
        <ParticularsForm {...props} />
      ) : (
        <div className="mt-3 grid gap-x-10 gap-y-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <div>
            <FactList facts={facts} />
            <FindingMarks findings={findings} locale={locale} reference="particulars" />
            {draft.comparisons.get(source.id)?.particulars.map(({ field, before }) => (
              <p key={field} className="mt-2">
                <ChangeMark mark="changed" locale={locale} /> {t(field)}: {t("was", { before })}
              </p>
            ))}
            <p className="mt-3">
              <a href={address({ edit: "particulars" })}>{t("correctNamed", { what: t("part.particulars") })}</a>
            </p>
          </div>
          <SourceLines locale={locale} source={source} from={1} to={titleLine} />
        </div>
      )}
    </LookSection>
  );
}
