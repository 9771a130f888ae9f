import { htmlText } from "@/app/_formats/html-text";
import { directionOf, type Locale } from "@/app/_vocabulary/locales";
import type { LocaleText, MailContent } from "./mail-parts";

/** Inline styles: mail programs ignore style sheets. */
const PAGE = "font-family:sans-serif;font-size:16px;line-height:1.5;max-width:40em;margin:0 auto;padding:1em";
const LINK = "display:inline-block;padding:0.5em 1em;border:2px solid;font-weight:bold";
const QUOTED = "white-space:pre-line;margin:0;padding:0 1em;border:1px solid";
const FOOTER = "border-top:1px solid;padding-top:1em;margin-top:2em;font-size:14px";

/** Renders a message as HTML, without anything to be loaded; all text is escaped. */
export function renderMailHtml(content: MailContent, locale: Locale, portal: string): string {
  const direction = directionOf(locale);
  const facts = content.facts.map(
    ({ label, value }) => `<p style="margin:0"><b>${htmlText(label)}</b><br>${localeTextHtml(value)}</p>`,
  );
  const quoted =
    content.quoted &&
    `<p style="margin:1em 0 0"><b>${htmlText(content.quoted.label)}</b></p>
<p dir="auto" style="${QUOTED}">${htmlText(content.quoted.text)}</p>`;
  const unsubscribe =
    content.unsubscribe &&
    `<p><a href="${htmlText(content.unsubscribe.href)}">${htmlText(content.unsubscribe.label)}</a></p>`;

  return `<!DOCTYPE html>
<html lang="${locale}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${htmlText(content.subject)}</title></head>
<body>
<div lang="${locale}" dir="${direction}" style="${PAGE}">
<p>${htmlText(portal)}</p>
<p>${htmlText(content.opening)}</p>
${facts.join("\n")}
${quoted ?? ""}
<p style="margin:1.5em 0"><a href="${htmlText(content.link.href)}" style="${LINK}">${htmlText(content.link.label)}</a></p>
<div style="${FOOTER}">
${content.closing.map((each) => `<p>${htmlText(each)}</p>`).join("\n")}
${unsubscribe ?? ""}
</div>
</div>
</body>
</html>
`;
}

function localeTextHtml({ text: content, locale }: LocaleText): string {
  return `<bdi lang="${locale}">${htmlText(content)}</bdi>`;
}
