export interface ReceivedFile {
  id: string;
  name: string;
  /** what its sender called it, in words, where that is another name */
  sentAs: string | undefined;
  /** in the reader's language: "1.2 MB" */
  size: string;
  /** "Remove …" with the file's name */
  removeLabel: string;
}

/** The files that a draft has already, each with a box to take it out again. */
export function ReceivedFiles({ files, words }: { files: ReceivedFile[]; words: { taken: string; remove: string } }) {
  return (
    <div className="mt-2 border border-rule bg-wash p-3">
      <p className="text-sm font-semibold">{words.taken}</p>
      <ul>
        {files.map((file) => (
          <li
            key={file.id}
            className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-rule py-2 first:border-0"
          >
            <span className="min-w-0 break-words">
              <bdi>{file.name}</bdi> <span className="text-sm text-soft">{file.size}</span>
              {file.sentAs && <span className="text-sm text-soft"> ({file.sentAs})</span>}
            </span>
            <label className="flex items-center gap-2 py-1 text-sm">
              <input
                type="checkbox"
                name="remove"
                value={file.id}
                aria-label={file.removeLabel}
                className="size-5 accent-accent"
              />
              {words.remove}
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}
