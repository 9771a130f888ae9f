/** Why a file is refused; each is a key under `errors`. */
export type RejectionReason =
  | "fileEmpty"
  | "fileWrongType"
  | "fileProtected"
  | "fileMacros"
  | "fileActiveContent"
  | "fileRemoteTemplate"
  | "fileBomb"
  | "fileBeforePdf";

/** Why a file could not be inspected: too much memory or time, a failure, or no free reader. */
export type UnreadReason = "fileTooMuchToRead" | "fileTooLongToRead" | "fileUnreadable" | "fileNotChecked";

/** The result of an inspection. */
export type Inspection = { mediaType: string } | { unfit: RejectionReason | UnreadReason };
