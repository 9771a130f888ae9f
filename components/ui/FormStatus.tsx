"use client";

import { useNotice } from "./form-state-context";
import { Notice } from "./Notice";

/**
 * The result of the last submission, at the button that was pressed. In a form longer than the
 * screen it sticks to the lower edge; such a form places it before its buttons, so that it never
 * covers them.
 */
export function FormStatus() {
  const notice = useNotice();

  return (
    <div role="status" className="sticky bottom-0 z-1 w-fit max-w-measure">
      {notice && (
        // biome-ignore lint/a11y/noAutofocus: without JavaScript the response is a new page, which then opens here
        <div tabIndex={-1} autoFocus>
          <Notice kind={notice.kind}>
            {notice.text}
            {notice.link && (
              <>
                {" "}
                <a href={notice.link.href}>{notice.link.label}</a>
              </>
            )}
          </Notice>
        </div>
      )}
    </div>
  );
}
