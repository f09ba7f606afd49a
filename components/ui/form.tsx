"use client";
import {
  createContext,
  Fragment,
  type ReactNode,
  type RefObject,
  useActionState,
  useContext,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from "react";
import { followRedirect } from "./follow-redirect";
import { type FormState, UNSENT } from "./form-state";
import { OutcomeRows } from "./outcome-rows";
import { type GoneForm, REFUSED_FORM_GONE, type RefusedForm } from "./refused-form";
import { ACCEPTED } from "./unsaved-words";

/** "typing" while the form must not be reset; else which versions it has stored itself, if it does that. */
type Held = "typing" | { own: (version: string | number) => boolean } | null;
const NOT_HELD = () => {};
const Sent = createContext<{ state: FormState; pending: boolean; hold: (held: Held) => void }>({
  state: UNSENT,
  pending: false,
  hold: NOT_HELD,
});

/** The form's last answer, for the fields inside it. */
export const useSent = () => useContext(Sent);

/** The same for the fields of a GET form, whose answer is the page of its address. */
export const AskedFields = ({
  state,
  children,
}: {
  state: Pick<FormState, "values" | "errors">;
  children: ReactNode;
}) => <Sent value={{ state: { ok: false, ...state }, pending: false, hold: NOT_HELD }}>{children}</Sent>;

type Action = (before: FormState, form: FormData) => Promise<FormState>;

/**
 * A form that posts to a server action, with and without scripts, and shows its answer.
 * @param version of what the form changes: a new one resets the fields to the stored values, but never while a
 * refusal is shown, whose typed words must stay (a conflict brings a new version with it)
 * @param again after it was stored, the unfolded form stays open for the next entry, with the focus in its first field
 * @param beside follows the form and may contain forms of its own; its fields belong to this form by its `id`
 */
export function ActionForm({
  action,
  version = "",
  id,
  children,
  beside,
  again,
  className,
}: {
  action: Action;
  id?: string;
  children: ReactNode;
  beside?: ReactNode;
  again?: boolean;
  className?: string;
  version?: string | number;
}) {
  const form = useRef<HTMLFormElement>(null);
  const accepted = () => form.current?.dispatchEvent(new Event(ACCEPTED));
  const refusal = useRef<GoneForm | null>(null);
  // Before it is drawn: what the answer draws may have no place for this form.
  const note = (answer: FormState) => {
    const refused = refusalIn(answer);
    refusal.current = refused && { ...refused, at: Date.now() };
    if (answer.ok) accepted();
  };
  // The answer before has been read, and this one may take the form away with what it was about.
  const begun = () => {
    refusal.current = null;
  };
  const [state, send, pending] = useActionState(followRedirect(action, begun, note, accepted), UNSENT);
  useEffect(
    () => () => {
      const detail = refusal.current;
      // Later it has been read above the form.
      if (detail && Date.now() - detail.at < UNREAD_MS)
        window.dispatchEvent(new CustomEvent(REFUSED_FORM_GONE, { detail }));
    },
    [],
  );
  // biome-ignore lint/plugin: taken over below, as soon as nothing that was typed would be lost.
  const [shown, setShown] = useState(version);
  const [held, hold] = useState<Held>(null);
  const refused = !state.ok && state.values !== undefined;
  // While somebody types, the form stays as it was shown: what came meanwhile must meet theirs as a conflict.
  // biome-ignore lint/plugin: taken over below.
  const [still, setStill] = useState({ children, beside });
  // A page rendered before the form's own last save has an older version.
  const own = typeof held === "object" && held?.own(version);
  if (held !== "typing") {
    if (shown !== version && !refused && !own) setShown(version);
    if (still.children !== children || still.beside !== beside) setStill({ children, beside });
  }
  const drawn = `${shown} ${state.ended ?? 0}`;
  return (
    <SentForm
      shown={form}
      state={state}
      pending={pending}
      send={send}
      hold={hold}
      id={id}
      again={again}
      className={className}
      beside={still.beside && <Fragment key={drawn}>{still.beside}</Fragment>}
    >
      <Fragment key={drawn}>{still.children}</Fragment>
    </SentForm>
  );
}

/** The same for a state that its owner holds, to show the result beside the form. */
export function SentForm({
  shown,
  state,
  pending,
  send,
  hold = NOT_HELD,
  id,
  children,
  beside,
  again = false,
  className,
}: {
  /** Set to the form while it is shown. */
  shown?: RefObject<HTMLFormElement | null>;
  state: FormState;
  pending: boolean;
  send: (form: FormData) => void;
  hold?: (held: Held) => void;
  id?: string;
  children: ReactNode;
  beside?: ReactNode;
  again?: boolean;
  className?: string;
}) {
  const form = useRef<HTMLFormElement>(null);
  useImperativeHandle<HTMLFormElement | null, HTMLFormElement | null>(shown, () => form.current);
  const [unplaced, setUnplaced] = useState("");
  useEffect(() => {
    // What is wrong with a field that is not shown is said above the form.
    const isPlaced = form.current?.querySelector(".field-error, [aria-invalid=true]");
    setUnplaced(isPlaced || state.message ? "" : Object.values(state.errors ?? {}).join(" "));
  }, [state]);
  useEffect(() => {
    if (unplaced !== "") form.current?.querySelector<HTMLElement>("[role=alert]")?.focus();
  }, [unplaced]);
  useEffect(() => {
    // The answer is above the form, which on a phone may be a screen away from the button.
    if (state.ok && state.message) form.current?.querySelector<HTMLElement>("[role=status]")?.focus();
    if (state.ok || (!state.message && !state.errors)) return;
    const faults = [
      ...(form.current?.querySelectorAll<HTMLElement>("[aria-invalid=true], .field-error") ?? []),
    ];
    for (const fault of faults) unfold(fault);
    const [first] = faults;
    ((first && fieldAt(first)) ?? form.current?.querySelector<HTMLElement>("[role=alert]"))?.focus();
  }, [state]);
  useEffect(() => {
    if (!state.ended) return;
    if (again) focusFirst(form.current);
    else foldAround(form.current);
  }, [state.ended, again]);
  return (
    <Sent value={{ state, pending, hold }}>
      <form ref={form} id={id} action={send} className={className} noValidate aria-busy={pending}>
        {state.message && (
          <div
            role={state.ok ? "status" : "alert"}
            tabIndex={-1}
            className={`col-span-full ${state.ok ? "notice" : "alert"}`}
          >
            <p>{state.conflict?.message ?? state.message}</p>
            {state.conflict && (
              <dl className="facts mt-2">
                {state.conflict.theirs.map(({ label, value }) => (
                  <div key={`${label} ${value}`}>
                    <dt>{label}</dt>
                    <dd className="whitespace-pre-line">{value}</dd>
                  </div>
                ))}
              </dl>
            )}
            {state.outcomes && <OutcomeRows rows={state.outcomes} />}
          </div>
        )}
        {unplaced && (
          <div role="alert" tabIndex={-1} className="col-span-full alert">
            <p>{unplaced}</p>
          </div>
        )}
        {children}
      </form>
      {beside}
    </Sent>
  );
}

/** The field that a mark of a fault is about: a group of choices is none itself, its first choice is. */
const fieldAt = (fault: HTMLElement): HTMLElement | null =>
  fault.matches("[aria-invalid=true]")
    ? fault
    : (fault.closest(".field")?.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea") ??
      null);

/** A form that goes sooner after its refusal goes because of it. */
const UNREAD_MS = 3000;
/** A text of fewer letters is typed again sooner than copied. */
const WORTH_KEEPING = 12;

/** What the form's refusal says, and the longer texts that it was sent with; null if the form was not refused. */
function refusalIn({ ok, message, conflict, values }: FormState): RefusedForm | null {
  const said = conflict?.message ?? message;
  if (ok || said === undefined) return null;
  const texts = Object.values(values ?? {}).filter(
    (value) => typeof value === "string" && value.trim().length >= WORTH_KEEPING,
  );
  return { path: window.location.pathname, message: said, texts: texts as string[] };
}

/** For the next entry of many: a page may fold the form with the first one. */
function focusFirst(form: HTMLFormElement | null): void {
  if (form) unfold(form);
  form?.querySelector<HTMLElement>(":is(input, textarea, select):not([type=hidden])")?.focus();
}

/** Folds the button that has unfolded a form, once its work is done. */
function foldAround(form: HTMLFormElement | null): void {
  const unfolded = form?.closest<HTMLDetailsElement>("details.disclosure[open]");
  if (unfolded) unfolded.open = false;
}

/** Opens what a field or form is folded away in. */
function unfold(field: Element): void {
  let folded = field.closest<HTMLDetailsElement>("details:not([open])");
  while (folded) {
    folded.open = true;
    folded = folded.closest<HTMLDetailsElement>("details:not([open])");
  }
}
