import type { Upload } from "./use-upload";

export interface UploadWords {
  sending: string;
  /** with `{percent}` */
  progress: string;
  cancel: string;
  brokenOff: string;
  cancelled: string;
}

interface Props {
  upload: Upload;
  cancel: () => void;
  words: UploadWords;
}

/** How far the files are; read out at every tenth. */
export function UploadProgress({ upload, cancel, words }: Props) {
  const sending = upload.phase === "sending";
  const say = (percent: number) => words.progress.replace("{percent}", String(percent));

  return (
    <>
      <p role="status" className="sr-only">
        {sending ? say(Math.floor(upload.percent / 10) * 10) : ""}
      </p>
      {sending && (
        <div className="my-6 border border-rule bg-wash p-4">
          <p aria-hidden="true" className="mb-2">
            {say(upload.percent)}
          </p>
          <progress
            aria-label={words.sending}
            value={upload.percent}
            max={100}
            className="block h-3 w-full appearance-none border border-edge bg-paper [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-paper [&::-webkit-progress-value]:bg-accent"
          />
          <button type="button" onClick={cancel} className="mt-3 min-h-11 border-2 border-edge bg-paper px-5 py-2">
            {words.cancel}
          </button>
        </div>
      )}
    </>
  );
}
