/** Kinds of changes of what anyone may read of a meeting. They are stored, hence never renamed. */
export type PublicChangeKind =
  | "announce-meeting"
  | "change-meeting"
  | "import-agenda"
  | "edit-item"
  | "arrange-items"
  | "issue-agenda"
  | "resolve-finding"
  | "reopen-finding"
  | "issue-document"
  | "note-translation"
  | "withdraw-document"
  | "add-plenary-meeting"
  | "arrange-plenary-meeting"
  | "move-plenary-meeting"
  | "cancel-plenary-meeting"
  | "restore-plenary-meeting";
