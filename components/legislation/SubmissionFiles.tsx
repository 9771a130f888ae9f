import { formatSize } from "@/app/_i18n/format";
import { getTranslator } from "@/app/_i18n/translator";
import type { Locale } from "@/app/_vocabulary/locales";
import { paths } from "@/app/_vocabulary/paths";
import { describeSentName } from "./describe-sent-name";
import type { Submission } from "./SubmissionFacts";

const FORMATS: Record<string, string> = {
  "application/pdf": "PDF",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
  "image/jpeg": "JPEG",
  "image/png": "PNG",
  "image/tiff": "TIFF",
};

/** The files of a submission, with what is needed to check them after a download. */
export function SubmissionFiles({ files, locale }: { files: Submission["files"]; locale: Locale }) {
  const t = getTranslator(locale, "legislation");

  return (
    <section>
      <h2 className="mt-10 text-2xl">{t("files")}</h2>
      <ul className="mt-4 border-b border-rule">
        {files.map((file) => {
          const size = formatSize(file.size, locale);
          const sentName = describeSentName(file, t);
          return (
            <li key={file.id} className="border-t border-rule py-3">
              <p className="break-words">
                <a href={paths.file(file.id)} download className="inline-block py-1 font-semibold">
                  <bdi>{file.name}</bdi>
                </a>{" "}
                <span className="text-soft">
                  {t("fileKind", { kind: FORMATS[file.mediaType] ?? file.mediaType, size })}
                </span>
                {sentName && <span className="text-soft"> ({sentName})</span>}
              </p>
              <p className="text-sm text-soft">
                {t("checksum")}{" "}
                <bdi dir="ltr" className="font-mono break-all text-ink">
                  {file.sha256}
                </bdi>
              </p>
              <p className="text-sm text-soft">
                {t("scan")} {t(`scans.${file.scan}`)}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
