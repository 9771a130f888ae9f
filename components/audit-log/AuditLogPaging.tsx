interface Props {
  newest: string | undefined;
  older: string | undefined;
  words: { newest: string; older: string };
}

/** The way to older entries and back. */
export function AuditLogPaging({ newest, older, words }: Props) {
  if (!newest && !older) return null;

  return (
    <p className="mt-6 flex flex-wrap gap-x-6">
      {newest && <a href={newest}>{words.newest}</a>}
      {older && (
        <a href={older} rel="next">
          {words.older}
        </a>
      )}
    </p>
  );
}
