import type { Agenda, AgendaItem } from "@/app/_domain/agenda/queries";
import type { MeetingDocument } from "@/app/_domain/documents/queries";
import { formatSize } from "@/app/_i18n/format";
import { meetingName } from "@/app/_i18n/meeting-name";
import { getTranslator } from "@/app/_i18n/translator";
import { formatDay } from "@/app/_vocabulary/instants";
import { printItemMark } from "@/app/_vocabulary/item-number";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { html, type Markup } from "./markup";
import { languageAttributes, pageFrame } from "./page-frame";

export interface ArchiveContents {
  agenda: Agenda;
  documents: MeetingDocument[];
  locale: Locale;
  publicUrl: string;
  /** whether the archive has `agenda.html` */
  hasAgenda: boolean;
}

/** The folder of the documents in the archive. */
export const DOCUMENTS_FOLDER = "documents";

/**
 * Renders the list of what the archive holds, item by item, and of what is missing; readable
 * offline.
 */
export function indexPage({ agenda, documents, locale, publicUrl, hasAgenda }: ArchiveContents): Buffer {
  const t = getTranslator(locale, "archive");
  const { meeting, items } = agenda;
  const name = meetingName(meeting, locale);
  const address = `${publicUrl}${paths.documents(locale, meeting.key)}`;
  const documentsOfWholeMeeting = documents.filter((document) => document.items.length === 0);
  const rows = (documentsOfItem: MeetingDocument[]) =>
    html`<ul class="plain">${documentsOfItem.map((document) => documentRow(document, locale))}</ul>\n`;

  return pageFrame(
    locale,
    t("title", { meeting: name.line }),
    html`<h1${languageAttributes(name.body.locale, locale)}>${name.body.text}</h1>
<p>${name.ordinalBefore}${name.where}</p>
<p>${t("intro")} <a href="${address}" dir="ltr">${address}</a></p>
${hasAgenda ? html`<p><a href="agenda.html">${t("readAgenda")}</a></p>` : html`<p>${t("noAgenda")}</p>`}
<p>${t("checksums")} <code>sha256sum -c SHA256SUMS</code></p>
${documentsOfWholeMeeting.length > 0 ? html`<h2>${getTranslator(locale, "documents")("wholeMeeting")}</h2>${rows(documentsOfWholeMeeting)}` : undefined}${items
  .map((item) => ({ item, documentsOfItem: documents.filter((document) => document.items.includes(item.number)) }))
  .filter(({ documentsOfItem }) => documentsOfItem.length > 0)
  .map(({ item, documentsOfItem }) => html`${itemHeading(item, locale)}${rows(documentsOfItem)}`)}`,
  );
}

function itemHeading(item: AgendaItem, locale: Locale): Markup {
  return html`<h2>${printItemMark(item.number, locale)} <span${languageAttributes(item.locale, locale)}>${item.title}</span></h2>\n`;
}

function documentRow(document: MeetingDocument, locale: Locale): Markup {
  const t = getTranslator(locale, "documents");
  const kind = t(`kinds.${document.kind}`);
  const title = pickText(document.titles, locale, document.originalLanguage) ?? { text: kind, locale };
  const version = document.versions.find((each) => each.locale === locale);
  const files = version?.files ?? [];

  return html`<li><h3><bdi>${document.symbol}</bdi></h3>
<p${languageAttributes(title.locale, locale)}>${title.text}</p>
<p class="soft">${kind}${document.issuedOn ? html` · ${formatDay(document.issuedOn, locale)}` : undefined}</p>
${
  files.length > 0
    ? html`<ul>${files.map(
        (file) =>
          html`<li><a href="${DOCUMENTS_FOLDER}/${file.name}" type="${file.mediaType}"><bdi>${file.name}</bdi></a> (${formatSize(file.size, locale)})<br><code dir="ltr">${file.sha256}</code></li>\n`,
      )}</ul>`
    : html`<p><em>${getTranslator(locale, "archive")(version?.availability === "in-translation" ? "inTranslation" : "missing")}</em></p>`
}</li>
`;
}
