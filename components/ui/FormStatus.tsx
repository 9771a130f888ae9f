"use client";

import { useNotice } from "./form-state-context";
import { Notice } from "./Notice";

/**
 * Says at the button that was pressed what came of it. In a form longer than the screen it stays at the lower edge, so that it is seen wherever the form
 * was sent from; such a form places it before its buttons, which it then never covers.
 */
export function FormStatus() {
  const notice = useNotice();

  return (
    <div role="status" className="sticky bottom-0 z-1 w-fit max-w-measure">
      {notice && (
        // biome-ignore lint/a11y/noAutofocus: without JavaScript the answer is a new page, which is then shown from here
        <div tabIndex={-1} autoFocus>
          <Notice kind={notice.kind}>{notice.text}</Notice>
        </div>
      )}
    </div>
  );
}
