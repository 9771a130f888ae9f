import type { Agenda, AgendaItem } from "@/app/_domain/agenda/queries";
import type { MeetingDocument } from "@/app/_domain/documents/queries";
import { formatSize } from "@/app/_i18n/format";
import { meetingWords } from "@/app/_i18n/meeting-words";
import { getTranslator } from "@/app/_i18n/translator";
import { formatDay } from "@/app/_vocabulary/instants";
import { printItemMark } from "@/app/_vocabulary/item-number";
import { type Locale, pickText } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { html, type Markup } from "./markup";
import { inLanguage, pageFrame } from "./page-frame";

export interface Listed {
  agenda: Agenda;
  documents: MeetingDocument[];
  locale: Locale;
  publicUrl: string;
  /** whether `agenda.html` lies beside it */
  hasAgenda: boolean;
}

/** The folder of the archive in which the documents lie. */
export const FOLDER = "documents";

/** The list of what lies in the archive, item by item, and of what does not: it works without a network. */
export function indexPage({ agenda, documents, locale, publicUrl, hasAgenda }: Listed): Buffer {
  const say = getTranslator(locale, "archive");
  const { meeting, items } = agenda;
  const words = meetingWords(meeting, locale);
  const address = `${publicUrl}${paths.documents(locale, meeting.key)}`;
  const whole = documents.filter((document) => document.items.length === 0);
  const rows = (listed: MeetingDocument[]) =>
    html`<ul class="plain">${listed.map((document) => row(document, locale))}</ul>\n`;

  return pageFrame(
    locale,
    say("title", { meeting: words.line }),
    html`<h1${inLanguage(words.body.locale, locale)}>${words.body.text}</h1>
<p>${words.ordinal}${words.comma}${words.where}</p>
<p>${say("intro")} <a href="${address}" dir="ltr">${address}</a></p>
${hasAgenda ? html`<p><a href="agenda.html">${say("readAgenda")}</a></p>` : html`<p>${say("noAgenda")}</p>`}
<p>${say("checksums")} <code>sha256sum -c SHA256SUMS</code></p>
${whole.length > 0 ? html`<h2>${getTranslator(locale, "documents")("whole")}</h2>${rows(whole)}` : undefined}${items
  .map((item) => ({ item, listed: documents.filter((document) => document.items.includes(item.number)) }))
  .filter(({ listed }) => listed.length > 0)
  .map(({ item, listed }) => html`${itemHead(item, locale)}${rows(listed)}`)}`,
  );
}

function itemHead(item: AgendaItem, locale: Locale): Markup {
  return html`<h2>${printItemMark(item.number, locale)} <span${inLanguage(item.locale, locale)}>${item.title}</span></h2>\n`;
}

function row(document: MeetingDocument, locale: Locale): Markup {
  const say = getTranslator(locale, "documents");
  const kind = say(`kinds.${document.kind}`);
  const title = pickText(document.titles, locale, document.originalLanguage) ?? { text: kind, locale };
  const version = document.versions.find((each) => each.locale === locale);
  const files = version?.files ?? [];

  return html`<li><h3><bdi>${document.symbol}</bdi></h3>
<p${inLanguage(title.locale, locale)}>${title.text}</p>
<p class="soft">${kind}${document.issuedOn ? html` · ${formatDay(document.issuedOn, locale)}` : undefined}</p>
${
  files.length > 0
    ? html`<ul>${files.map(
        (file) =>
          html`<li><a href="${FOLDER}/${file.name}" type="${file.mediaType}"><bdi>${file.name}</bdi></a> (${formatSize(file.size, locale)})<br><code dir="ltr">${file.sha256}</code></li>\n`,
      )}</ul>`
    : html`<p><em>${getTranslator(locale, "archive")(version?.state === "in-translation" ? "inTranslation" : "missing")}</em></p>`
}</li>
`;
}
