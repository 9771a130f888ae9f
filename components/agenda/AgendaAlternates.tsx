import type { MeetingDocument } from "@/app/_domain/documents/queries";
import { formatSize } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";

interface Props {
  /** the agenda as a document, where it is known */
  document: MeetingDocument | undefined;
  meetingKey: string;
  /** the language of the agenda that is displayed */
  displayed: Locale;
  locale: Locale;
}

/** The alternate representations of an agenda: its files, Akoma Ntoso and JSON. */
export function AgendaAlternates({ document, meetingKey, displayed, locale }: Props) {
  const files = document?.versions.find((version) => version.locale === displayed)?.files ?? [];
  const alternates = [
    ...files.map((file) => ({
      href: paths.file(file.fileId),
      name: file.format.toUpperCase(),
      type: file.mediaType,
      size: formatSize(file.size, locale),
    })),
    {
      href: paths.agendaAkn(locale, meetingKey),
      name: "XML (Akoma Ntoso)",
      type: "application/akn+xml",
      size: undefined,
    },
    { href: paths.apiV1.agenda(meetingKey, locale), name: "JSON", type: "application/json", size: undefined },
  ];

  return (
    <p className="mt-4 text-sm text-soft print:hidden">
      {getTranslator(locale, "agenda")("alsoAs")}{" "}
      {alternates.map(({ href, name, type, size }) => (
        <span key={href} className="me-4 inline-block">
          <a href={href} type={type} className="inline-block py-1">
            {name}
          </a>
          {size && ` (${size})`}
        </span>
      ))}
    </p>
  );
}
