import { useTranslator } from "../ui/messages-context";
import type { Upload } from "./use-upload";

interface Props {
  upload: Upload;
  cancel: () => void;
  /** what is done with the files once they are sent, if it takes long */
  processing?: string;
}

/** The progress of an upload; read out at every tenth. */
export function UploadProgress({ upload, cancel, processing }: Props) {
  const t = useTranslator("legislation");
  const isSending = upload.phase === "sending";
  const describe = (percent: number) => (processing && percent === 100 ? processing : t("progress", { percent }));

  return (
    <>
      <p role="status" className="sr-only">
        {isSending ? describe(Math.floor(upload.percent / 10) * 10) : ""}
      </p>
      {isSending && (
        <div className="my-6 border border-rule bg-wash p-4">
          <p aria-hidden="true" className="mb-2">
            {describe(upload.percent)}
          </p>
          <progress
            aria-label={t("sending")}
            value={upload.percent}
            max={100}
            className="block h-3 w-full appearance-none border border-edge bg-paper [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-paper [&::-webkit-progress-value]:bg-accent"
          />
          <button type="button" onClick={cancel} className="mt-3 min-h-11 border-2 border-edge bg-paper px-5 py-2">
            {t("cancel")}
          </button>
        </div>
      )}
    </>
  );
}
