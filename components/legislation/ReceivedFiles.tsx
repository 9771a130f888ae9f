import { useTranslator } from "../ui/messages-context";

/** A file that a draft has, as its form shows it. */
export interface ReceivedFile {
  id: string;
  name: string;
  /** its sender's name for it, where that differs */
  sentName: string | undefined;
  /** formatted: "1.2 MB" */
  size: string;
}

/** The files that a draft has already, each with a box that removes it. */
export function ReceivedFiles({ files }: { files: ReceivedFile[] }) {
  const t = useTranslator("legislation");

  return (
    <div className="mt-2 border border-rule bg-wash p-3">
      <p className="text-sm font-semibold">{t("uploadedFiles")}</p>
      <ul>
        {files.map((file) => (
          <li
            key={file.id}
            className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-rule py-2 first:border-0"
          >
            <span className="min-w-0 break-words">
              <bdi>{file.name}</bdi> <span className="text-sm text-soft">{file.size}</span>
              {file.sentName && <span className="text-sm text-soft"> ({file.sentName})</span>}
            </span>
            <label className="flex items-center gap-2 py-1 text-sm">
              <input
                type="checkbox"
                name="remove"
                value={file.id}
                aria-label={t("removeNamed", { name: file.name })}
                className="size-5 accent-accent"
              />
              {t("remove")}
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}
