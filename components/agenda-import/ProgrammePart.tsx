import type { ReadAgenda } from "@/app/_domain/agenda-import/agenda";
import { getTranslator } from "@/app/_i18n/translator";
import { type EntryReference, printEntryReference } from "@/app/_vocabulary/entry-reference";
import { formatDay } from "@/app/_vocabulary/instants";
import { printItemNumber } from "@/app/_vocabulary/item-number";
import { directionOf, type Locale } from "@/app/_vocabulary/locales";
import { DoneNotice } from "../ui/DoneNotice";
import { EntryCorrection } from "./EntryCorrection";
import { FindingMarks } from "./FindingMarks";
import { ChangeMark } from "./ItemMark";
import { LookSection } from "./LookSection";
import type { LookProps } from "./look-props";
import { SourceLines } from "./SourceLines";

/** The programme as understood: its plenary meetings and other events, each beside its lines. */
export function ProgrammePart(props: LookProps) {
  const { draft, locale, source, agenda, edit, completed, checksOnly, findings, address } = props;
  const t = getTranslator(locale, "imports");
  const references = inOrder(agenda);
  const compared = draft.comparisons.get(source.id);
  const gone = compared?.gonePlenaryMeetings ?? 0;

  return (
    <LookSection part="programme" locale={locale} text={source.locale}>
      {(completed?.done === "savedEntry" || completed?.done === "removedEntry") && (
        <DoneNotice key={draft.version}>{t(completed.done === "savedEntry" ? "saved" : "removed")}</DoneNotice>
      )}
      {references.length === 0 && <p className="mt-3">{t("noProgramme")}</p>}
      {references.map((at) => {
        const reference = printEntryReference(at);
        const mark = at.list === "plenaryMeetings" ? compared?.plenaryMeetings[at.index] : undefined;
        const isToCheck = findings.has(reference) || edit === reference || (mark !== undefined && mark !== "same");
        if (checksOnly && !isToCheck) return null;
        return (
          <div key={reference} id={reference.replace(":", "-")} className="scroll-mt-4 border-b border-rule py-3">
            {edit === reference ? (
              <EntryCorrection {...props} at={at} when={entryTime(agenda, at, locale)} />
            ) : (
              <EntryLook {...props} at={at} />
            )}
          </div>
        );
      })}
      {gone > 0 && (
        <p className="border-b border-rule py-3">
          <ChangeMark mark="gone" locale={locale} /> {t("goneMeetings", { count: gone })}
        </p>
      )}
      {edit === "entry:" ? (
        <EntryCorrection {...props} at={undefined} when="" />
      ) : (
        <p className="mt-4">
          <a href={address({ edit: "entry:" })}>{t("addEntry")}</a>
        </p>
      )}
    </LookSection>
  );
}

function inOrder(agenda: ReadAgenda): EntryReference[] {
  const lists = ["plenaryMeetings", "events"] as const;
  const all = lists.flatMap((list) =>
    agenda[list].map(({ day, start }, index) => ({ list, index, time: `${day} ${start ?? ""}` })),
  );

  return all.toSorted((one, other) => (one.time < other.time ? -1 : one.time > other.time ? 1 : 0));
}

function entryTime(agenda: ReadAgenda, { list, index }: EntryReference, locale: Locale): string {
  const entry = agenda[list][index];
  if (!entry) return "";
  const times = [entry.start, entry.end].filter((time) => time).join("–");

  return [formatDay(entry.day, locale, { weekday: true }), times].filter((part) => part).join(", ");
}

function EntryLook({ draft, locale, source, agenda, at, address, findings }: LookProps & { at: EntryReference }) {
  const t = getTranslator(locale, "imports");
  const entry = agenda[at.list][at.index];
  if (!entry) return null;
  const compared = draft.comparisons.get(source.id);
  const mark = at.list === "plenaryMeetings" ? compared?.plenaryMeetings[at.index] : undefined;
  const kind = "kind" in entry ? entry.kind : "plenary-meeting";
  const when = entryTime(agenda, at, locale);
  const href = address({ edit: printEntryReference(at) });
  const last = "entries" in entry ? Math.max(entry.line, ...entry.entries.map(({ line }) => line)) : entry.line;

  return (
    <div className="grid gap-x-10 gap-y-2 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="min-w-0">
        <h3 className="font-semibold">
          <bdi>{when}</bdi>
        </h3>
        <p className="text-sm text-soft">
          {t(`kinds.${kind}`)} {mark && mark !== "same" && <ChangeMark mark={mark} locale={locale} />}
        </p>
        <FindingMarks findings={findings} locale={locale} reference={printEntryReference(at)} />
        {"entries" in entry ? (
          <ul lang={source.locale} dir={directionOf(source.locale)}>
            {entry.entries.map((each, index) => (
              <li key={index}>{entryText(each, agenda, source.locale)}</li>
            ))}
          </ul>
        ) : (
          <p lang={source.locale} dir={directionOf(source.locale)}>
            {entry.title}
          </p>
        )}
        <p className="mt-2">
          <a href={href} aria-label={t("correctNamed", { what: t("entry", { when }) })}>
            {t("correct")}
          </a>
        </p>
      </div>
      <SourceLines locale={locale} source={source} from={entry.line} to={last} />
    </div>
  );
}

function entryText(
  { item, description, continued }: ReadAgenda["plenaryMeetings"][number]["entries"][number],
  agenda: ReadAgenda,
  text: Locale,
): string {
  const title = description ?? agenda.items.find(({ number }) => number === item)?.title ?? "";
  const named = item === null ? title : `${printItemNumber(item, text)} ${title}`;

  return continued ? getTranslator(text, "imports")("continuedItem", { text: named }) : named;
}
