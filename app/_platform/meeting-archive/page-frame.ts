import { directionOf, LANGUAGE_TAGS, type Locale } from "@/app/_vocabulary/locales";
import { html, type Markup } from "./markup";

/** Inline, so that the page needs no other file; also for print and dark mode. */
const STYLE = `:root{color-scheme:light dark}body{max-width:48rem;margin:0 auto;padding:1.5rem 1rem 4rem;font:1rem/1.6 system-ui,sans-serif}
h1{font-size:1.75rem;line-height:1.25}h2{font-size:1.25rem;margin-top:2.5rem;border-top:1px solid #8888;padding-top:1rem}h3{font-size:1rem;margin-bottom:.25rem}
li{margin-block:.35rem}.plain{list-style:none;padding:0}code{font-size:.8rem;overflow-wrap:anywhere}.soft{opacity:.8}blockquote{margin-inline:0;padding-inline-start:1rem;border-inline-start:2px solid #888}
sup{line-height:0}.notes{font-size:.875rem;border-top:1px solid #8888;margin-top:2.5rem}a{overflow-wrap:anywhere}`;

/** Renders a self-contained page. */
export function pageFrame(locale: Locale, title: string, content: Markup): Buffer {
  const page = html`<!doctype html>
<html lang="${LANGUAGE_TAGS[locale].split("-u-")[0]}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
${content}
</body>
</html>
`;

  return Buffer.from(String(page));
}

/** Returns the attributes of an element whose language differs from that of its page. */
export function languageAttributes(text: Locale, page: Locale): Markup {
  return text === page ? html`` : html` lang="${text}" dir="${directionOf(text)}"`;
}
