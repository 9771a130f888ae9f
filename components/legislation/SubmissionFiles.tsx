export interface ListedFile {
  id: string;
  name: string;
  /** what its sender called it, in words, where that is another name */
  sentAs: string | undefined;
  href: string;
  /** in the reader's language: "PDF, 1.2 MB" */
  kind: string;
  sha256: string;
  /** whether it was scanned for viruses, in words */
  scan: string;
}

interface Props {
  files: ListedFile[];
  words: { heading: string; checksum: string; scan: string };
}

/** The files of a submission, to be downloaded and checked. */
export function SubmissionFiles({ files, words }: Props) {
  return (
    <section>
      <h2 className="mt-10 text-2xl">{words.heading}</h2>
      <ul className="mt-4 border-b border-rule">
        {files.map((file) => (
          <li key={file.id} className="border-t border-rule py-3">
            <p className="break-words">
              <a href={file.href} download className="inline-block py-1 font-semibold">
                <bdi>{file.name}</bdi>
              </a>{" "}
              <span className="text-soft">{file.kind}</span>
              {file.sentAs && <span className="text-soft"> ({file.sentAs})</span>}
            </p>
            <p className="text-sm text-soft">
              {words.checksum}{" "}
              <bdi dir="ltr" className="font-mono break-all text-ink">
                {file.sha256}
              </bdi>
            </p>
            <p className="text-sm text-soft">
              {words.scan} {file.scan}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
