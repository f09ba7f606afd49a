"use client";
import { Fragment, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { PaperArea } from "@/components/ui/paper-area";
import type { RecordedDirective } from "@/domain/meetings/record";
import { NOTED, type Noted, SAVE_SOON } from "./autosave";
import { stepOutOf } from "./between-texts";
import type { EditorFrame } from "./editor-frame";
import { NOTE } from "./note-button";
import { pasteWords } from "./paste-words";
import { PendingLine } from "./pending-line";
import { SaidDirective } from "./said-directive";
import { cutLine, joinTexts, nameOf, type Piece, piecesOf, redraw, withNoted } from "./text-pieces";

/**
 * The text of an item with its directives where they were said. Ctrl+Enter (or NoteButton) makes the line at the
 * caret a directive, and a directive a line again. It ignores Enter while an input method is composing.
 * @param form the id of the item's form, beside which this stands
 * @param canNote false while the minutes are not open
 */
export function ItemText({
  form,
  version,
  body,
  directives,
  label,
  labelMore,
  placeholder,
  canNote,
  frame,
}: {
  form: string;
  /** Of the item, when the page was rendered. */
  version: number;
  body: string;
  /** Of this item, in the order of their numbers. */
  directives: readonly RecordedDirective[];
  label: string;
  /** Of the pieces after a directive. */
  labelMore: string;
  placeholder: string;
  canNote: boolean;
  frame: EditorFrame;
}) {
  const here = useRef<HTMLDivElement>(null);
  const [text, setText] = useState(() => piecesOf({ version, body, directives }));
  const [drawn, setDrawn] = useState(() => ({ body, directives }));
  if (drawn.body !== body || drawn.directives !== directives) {
    setDrawn({ body, directives });
    setText(redraw(text, { version, body, directives }));
  }

  useEffect(() => {
    const owner = document.getElementById(form);
    if (!owner) return;
    const noted = (event: Event) => {
      const { lines, version: storedAs } = (event as CustomEvent<Noted>).detail;
      // Before the next key, which builds on what is shown.
      flushSync(() => setText((shown) => withNoted(shown, lines, storedAs)));
    };
    owner.addEventListener(NOTED, noted);
    return () => owner.removeEventListener(NOTED, noted);
  }, [form]);

  const fields = () => [
    ...(here.current?.querySelectorAll<HTMLTextAreaElement>(":scope > .piece > textarea") ?? []),
  ];
  const store = () => {
    const owner = document.getElementById(form);
    owner?.dispatchEvent(new Event("input"));
    owner?.dispatchEvent(new Event(SAVE_SOON));
  };

  /** Directives that are not on their way out, in the order of the text. */
  const standing = text.pieces.filter(({ gone }) => !gone);

  /** @param at the index of the piece of text, 0 for the one before all directives */
  const note = (at: number) => {
    const field = fields()[at];
    if (!field) return;
    const cut = cutLine(field.value, field.selectionStart, field.selectionEnd);
    if (!cut) return field.focus();
    field.value = cut.before;
    const key = `new-${Date.now().toString(36)}-${text.pieces.length}`;
    const piece = { key, directive: null, line: cut.line, after: cut.after };
    const next = standing[at];
    const place = next ? text.pieces.indexOf(next) : text.pieces.length;
    // The caret goes on behind the directive, before the next key is pressed.
    flushSync(() => setText({ ...text, pieces: text.pieces.toSpliced(place, 0, piece) }));
    const behind = fields()[at + 1];
    behind?.focus();
    behind?.setSelectionRange(0, 0);
    store();
  };

  /** The words go into the text and are saved there before the directive is removed. */
  const unnote = (leaving: Piece) => {
    const place = standing.indexOf(leaving);
    const [before, after] = [fields()[place], fields()[place + 1]];
    const paragraph = () => here.current?.querySelector(`#proposed-${leaving.directive?.id}`);
    const words = paragraph()?.querySelector("textarea")?.value;
    if (!before || !after || words === undefined) return;
    const joined = joinTexts(before.value, words, after.value);
    before.value = joined.text;
    const pieces = text.pieces.map((piece) => (piece === leaving ? { ...piece, gone: true } : piece));
    // What is saved next must not have the words twice.
    flushSync(() => setText({ ...text, pieces }));
    before.focus();
    before.setSelectionRange(joined.at, joined.at);
    store();
    paragraph()?.querySelector<HTMLFormElement>(".said-remove")?.requestSubmit();
  };

  const noteHere = () => {
    const { activeElement } = document;
    const at = fields().findIndex((field) => field.isSameNode(activeElement));
    if (at >= 0) note(at);
  };
  const latest = useRef(noteHere);
  latest.current = noteHere;

  useEffect(() => {
    const owner = document.getElementById(form);
    const heard = () => latest.current();
    owner?.addEventListener(NOTE, heard);
    return () => owner?.removeEventListener(NOTE, heard);
  }, [form]);

  const keys = (turn: () => void) => (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (canNote) turn();
    } else stepOutOf(event, here.current);
  };

  return (
    <div ref={here}>
      <input type="hidden" name="placed[]" value="" form={form} />
      <PaperArea
        key={`before.${text.drawing}`}
        name="body"
        label={label}
        placeholder={text.pieces.length === 0 ? placeholder : undefined}
        form={form}
        initial={text.before}
        className="piece"
        onKeyDown={keys(() => note(0))}
        onPaste={pasteWords}
      />
      {text.pieces.map((piece, index) =>
        piece.gone && piece.directive ? (
          <div key={piece.key} hidden>
            <SaidDirective directive={piece.directive} frame={frame} />
          </div>
        ) : (
          <Fragment key={piece.key}>
            <input type="hidden" name="placed[]" value={nameOf(piece)} form={form} />
            {piece.directive ? (
              <SaidDirective
                directive={piece.directive}
                before={text.pieces[index - 1]?.directive}
                frame={frame}
                onKeyDown={keys(() => unnote(piece))}
                onText={() => unnote(piece)}
              />
            ) : (
              <PendingLine name={`line.${piece.key}`} line={piece.line} form={form} frame={frame} />
            )}
            <PaperArea
              name={`body.${nameOf(piece)}`}
              label={labelMore}
              form={form}
              initial={piece.after}
              className="piece"
              onKeyDown={keys(() => note(standing.indexOf(piece) + 1))}
              onPaste={pasteWords}
            />
          </Fragment>
        ),
      )}
    </div>
  );
}
