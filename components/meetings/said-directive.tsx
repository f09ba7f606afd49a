"use client";
import type { KeyboardEvent } from "react";
import { ActionForm } from "@/components/ui/form";
import { KeepUnsaved } from "@/components/ui/keep-unsaved";
import { PaperArea } from "@/components/ui/paper-area";
import { fill } from "@/components/ui/shared-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { isIncomplete } from "@/domain/meetings/gaps";
import type { RecordedDirective } from "@/domain/meetings/record";
import { Autosave } from "./autosave";
import { DirectiveChips } from "./directive-chips";
import type { EditorFrame } from "./editor-frame";
import { pasteWords } from "./paste-words";

/**
 * A directive on the sheet: a numbered paragraph with its chips, under its heading if that begins here.
 * @param before the directive before it, to tell whether its heading begins here
 * @param onText makes it a part of the speech again; undefined where there is no speech around it
 */
export function SaidDirective({
  directive,
  before,
  frame,
  onKeyDown,
  onText,
}: {
  directive: RecordedDirective;
  before?: RecordedDirective | null;
  frame: EditorFrame;
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  onText?: () => void;
}) {
  const { words, actions, meetingId } = frame;
  const { id, version, number, headingId } = directive;
  const heading = frame.choices.headings.find(({ value }) => value === String(headingId))?.label;
  const hidden = (
    <>
      <input type="hidden" name="meetingId" value={meetingId} />
      <input type="hidden" name="directiveId" value={id} />
    </>
  );
  return (
    <div id={`proposed-${id}`} className="said" data-incomplete={isIncomplete(directive) || undefined}>
      {heading && before?.headingId !== headingId && <h3 className="said-heading">{heading}</h3>}
      <span className="said-number">{number}</span>
      <ActionForm version={version} action={actions.change} className="said-form">
        <span id={`directive-${id}`} />
        {hidden}
        <KeepUnsaved name={`directive-${id}`} version={version} />
        <PaperArea
          name="text"
          label={fill(words.said, "number", String(number))}
          initial={directive.text}
          onKeyDown={onKeyDown}
          onPaste={pasteWords}
          required
        />
        <DirectiveChips directive={directive} frame={frame} />
        <Autosave kind="directive" id={id} version={version} words={frame.autosave} quiet />
        <noscript>
          <SubmitButton look="yes" small>
            {words.save_directive}
          </SubmitButton>
        </noscript>
      </ActionForm>
      <div className="said-tools">
        {onText ? (
          <button type="button" className="btn quiet small" onClick={onText}>
            {words.to_text}
          </button>
        ) : (
          <ActionForm action={actions.move} className="flex">
            {hidden}
            <SubmitButton look="quiet" small name="direction" value="up">
              {words.up}
            </SubmitButton>
            <SubmitButton look="quiet" small name="direction" value="down">
              {words.down}
            </SubmitButton>
          </ActionForm>
        )}
        <ActionForm action={actions.remove} className="said-remove">
          {hidden}
          <SubmitButton look="quiet" small>
            {words.remove}
          </SubmitButton>
        </ActionForm>
      </div>
    </div>
  );
}
