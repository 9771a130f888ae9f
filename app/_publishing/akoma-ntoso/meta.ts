import type { XMLBuilder } from "xmlbuilder2/lib/interfaces";
import type { AgendaVersion } from "@/app/_domain/meetings/agenda-version";
import type { Meeting } from "@/app/_domain/meetings/queries";
import { AKN_LANGUAGES, AKN_MEDIA_TYPE, type AknIdentifiers, aknIdentifiers } from "@/app/_formats/akoma-ntoso";
import { xmlText } from "@/app/_formats/xml-text";
import type { Day } from "@/app/_vocabulary/instants";
import { paths } from "@/app/_vocabulary/paths";

/** The identity of an annotated agenda. */
export interface AgendaIdentity {
  meeting: Meeting;
  /** the language version that is rendered */
  version: AgendaVersion;
  symbol: string;
  issuedOn: Day;
  publicUrl: string;
  /** of a document that corrects an agenda or adds to it */
  subtype?: "corrigendum" | "addendum" | undefined;
}

/** The United Nations document class of an annotated agenda (AKN4UN, Part 2, "Meeting Agenda"). */
const AKN_KIND = "debateReport/agenda";

/** Appends the metadata: identification (FRBR), publication, lifecycle and references. */
export function appendMeta(parent: XMLBuilder, identity: AgendaIdentity): void {
  const meta = parent.ele("meta");
  appendIdentification(meta, identity);
  const { symbol, issuedOn } = identity;
  meta.ele("publication", { date: issuedOn, name: "symbol", showAs: xmlText(symbol), number: xmlText(symbol) });
  const lifecycle = meta.ele("lifecycle", { source: "#secretariat" });
  lifecycle.ele("eventRef", {
    eId: "event_1",
    date: issuedOn,
    source: "#original",
    type: "generation",
    originatingExpression: "true",
  });
  appendReferences(meta, identity);
}

function appendIdentification(meta: XMLBuilder, { meeting, version, symbol, issuedOn, subtype }: AgendaIdentity): void {
  const { locale } = version;
  const kind = subtype ? (`doc/${subtype}` as const) : AKN_KIND;
  const identifiers = aknIdentifiers(kind, symbol, issuedOn, locale);
  const identification = meta.ele("identification", { source: "#secretariat" });
  const work = appendLevel(identification, "FRBRWork", identifiers, issuedOn, xmlText(symbol));
  work.ele("FRBRcountry", { value: "un" });
  work.ele("FRBRsubtype", { value: subtype ?? "agenda" });
  work.ele("FRBRnumber", { value: xmlText(symbol) });
  const expression = appendLevel(identification, "FRBRExpression", identifiers, issuedOn);
  const isTranslation = version.authenticity === "unofficial";
  expression.ele("FRBRauthoritative", { value: String(!isTranslation) });
  const original = meeting.original && aknIdentifiers(kind, symbol, issuedOn, meeting.original).expression;
  if (original && isTranslation)
    expression.ele("FRBRmasterExpression", { href: original, showAs: AKN_LANGUAGES[meeting.original ?? locale] });
  expression.ele("FRBRlanguage", { language: AKN_LANGUAGES[locale] });
  if (original && isTranslation)
    expression.ele("FRBRtranslation", {
      href: original,
      fromLanguage: AKN_LANGUAGES[meeting.original ?? locale],
      authoritative: "false",
      by: "#secretariat",
    });
  appendLevel(identification, "FRBRManifestation", identifiers, issuedOn).ele("FRBRformat", { value: AKN_MEDIA_TYPE });
}

/** Appends one level of identification (Part 2: Specifications, coreProperties). */
function appendLevel(
  identification: XMLBuilder,
  name: "FRBRWork" | "FRBRExpression" | "FRBRManifestation",
  { work, expression, manifestation }: AknIdentifiers,
  date: Day,
  alias?: string,
): XMLBuilder {
  const uri = { FRBRWork: work, FRBRExpression: expression, FRBRManifestation: manifestation }[name];
  const component = name === "FRBRManifestation" ? `${expression}/!main.xml` : `${uri}/!main`;
  const element = identification.ele(name);
  element.ele("FRBRthis", { value: component });
  element.ele("FRBRuri", { value: uri });
  if (alias) element.ele("FRBRalias", { value: alias, name: "symbol" });
  element.ele("FRBRdate", { date, name: "issued" });
  element.ele("FRBRauthor", { href: "#secretariat" });

  return element;
}

function appendReferences(meta: XMLBuilder, { meeting, version, symbol, publicUrl }: AgendaIdentity): void {
  const { organ, workingGroup, placeAndDates } = version;
  const references = meta.ele("references", { source: "#secretariat" });
  const original = { href: xmlText(`${publicUrl}${paths.symbol(symbol)}`), showAs: xmlText(symbol) };
  references.ele("original", { eId: "original", ...original });
  const ontology = (kind: string, name: string) => xmlText(`/akn/ontology/${kind}/un/${encodeURIComponent(name)}`);
  const organization = (eId: string, name: string, showAs: string) =>
    references.ele("TLCOrganization", { eId, href: ontology("organization", name), showAs: xmlText(showAs) });
  organization("secretariat", "secretariat", "Secretariat");
  organization("organ", meeting.body.symbolSeries.split("/").slice(0, -1).join("-").toLowerCase(), organ);
  organization("body", meeting.body.key, workingGroup);
  references.ele("TLCEvent", {
    eId: "meeting",
    href: ontology("event", meeting.key),
    showAs: xmlText(`${workingGroup}, ${placeAndDates}`),
  });
}
