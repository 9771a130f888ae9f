"use client";

import type { EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { type KeyboardEvent, useId, useState } from "react";
import type { ReferenceChoice } from "@/app/_domain/references/queries";
import { foldSymbol, isSymbol } from "@/app/_vocabulary/symbol";
import { languageAttributes } from "../layout/language-attributes";
import { useLocale, useTranslator } from "../ui/messages-context";
import { SmallButton } from "./LinkField";
import { matchChoices } from "./match-choices";
import { useReferenceChoices } from "./reference-choices";
import { insertReference, referenceAt } from "./references";

interface Props {
  view: EditorView;
  state: EditorState;
  close: () => void;
}

/**
 * The document to which a text refers: chosen from the register by symbol or title (ARIA combobox with a
 * listbox), or the symbol of any other as typed.
 */
export function ReferenceField({ view, state, close }: Props) {
  const t = useTranslator("richText");
  const id = useId();
  const { documents } = useReferenceChoices();
  const [typed, setTyped] = useState<string>(referenceAt(state)?.attrs.symbol ?? "");
  const [active, setActive] = useState(-1);
  const [isWrong, setWrong] = useState(false);
  const options = matchChoices(documents, typed);
  const chosen = options[active];
  const end = () => {
    close();
    view.focus();
  };
  const insert = ({ symbol, document }: { symbol: string; document?: string }) => {
    view.dispatch(insertReference(view.state, { text: symbol, ...(document && { document }) }));
    end();
  };
  const choose = ({ symbol, id: document }: ReferenceChoice) => insert({ symbol, document });
  const apply = () => {
    const symbol = typed.trim().replace(/\s+/g, " ");
    const known = documents.find((each) => foldSymbol(each.symbol) === foldSymbol(symbol));
    if (chosen ?? known)
      choose((chosen ?? known)!); // one of them is there
    else if (isSymbol(foldSymbol(symbol)) && !/[[\]|\\]/.test(symbol)) insert({ symbol });
    else setWrong(true);
  };
  const move = (to: number) => {
    const next = (to + options.length) % options.length;
    setActive(next);
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isArrow = options.length > 0 && (event.key === "ArrowDown" || event.key === "ArrowUp");
    // While a Chinese word is being composed, these keys are the input method's.
    if (event.nativeEvent.isComposing || !(isArrow || event.key === "Enter" || event.key === "Escape")) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Enter") apply();
    else if (event.key === "Escape") end();
    else move(event.key === "ArrowDown" ? active + 1 : Math.max(active, 0) - 1);
  };

  return (
    <div className="border-b border-rule bg-wash px-3 py-2 text-sm">
      <div className="flex flex-wrap items-center gap-3">
        <label htmlFor={id}>{t("referTo")}</label>
        <input
          id={id}
          // biome-ignore lint/a11y/noAutofocus: it was just asked for
          autoFocus
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={options.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen && `${id}-${active}`}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}-wrong` : undefined}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          maxLength={200}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(-1);
            setWrong(false);
          }}
          onKeyDown={onKeyDown}
          className="min-w-48 flex-1 border border-edge bg-paper px-2 py-1 aria-invalid:border-wrong"
        />
        <SmallButton onClick={apply}>{t("setReference")}</SmallButton>
        <SmallButton onClick={end}>{t("cancel")}</SmallButton>
      </div>
      {isWrong && (
        <p id={`${id}-wrong`} role="alert" className="mt-1 font-semibold text-wrong">
          {t("referenceWrong")}
        </p>
      )}
      <div id={`${id}-list`} role="listbox" aria-label={t("referTo")} className="mt-2 max-h-60 overflow-y-auto">
        {options.map((option, index) => (
          <Option
            key={option.id}
            id={`${id}-${index}`}
            option={option}
            isChosen={index === active}
            choose={() => choose(option)}
          />
        ))}
      </div>
    </div>
  );
}

interface OptionProps {
  id: string;
  option: ReferenceChoice;
  isChosen: boolean;
  choose: () => void;
}

function Option({ id, option: { symbol, title, isWithdrawn }, isChosen, choose }: OptionProps) {
  const t = useTranslator("richText");
  const locale = useLocale();

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field that controls the list
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      // The focus stays in the field.
      onMouseDown={(event) => event.preventDefault()}
      onClick={choose}
      className="flex min-h-8 cursor-pointer items-baseline gap-x-4 px-2 py-1 hover:bg-accent-wash aria-selected:bg-accent-wash pointer-coarse:min-h-11"
    >
      <bdi dir="ltr" className="shrink-0">
        {symbol}
      </bdi>
      {isWithdrawn && <span className="shrink-0 text-note">{t("withdrawn")}</span>}
      {title && (
        <bdi className="line-clamp-2 min-w-0 text-soft" {...languageAttributes(title.locale, locale)}>
          {title.text}
        </bdi>
      )}
    </div>
  );
}
