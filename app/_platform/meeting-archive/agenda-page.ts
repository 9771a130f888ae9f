import type { Agenda } from "@/app/_domain/agenda/queries";
import { meetingName } from "@/app/_i18n/meeting-name";
import { getTranslator, type Translator } from "@/app/_i18n/translator";
import { printItemMark } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { itemAnchor } from "@/app/_vocabulary/paths";
import { footnotesOf, type Inline, type RichText } from "@/app/_vocabulary/rich-text";
import { html, type Markup } from "./markup";
import { languageAttributes, pageFrame } from "./page-frame";

/** The number of each footnote, by its content. */
type Notes = Map<Inline[], number>;

/**
 * Renders the annotated provisional agenda as a page of the archive; undefined where it does not
 * exist in the language.
 */
export function agendaPage({ meeting, items }: Agenda, locale: Locale): Buffer | undefined {
  const version = meeting.versions.find((each) => each.locale === locale);
  if (!version || !items.some((item) => item.locale === locale)) return undefined;
  const t = getTranslator(locale, "agenda");
  const footnoteContents = items.flatMap((item) => [
    ...footnotesOf(item.annotation),
    ...footnotesOf(item.documentation),
  ]);
  const notes: Notes = new Map(footnoteContents.map((note, index) => [note, index + 1]));

  return pageFrame(
    locale,
    `${version.title} – ${meetingName(meeting, locale).line}`,
    html`<p><a href="index.html">${getTranslator(locale, "archive")("back")}</a></p>
<p>${version.organ}<br>${version.workingGroup}<br>${version.placeAndDates}</p>
<h1>${version.title}</h1>
${items.map(
  (item) => html`<section id="${itemAnchor(item.number)}"${languageAttributes(item.locale, locale)}>
<h2>${printItemMark(item.number, locale)} ${item.heading}</h2>
${blocks(item.annotation, notes)}
${item.documentation.length > 0 ? html`<h3>${t("documentation")}</h3>${blocks(item.documentation, notes)}` : undefined}
</section>
`,
)}${footnoteContents.length > 0 ? footnotes(footnoteContents, notes, t) : undefined}`,
  );
}

function footnotes(footnoteContents: Inline[][], notes: Notes, t: Translator<"agenda">): Markup {
  return html`<div class="notes">${footnoteContents.map((note) => {
    const number = notes.get(note) ?? 0;

    return html`<p id="note-${number}"><a href="#call-${number}" aria-label="${t("backToText", { number })}">${number}</a> ${inline(note, notes)}</p>
`;
  })}</div>`;
}

function blocks(text: RichText, notes: Notes): Markup[] {
  return text.map((block) => {
    if (block.type === "paragraph") return html`<p>${inline(block.content, notes)}</p>\n`;
    if (block.type === "quotation") return html`<blockquote><p>${inline(block.content, notes)}</p></blockquote>\n`;

    return html`<ul class="plain">${block.items.map((item) => html`<li>${item.mark} ${inline(item.content, notes)}</li>`)}</ul>\n`;
  });
}

function inline(content: Inline[], notes: Notes): Markup[] {
  return content.map((part) => {
    if (part.type === "text") return html`${part.text}`;
    if (part.type === "link") return html`<a href="${part.href}" dir="ltr">${part.text}</a>`;
    const number = notes.get(part.content) ?? 0;

    return html`<sup><a id="call-${number}" href="#note-${number}">${number}</a></sup>`;
  });
}
