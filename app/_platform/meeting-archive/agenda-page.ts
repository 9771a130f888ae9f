import type { Agenda, AgendaItem } from "@/app/_domain/agenda/queries";
import { meetingName } from "@/app/_i18n/meeting-name";
import { getTranslator, type Translator } from "@/app/_i18n/translator";
import { segmentsOf } from "@/app/_vocabulary/agenda-segments";
import { levelOfItem } from "@/app/_vocabulary/item-levels";
import { printItemMark, printItemNumber } from "@/app/_vocabulary/item-number";
import type { Locale } from "@/app/_vocabulary/locales";
import { itemAnchor } from "@/app/_vocabulary/paths";
import { footnotesOf, type Inline } from "@/app/_vocabulary/rich-text";
import { html, type Markup } from "./markup";
import { languageAttributes, pageFrame } from "./page-frame";
import { type FootnoteNumbers, renderBlocks, renderInline } from "./rich-text";

/**
 * Renders the annotated provisional agenda as a page of the archive; undefined where it does not
 * exist in the language.
 */
export function agendaPage({ meeting, items }: Agenda, locale: Locale): Buffer | undefined {
  const version = meeting.versions.find((each) => each.locale === locale);
  if (!version || !items.some((item) => item.locale === locale)) return undefined;
  const t = getTranslator(locale, "agenda");
  const texts = [version.notes, version.preface, ...items.flatMap((item) => [item.annotation, item.documentation])];
  const footnoteContents = texts.flatMap(footnotesOf);
  const notes: FootnoteNumbers = new Map(footnoteContents.map((note, index) => [note, index + 1]));

  return pageFrame(
    locale,
    `${version.title} – ${meetingName(meeting, locale).line}`,
    html`<p><a href="index.html">${getTranslator(locale, "archive")("back")}</a></p>
<p>${version.organ}<br>${version.workingGroup}<br>${version.placeAndDates}</p>
<h1>${version.title}</h1>
${renderBlocks(version.notes, notes)}${renderBlocks(version.preface, notes)}${segmentsOf(items).map(
  ({ heading, items: ofSegment }) =>
    html`${heading && html`<h2${languageAttributes(heading.locale, locale)}>${heading.text}</h2>\n`}${ofSegment.map((item) => renderItem(item, Math.min((heading ? 2 : 1) + levelOfItem(items, item), 6)))}`,
)}${footnoteContents.length > 0 ? footnotes(footnoteContents, notes, t) : undefined}`,
  );

  /** @param level of its heading: below that of a segment, or of the item above. */
  function renderItem(item: AgendaItem, level: number): Markup {
    return html`<section id="${itemAnchor(item.number)}"${languageAttributes(item.locale, locale)}>
<h${level}>${printItemMark(item.number, locale)} ${item.heading}</h${level}>
${item.annotatedWith ? html`<p${languageAttributes(locale, item.locale)}><a href="#${itemAnchor(item.annotatedWith)}">${t("annotatedWith", { number: printItemNumber(item.annotatedWith, locale) })}</a></p>` : undefined}${renderBlocks(item.annotation, notes)}
${item.documentation.length > 0 ? html`<h${Math.min(level + 1, 6)}>${t("documentation")}</h${Math.min(level + 1, 6)}>${renderBlocks(item.documentation, notes)}` : undefined}
</section>
`;
  }
}

function footnotes(footnoteContents: Inline[][], notes: FootnoteNumbers, t: Translator<"agenda">): Markup {
  return html`<div class="notes">${footnoteContents.map((note) => {
    const number = notes.get(note) ?? 0;

    return html`<p id="note-${number}"><a href="#call-${number}" aria-label="${t("backToText", { number })}">${number}</a> ${renderInline(note, notes)}</p>
`;
  })}</div>`;
}
